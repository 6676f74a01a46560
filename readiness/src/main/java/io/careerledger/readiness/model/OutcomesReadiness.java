package io.careerledger.readiness.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.readiness.ladder.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The outcomes of a readiness result.
 *
 * @param weight ω
 * @param score O, 0..1
 * @param contribution the outcomes' share of the score
 * @param verifiedAtTier how many, of any age, are verified and of the level's tier or above
 * @param items every standing achieved outcome in stream order, those that are worth nothing at the level too
 */
@JsonPropertyOrder({"weight", "score", "contribution", "verifiedAtTier", "requiredAtTier", "items"})
public record OutcomesReadiness(
        double weight,
        double score,
        double contribution,
        int verifiedAtTier,
        int requiredAtTier,
        List<CountedOutcome> items) {

    public OutcomesReadiness {
        items = List.copyOf(items);
    }

    /**
     * An outcome that counts.
     *
     * @param size z, 0..1
     * @param tierFactor κ_t
     * @param attribution a, the person's share
     * @param decay d
     * @param value v·√a·z·κ_t·d
     */
    @JsonPropertyOrder({
        "outcomeId",
        "title",
        "verification",
        "tier",
        "size",
        "tierFactor",
        "attribution",
        "decay",
        "value"
    })
    public record CountedOutcome(
            UUID outcomeId,
            String title,
            Verification verification,
            Tier tier,
            double size,
            double tierFactor,
            double attribution,
            double decay,
            double value) {

        private static CountedOutcome of(OutcomeValue item) {
            Outcome outcome = item.outcome();
            return new CountedOutcome(
                    outcome.outcomeId(),
                    outcome.title(),
                    item.verification(),
                    outcome.tier(),
                    item.size(),
                    item.tierFactor(),
                    outcome.attribution(),
                    item.decay(),
                    item.value());
        }
    }

    static OutcomesReadiness of(OutcomesTerm term, double contribution) {
        List<CountedOutcome> items = new ArrayList<>(term.items().size());
        for (OutcomeValue item : term.items()) {
            items.add(CountedOutcome.of(item));
        }
        return new OutcomesReadiness(
                term.weight(), term.value(), contribution, term.verifiedAtTier(), term.requiredAtTier(), items);
    }
}
