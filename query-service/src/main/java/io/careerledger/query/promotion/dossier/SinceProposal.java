package io.careerledger.query.promotion.dossier;

import io.careerledger.query.promotion.dossier.Dossier.LevelStep;
import io.careerledger.query.promotion.dossier.Evidence.AttestationText;
import io.careerledger.query.promotion.dossier.Evidence.OutcomeText;
import io.careerledger.query.promotion.dossier.Evidence.RatingText;
import io.careerledger.query.promotion.dossier.Evidence.Retraction;
import io.careerledger.readiness.ladder.Verification;
import io.careerledger.readiness.model.CompetencyState;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded or happened after the proposal, beside the packet, which it never changes.
 *
 * @param packetRatings ratings of the packet that count no more
 * @param packetOutcomes outcomes of the packet that were retracted or of which more was said
 * @param newRatings recorded since the proposal or observed after its day, up to the day that is asked about, those withdrawn
 *     included
 * @param newOutcomes likewise
 * @param ladderVersions of the packet's ladder, published since
 * @param levelFacts recorded since and in effect, that of this case's decision included
 * @param readiness for the same target now
 */
record SinceProposal(
        List<RatingChange> packetRatings,
        List<OutcomeChange> packetOutcomes,
        List<RatingText> newRatings,
        List<OutcomeText> newOutcomes,
        List<LadderPublication> ladderVersions,
        List<LevelStep> levelFacts,
        ReadinessNow readiness) {

    /** To whom the packet is all there is. */
    static SinceProposal notShown(LocalDate asOf) {
        ReadinessNow readiness =
                new ReadinessNow(asOf, "A panel is shown the packet.", null, null, null, null, List.of());
        return new SinceProposal(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), readiness);
    }

    /** What became of a rating. */
    enum RatingFate {
        WITHDRAWN,
        /** The same rater rated the competency again. */
        REPLACED
    }

    /**
     * A rating of the packet that counts no more.
     *
     * @param reason of a withdrawal
     * @param replacedBy the rating that counts instead on the day that is asked about; it is among the new ones
     * @param recording of the fact that did it
     */
    record RatingChange(
            UUID ratingId,
            String competency,
            RatingFate fate,
            @Nullable String reason,
            @Nullable UUID replacedBy,
            Recording recording) {}

    /**
     * An outcome of the packet that stands differently.
     *
     * @param retraction null while it stands
     * @param attestations recorded since
     */
    record OutcomeChange(
            UUID outcomeId,
            String title,
            Verification verificationThen,
            Verification verificationNow,
            @Nullable Retraction retraction,
            List<AttestationText> attestations) {}

    record LadderPublication(String id, int version, String hash, LocalDate effectiveFrom, Instant recordedAt) {}

    /**
     * The readiness for the same target by all that is known now, beside the packet's.
     *
     * @param unavailable why there is none, as a sentence; null when there is one, and then nothing else is null
     * @param ladderVersion in force on the day
     */
    record ReadinessNow(
            LocalDate asOf,
            @Nullable String unavailable,
            @Nullable Integer ladderVersion,
            @Nullable ReadinessStatus status,
            @Nullable Double score,
            @Nullable Double scoreThen,
            List<CriterionNow> criteria) {}

    /**
     * One term of the score then and now.
     *
     * @param criterion a competency's id, {@code outcomes} or {@code mentoring}
     * @param stateThen of a competency; null for the other terms and for what the packet did not assess
     * @param contributionThen null for what the packet did not assess, as is the difference
     * @param contributionNow null for what is no longer assessed
     */
    record CriterionNow(
            String criterion,
            @Nullable String name,
            @Nullable String stateThen,
            @Nullable CompetencyState stateNow,
            @Nullable Double contributionThen,
            @Nullable Double contributionNow,
            @Nullable Double difference) {}
}
