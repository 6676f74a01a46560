package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
        return all.last(outcome -> outcome.hasId(outcomeId));
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
        return changed(event.outcomeId(), outcome -> outcome.attested(event, sequence));
    }

    Outcomes retracted(UUID outcomeId) {
        return changed(outcomeId, Outcome::asRetracted);
    }

    /** The day on which it happened; {@link Day#NEVER} when there is no outcome of that id. */
    int dayOf(UUID outcomeId) {
        Outcome outcome = withId(outcomeId);
        return outcome == null ? Day.NEVER : outcome.day();
    }

    private Outcomes changed(UUID outcomeId, UnaryOperator<Outcome> change) {
        return new Outcomes(all.withLastChanged(outcome -> outcome.hasId(outcomeId), change));
    }
}
