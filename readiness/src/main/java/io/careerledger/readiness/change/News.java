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
    private final CareerHistory history;
    private final List<Integer> indices = new ArrayList<>();

    /**
     * @param all what {@code history} is the fold of
     * @param history as known at the later cut
     * @param known how many of its facts the earlier cut knows
     * @param after day of the earlier cut
     * @param upTo day of the later cut
     */
    News(Evidence all, CareerHistory history, int known, LocalDate after, LocalDate upTo) {
        this.all = all;
        this.history = history;
        for (int index = 0; index < all.size(); index++) {
            boolean before = index < known && isInside(index, after);
            if (!before && isInside(index, upTo)) {
                indices.add(index);
            }
        }
    }

    private boolean isInside(int index, LocalDate day) {
        return history.isInside(index, day) && all.hasGround(index, day);
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

    /** What happened and, as far as the later cut knows, stands: without what takes back, and without what it names. */
    List<RecordedEvent<CareerEvent>> standing() {
        return indices.stream()
                .filter(index -> all.stands(index) && !(all.bearing(index) instanceof Bearing.TakenBack))
                .map(all::fact)
                .filter(fact -> stands(fact.event()))
                .toList();
    }

    /** A history begins with its joining, to whatever day that was corrected; a departure may have been withdrawn. */
    private boolean stands(CareerEvent fact) {
        if (fact instanceof PersonLeft left) {
            return history.employment().spells().stream()
                    .anyMatch(spell -> left.effectiveOn().equals(spell.leftOn()));
        }
        return !(fact instanceof PersonAdded
                || fact instanceof StartDateCorrected
                || fact instanceof DepartureWithdrawn);
    }

    private List<RecordedEvent<CareerEvent>> facts(Predicate<CareerEvent> kind) {
        return indices.stream()
                .map(all::fact)
                .filter(fact -> kind.test(fact.event()))
                .toList();
    }
}
