package io.careerledger.query.testing;

import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.CriterionReview;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.readiness.model.CompetencyReadiness.CountedRating;
import io.careerledger.readiness.model.OutcomesReadiness.CountedOutcome;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A promotion case in somebody's stream, told step by step as the deciding side would. */
public final class PromotionStory {

    public static final LadderVersion LADDER = ShippedLadders.all().stream()
            .filter(version -> version.ladder().id().equals(Career.LADDER))
            .findFirst()
            .orElseThrow();

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Career career;
    private final UUID caseId = UUID.randomUUID();
    private final String target;
    private final String level;

    private PromotionStory(Career career, String target, String level) {
        this.career = career;
        this.target = target;
        this.level = level;
    }

    public static PromotionStory proposed(Career career, UUID proposerId, String target, LocalDate on) {
        return proposed(career, proposerId, target, on, List.of(), List.of(), null);
    }

    public static PromotionStory proposed(
            Career career,
            UUID proposerId,
            String target,
            LocalDate on,
            List<UUID> reviewers,
            List<UUID> deciders,
            @Nullable UUID previousCaseId) {
        FrozenPacket packet = packet(career, target, on);
        String level = packet.readiness().path("currentLevel").stringValue("");
        PromotionStory story = new PromotionStory(career, target, level);
        career.with(new PromotionProposed(
                career.personId(),
                story.caseId,
                proposerId,
                target,
                "She works at the level already",
                null,
                previousCaseId,
                reviewers,
                deciders,
                packet,
                on));
        return story;
    }

    /** What the stream so far makes of the packet. */
    public static FrozenPacket packet(Career career, String target, LocalDate on) {
        CareerHistory history = CareerHistory.of(career.events());
        ReadinessResult readiness = ReadinessModel.evaluate(
                history, LADDER, ReadinessQuestion.on(on).atLevel(target));
        return new FrozenPacket(
                LADDER.ref(),
                LADDER.hash(),
                history.version(),
                JSON.readTree(JSON.writeValueAsBytes(readiness)),
                readiness.competencies().stream()
                        .flatMap(competency -> competency.ratings().stream())
                        .map(CountedRating::ratingId)
                        .toList(),
                Objects.requireNonNull(readiness.outcomes()).items().stream()
                        .map(CountedOutcome::outcomeId)
                        .toList());
    }

    public UUID caseId() {
        return caseId;
    }

    public PromotionStory panel(List<UUID> reviewers, List<UUID> deciders, LocalDate on) {
        career.with(new PromotionPanelChanged(career.personId(), caseId, reviewers, deciders, on));
        return this;
    }

    public PromotionStory reviewed(UUID reviewerId, ReviewVerdict verdict, String comment, LocalDate on) {
        List<CriterionReview> criteria = List.of(new CriterionReview("execution", verdict, "on " + comment));
        career.with(new PromotionReviewed(
                career.personId(), caseId, UUID.randomUUID(), reviewerId, verdict, comment, criteria, on));
        return this;
    }

    /** The decision, and for an approval the level that comes with it. */
    public PromotionStory decided(UUID deciderId, DecisionOutcome outcome, String rationale, LocalDate on) {
        return decided(deciderId, outcome, rationale, null, on);
    }

    public PromotionStory decided(
            UUID deciderId, DecisionOutcome outcome, String rationale, @Nullable String overrideReason, LocalDate on) {
        LocalDate effectiveOn = outcome == DecisionOutcome.APPROVED ? on.plusDays(7) : null;
        LocalDate reviewOn = outcome == DecisionOutcome.DEFERRED ? on.plusMonths(6) : null;
        career.with(new PromotionDecided(
                career.personId(),
                caseId,
                deciderId,
                outcome,
                rationale,
                effectiveOn,
                reviewOn,
                overrideReason,
                List.of("Keeps one mentee"),
                on));
        if (effectiveOn != null) {
            career.with(new LevelChanged(
                    career.personId(),
                    Career.LADDER,
                    level,
                    Career.LADDER,
                    target,
                    LevelChangeKind.PROMOTION,
                    caseId,
                    rationale,
                    effectiveOn));
        }
        return this;
    }

    public PromotionStory withdrawn(String reason, LocalDate on) {
        career.with(new PromotionWithdrawn(career.personId(), caseId, reason, on));
        return this;
    }

    public PromotionStory responded(String text, LocalDate on) {
        career.with(new DecisionResponded(career.personId(), caseId, text, on));
        return this;
    }
}
