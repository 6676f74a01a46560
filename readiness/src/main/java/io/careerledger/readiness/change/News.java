package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The facts inside a later cut that are not inside an earlier one, in stream order. */
final class News {

    private final Evidence all;
    private final List<Integer> indices = new ArrayList<>();

    /**
     * @param all what is known at the later cut
     * @param known how many of these facts the earlier cut knows
     * @param after day of the earlier cut
     * @param upTo day of the later cut
     */
    News(Evidence all, int known, LocalDate after, LocalDate upTo) {
        this.all = all;
        for (int index = 0; index < all.size(); index++) {
            boolean before = index < known && isInside(index, after);
            if (!before && isInside(index, upTo)) {
                indices.add(index);
            }
        }
    }

    private boolean isInside(int index, LocalDate day) {
        return holdsOnEveryDay(index) || !all.from(index).isAfter(day);
    }

    private boolean holdsOnEveryDay(int index) {
        CareerEvent fact = all.fact(index).event();
        return all.bearing(index) instanceof Bearing.TakenBack
                || fact instanceof StartDateCorrected
                || fact instanceof DepartureWithdrawn;
    }

    /** What changed the level that a person has. */
    List<RecordedEvent<CareerEvent>> ofLevels() {
        return facts(fact ->
                fact instanceof LevelChanged || fact instanceof PersonRejoined || fact instanceof StartDateCorrected);
    }

    /** What changed whether she was there. */
    List<RecordedEvent<CareerEvent>> ofPresence() {
        return facts(fact ->
                fact instanceof PersonLeft || fact instanceof DepartureWithdrawn || fact instanceof PersonRejoined);
    }

    List<RecordedEvent<CareerEvent>> all() {
        return facts(fact -> true);
    }

    /**
     * What happened and, as far as the later cut knows, stands: without what takes back, and without what it names.
     *
     * @param history as known at the later cut
     */
    List<RecordedEvent<CareerEvent>> standing(CareerHistory history) {
        List<RecordedEvent<CareerEvent>> standing = new ArrayList<>();
        for (int index : indices) {
            if (!holdsOnEveryDay(index)
                    && all.stands(index)
                    && stands(all.fact(index).event(), history)) {
                standing.add(all.fact(index));
            }
        }
        return standing;
    }

    /** A history begins with its joining, to whatever day that was corrected; a departure may have been withdrawn. */
    private static boolean stands(CareerEvent fact, CareerHistory history) {
        if (fact instanceof PersonLeft left) {
            return history.employment().spells().stream()
                    .anyMatch(spell -> left.effectiveOn().equals(spell.leftOn()));
        }
        return !(fact instanceof PersonAdded);
    }

    private List<RecordedEvent<CareerEvent>> facts(Predicate<CareerEvent> kind) {
        return indices.stream()
                .map(all::fact)
                .filter(fact -> kind.test(fact.event()))
                .toList();
    }
}
