package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every outcome that was recorded of a person. */
public final class Outcomes {

    static final Outcomes NONE = new Outcomes(FactList.empty());

    private final FactList<Outcome> all;

    private Outcomes(FactList<Outcome> all) {
        this.all = all;
    }

    /** Every outcome ever recorded, retracted ones included, in stream order. */
    public List<Outcome> all() {
        return all;
    }

    /** Null when there is no outcome of that id. */
    public @Nullable Outcome withId(UUID outcomeId) {
        int index = indexOf(outcomeId);
        return index < 0 ? null : all.get(index);
    }

    /** The outcomes that happened by the day and were never retracted, achieved or not, in stream order. */
    public List<Outcome> standingOn(LocalDate asOf) {
        int limit = Day.of(asOf);
        List<Outcome> standing = new ArrayList<>(all.size());
        for (int index = 0; index < all.size(); index++) {
            Outcome outcome = all.get(index);
            if (!outcome.isRetracted() && outcome.day() <= limit) {
                standing.add(outcome);
            }
        }
        return standing;
    }

    Outcomes recorded(OutcomeRecorded event, int sequence) {
        return new Outcomes(all.with(new Outcome(event, sequence)));
    }

    Outcomes attested(OutcomeAttested event, int sequence) {
        int index = indexOf(event.outcomeId());
        return index < 0 ? this : replaced(index, all.get(index).attested(event, sequence));
    }

    Outcomes retracted(UUID outcomeId) {
        int index = indexOf(outcomeId);
        return index < 0 ? this : replaced(index, all.get(index).asRetracted());
    }

    /** The day on which it happened; {@link Day#NEVER} when there is no outcome of that id. */
    int dayOf(UUID outcomeId) {
        Outcome outcome = withId(outcomeId);
        return outcome == null ? Day.NEVER : outcome.day();
    }

    private Outcomes replaced(int index, Outcome outcome) {
        return new Outcomes(all.withReplaced(index, outcome));
    }

    private int indexOf(UUID outcomeId) {
        for (int index = all.size() - 1; index >= 0; index--) {
            if (all.get(index).hasId(outcomeId)) {
                return index;
            }
        }
        return -1;
    }
}
