package io.careerledger.query.projection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a promotion case stands on some days, as was known for some time.
 *
 * @param sequence of the fact that it is known from
 * @param validTo the day after the last of the days; {@link LocalDate#MAX} for good
 * @param knownTo the instant from which it is known otherwise; null while it is still known
 * @param look everything that may change from one span to the next
 */
public record PromotionStandingRow(
        UUID personId,
        UUID caseId,
        int partition,
        long sequence,
        LocalDate validFrom,
        LocalDate validTo,
        Instant knownFrom,
        @Nullable Instant knownTo,
        Look look) {

    /**
     * How a case looks.
     *
     * @param reviewers JSON array of ids, as are the other lists
     * @param awaited named reviewers of an open case who have not taken their stand
     * @param decisionSequence of the decision in the subject's stream
     */
    public record Look(
            String state,
            String reviewers,
            String deciders,
            String awaited,
            String recused,
            int support,
            int oppose,
            int abstain,
            @Nullable UUID deciderId,
            @Nullable LocalDate decidedOn,
            @Nullable Integer decisionSequence,
            @Nullable Boolean overridden,
            @Nullable LocalDate levelEffectiveOn,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable LocalDate respondedOn) {}

    /** The same, known until then. */
    public PromotionStandingRow knownTo(Instant end) {
        return new PromotionStandingRow(
                personId, caseId, partition, sequence, validFrom, validTo, knownFrom, end, look);
    }
}
