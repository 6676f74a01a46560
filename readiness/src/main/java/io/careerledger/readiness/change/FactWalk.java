package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Goes from the evidence inside one cut to that inside later ones, fact by fact: by the day from which each counts, on one
 * day in stream order. What is new and was taken back again does not come up at all.
 *
 * <p>Each fact is folded once, so that a walk costs one fold however many stops it makes.
 */
final class FactWalk {

    private record Ahead(RecordedEvent<CareerEvent> fact, LocalDate from, boolean onEveryDay) {}

    private final List<Ahead> ahead = new ArrayList<>();
    private CareerHistory evidence = CareerHistory.empty();

    /**
     * @param all what is known at the last cut
     * @param known how many of these facts the first cut knows
     * @param day of the first cut
     */
    FactWalk(Evidence all, int known, LocalDate day) {
        Set<UUID> inside = new HashSet<>();
        for (int index = 0; index < all.size(); index++) {
            Bearing bearing = all.bearing(index);
            boolean onEveryDay = bearing instanceof Bearing.TakenBack;
            if (index < known && (onEveryDay || !all.from(index).isAfter(day))) {
                enter(all.fact(index), bearing, inside);
            } else if (comesUp(all, index, inside)) {
                ahead.add(new Ahead(all.fact(index), all.from(index), onEveryDay));
            }
        }
        ahead.sort(Comparator.comparing(Ahead::from));
    }

    private void enter(RecordedEvent<CareerEvent> fact, Bearing bearing, Set<UUID> inside) {
        switch (bearing) {
            case Bearing.Item b -> inside.add(b.id());
            case Bearing.Part b -> inside.add(b.id());
            case Bearing.Remark b -> {}
            case Bearing.TakenBack b -> {}
            case Bearing.None b -> {
                return;
            }
        }
        apply(fact);
    }

    private static boolean comesUp(Evidence all, int index, Set<UUID> inside) {
        return switch (all.bearing(index)) {
            case Bearing.TakenBack b -> inside.contains(b.id());
            case Bearing.None b -> false;
            case Bearing.Item b -> all.stands(index);
            case Bearing.Part b -> all.stands(index);
            case Bearing.Remark b -> all.stands(index);
        };
    }

    /** A history of nothing but the evidence applied so far. */
    CareerHistory evidence() {
        return evidence;
    }

    /** How many facts come up until the day, by which what takes back counts on every day. */
    long countUntil(LocalDate day) {
        return ahead.stream().filter(fact -> isDue(fact, day)).count();
    }

    /** The facts that come up until the day, each to be applied in this order; they come up once. */
    List<RecordedEvent<CareerEvent>> until(LocalDate day) {
        List<Ahead> due = ahead.stream().filter(fact -> isDue(fact, day)).toList();
        ahead.removeIf(fact -> isDue(fact, day));
        return due.stream().map(Ahead::fact).toList();
    }

    void apply(RecordedEvent<CareerEvent> fact) {
        evidence = evidence.with(fact.event());
    }

    private static boolean isDue(Ahead fact, LocalDate day) {
        return fact.onEveryDay() || !fact.from().isAfter(day);
    }
}
