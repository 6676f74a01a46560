package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.arrival.Arrival;
import io.careerledger.query.projection.table.StoredEvent;
import io.careerledger.readiness.career.CareerHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What arrivals make of one person's stream.
 *
 * <p>Facts are applied in the order of their sequence, each once; what is applied already is skipped, whatever order and
 * however often it arrives in. The first place where nothing arrived that can be applied stops the stream: all that
 * belongs there or later is kept.
 *
 * @param before the history without them
 * @param history with the applied facts
 * @param applied in order
 * @param employments what was known of the employment after each applied fact that changed it, in order
 * @param kept arrivals that were not applied, in the order they came; empty without a stop
 * @param stop null when nothing is left over
 */
public record StreamFold(
        CareerHistory before,
        CareerHistory history,
        List<StoredEvent> applied,
        List<KnownEmployment> employments,
        List<Arrival.OfPerson> kept,
        @Nullable Stop stop) {

    /** Arrivals of one sequence, the last sent first: a fact sent again because it was wrong replaces the wrong one. */
    private static final Comparator<Arrival.OfPerson> LAST_SENT_FIRST = Comparator.comparingLong(
                    (Arrival.OfPerson arrival) -> arrival.raw().offset())
            .reversed();

    /** Folds what came for a stream that is not parked. A record that does not say its place stops it where it came. */
    public static StreamFold of(CareerHistory before, List<Arrival.OfPerson> arrivals) {
        for (int index = 0; index < arrivals.size(); index++) {
            if (arrivals.get(index).sequence() == null) {
                return stoppedBy(arrivals.get(index), retried(before, arrivals.subList(0, index)), arrivals);
            }
        }
        return retried(before, arrivals);
    }

    /** Folds what was kept of a parked stream. Records that do not say their place are given up. */
    public static StreamFold retried(CareerHistory before, List<Arrival.OfPerson> arrivals) {
        Run run = new Run(before);
        TreeMap<Long, List<Arrival.OfPerson>> bySequence = new TreeMap<>();
        for (Arrival.OfPerson arrival : arrivals) {
            Long sequence = arrival.sequence();
            if (sequence != null && sequence >= before.version()) {
                bySequence.computeIfAbsent(sequence, any -> new ArrayList<>()).add(arrival);
            }
        }
        Stop stop = run.through(bySequence);
        return new StreamFold(before, run.history, run.applied, run.employments, leftOver(run.history, arrivals), stop);
    }

    /** What becomes of a stream none of whose arrivals can be applied, though each could be folded. */
    public static StreamFold refused(
            CareerHistory before, List<Arrival.OfPerson> arrivals, ParkReason reason, String detail) {
        Stop stop = new Stop(before.version(), reason, detail);
        return new StreamFold(before, before, List.of(), List.of(), leftOver(before, arrivals), stop);
    }

    private static StreamFold stoppedBy(Arrival.OfPerson unplaced, StreamFold until, List<Arrival.OfPerson> arrivals) {
        long expected = until.history().version();
        String detail = unplaced instanceof Arrival.Unreadable unreadable ? unreadable.fault() : "no sequence";
        List<Arrival.OfPerson> kept = new ArrayList<>(leftOver(until.history(), arrivals));
        arrivals.stream().filter(arrival -> arrival.sequence() == null).forEach(kept::add);
        return new StreamFold(
                until.before(),
                until.history(),
                until.applied(),
                until.employments(),
                kept,
                new Stop(expected, ParkReason.UNREADABLE, detail));
    }

    private static List<Arrival.OfPerson> leftOver(CareerHistory history, List<Arrival.OfPerson> arrivals) {
        return arrivals.stream()
                .filter(arrival -> {
                    Long sequence = arrival.sequence();
                    return sequence != null && sequence >= history.version();
                })
                .toList();
    }

    /** A fold under way. */
    private static final class Run {

        private final List<StoredEvent> applied = new ArrayList<>();
        private final List<KnownEmployment> employments = new ArrayList<>();
        private CareerHistory history;

        Run(CareerHistory before) {
            this.history = before;
        }

        @Nullable
        Stop through(Map<Long, List<Arrival.OfPerson>> bySequence) {
            for (Map.Entry<Long, List<Arrival.OfPerson>> next : bySequence.entrySet()) {
                long expected = history.version();
                if (next.getKey() != expected) {
                    return new Stop(expected, ParkReason.GAP, "sequence " + next.getKey() + " came instead");
                }
                Stop stop = applyOneOf(next.getValue(), expected);
                if (stop != null) {
                    return stop;
                }
            }
            return null;
        }

        private @Nullable Stop applyOneOf(List<Arrival.OfPerson> candidates, long expected) {
            Stop stop = null;
            for (Arrival.OfPerson candidate :
                    candidates.stream().sorted(LAST_SENT_FIRST).toList()) {
                stop = switch (candidate) {
                    case Arrival.Fact fact -> apply(fact.event());
                    case Arrival.Unreadable unreadable -> new Stop(expected, ParkReason.UNREADABLE, unreadable.fault());
                };
                if (stop == null) {
                    return null;
                }
            }
            return stop;
        }

        private @Nullable Stop apply(StoredEvent event) {
            try {
                CareerHistory next = history.with(event.recorded());
                if (next.employment() != history.employment()) {
                    employments.add(new KnownEmployment(
                            event.sequence(), event.recorded().recordedAt(), next.employment()));
                }
                history = next;
                applied.add(event);
                return null;
            } catch (RuntimeException e) {
                // the class alone: a message may quote what the fact says
                String detail = event.headers().type() + " does not fold: "
                        + e.getClass().getSimpleName();
                return new Stop(event.sequence(), ParkReason.FOLD, detail);
            }
        }
    }
}
