package io.careerledger.query.promotion.dossier;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Metric;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import io.careerledger.query.promotion.trail.Who;
import io.careerledger.readiness.ladder.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ratings and outcomes with their texts.
 *
 * @param missing ids that the packet names and the stream before it does not have
 */
record Evidence(List<RatingText> ratings, List<OutcomeText> outcomes, List<UUID> missing) {

    /**
     * A rating as it was given.
     *
     * @param withdrawal null while it stands, by the facts that it is looked at by
     */
    record RatingText(
            UUID ratingId,
            String competency,
            @Nullable String competencyName,
            int rating,
            Relation relation,
            Who rater,
            LocalDate observedOn,
            String rationale,
            List<UUID> outcomeIds,
            @Nullable Retraction withdrawal,
            Recording recording) {}

    /**
     * An outcome as it was recorded.
     *
     * @param verification on the day and by the facts that it is looked at by
     * @param attestations by those facts, in the order of their recording
     * @param retraction null while it stands, by those facts
     */
    record OutcomeText(
            UUID outcomeId,
            String title,
            @Nullable String narrative,
            LocalDate occurredOn,
            Tier tier,
            List<String> competencies,
            @Nullable Metric metric,
            @Nullable Money benefit,
            @Nullable BigDecimal percent,
            BigDecimal attribution,
            boolean achieved,
            @Nullable String learning,
            List<SourceLink> sources,
            Verification verification,
            List<AttestationText> attestations,
            @Nullable Retraction retraction,
            Recording recording) {}

    /** Why a rating or an outcome never counted, as was found later. */
    record Retraction(String reason, Recording recording) {}

    /** What a stakeholder said of an outcome. */
    record AttestationText(
            Who attester,
            AttestationVerdict verdict,
            @Nullable String comment,
            LocalDate attestedOn,
            Recording recording) {}
}
