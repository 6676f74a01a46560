package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.LadderRef;
import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A promotion case without its texts and its frozen packet, which stay in the stream.
 *
 * @param ladder the version that the packet was judged by
 * @param skipReasoned whether the proposal gave a reason for skipping levels
 * @param panels the one named by the proposal, then every change of it
 * @param reviews every review, replaced ones included, in stream order
 * @param withdrawnOn when the case was closed without a decision
 * @param respondedOn when the subject answered the decision
 * @param sequence of the proposal in the stream
 */
public record PromotionCase(
        UUID caseId,
        UUID proposerId,
        String targetLevel,
        LadderRef ladder,
        boolean skipReasoned,
        @Nullable UUID previousCaseId,
        LocalDate proposedOn,
        List<PromotionPanel> panels,
        List<PromotionReview> reviews,
        @Nullable PromotionDecision decision,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate respondedOn,
        int sequence) {

    static PromotionCase proposed(PromotionProposed event, int sequence) {
        PromotionPanel panel = new PromotionPanel(event.reviewers(), event.deciders(), event.effectiveOn());
        return new PromotionCase(
                event.caseId(),
                event.proposerId(),
                event.targetLevel().intern(),
                event.packet().ladder(),
                event.skipLevelReason() != null,
                event.previousCaseId(),
                event.effectiveOn(),
                List.of(panel),
                List.of(),
                null,
                null,
                null,
                sequence);
    }

    /** Where the case stands once everything recorded has taken effect. */
    public PromotionState state() {
        return stateOn(LocalDate.MAX);
    }

    /** Where the case stood on the day, which is not before the proposal. */
    public PromotionState stateOn(LocalDate day) {
        if (withdrawnOn != null && !withdrawnOn.isAfter(day)) {
            return PromotionState.WITHDRAWN;
        }
        if (decision != null && !decision.decidedOn().isAfter(day)) {
            return switch (decision.outcome()) {
                case APPROVED -> PromotionState.APPROVED;
                case DECLINED -> PromotionState.DECLINED;
                case DEFERRED -> PromotionState.DEFERRED;
            };
        }
        boolean reviewed =
                reviews.stream().anyMatch(review -> !review.reviewedOn().isAfter(day));
        return reviewed ? PromotionState.IN_REVIEW : PromotionState.PROPOSED;
    }

    /** The day of the last act in it, whatever came of it; a response to the decision is none. */
    public LocalDate lastActOn() {
        Stream<LocalDate> acts = Stream.of(
                        panels.stream().map(PromotionPanel::effectiveOn),
                        reviews.stream().map(PromotionReview::reviewedOn),
                        Stream.ofNullable(decision).map(PromotionDecision::decidedOn),
                        Stream.ofNullable(withdrawnOn))
                .flatMap(Function.identity());
        return acts.max(LocalDate::compareTo).orElse(proposedOn);
    }

    /** The panel now in force. */
    public PromotionPanel panel() {
        return panels.getLast();
    }

    /**
     * The reviews that stand, one per reviewer, by the reviewers' first reviews: of each the last one, unless she
     * recused herself, which is final.
     */
    public List<PromotionReview> standingReviews() {
        Map<UUID, PromotionReview> standing = new LinkedHashMap<>();
        for (PromotionReview review : reviews) {
            standing.merge(review.reviewerId(), review, PromotionCase::laterUnlessRecused);
        }
        return List.copyOf(standing.values());
    }

    /** How many of the reviews that stand say so. */
    public long standing(ReviewVerdict verdict) {
        return standingReviews().stream()
                .filter(review -> review.verdict() == verdict)
                .count();
    }

    /** Whether the person has recused herself from it. */
    public boolean isRecused(UUID reviewerId) {
        return reviews.stream()
                .anyMatch(review -> review.reviewerId().equals(reviewerId) && review.verdict() == ReviewVerdict.RECUSE);
    }

    private static PromotionReview laterUnlessRecused(PromotionReview earlier, PromotionReview later) {
        return earlier.verdict() == ReviewVerdict.RECUSE ? earlier : later;
    }

    PromotionCase panelChanged(PromotionPanelChanged event) {
        PromotionPanel panel = new PromotionPanel(event.reviewers(), event.deciders(), event.effectiveOn());
        return with(appended(panels, panel), reviews, decision, withdrawnOn, respondedOn);
    }

    PromotionCase reviewed(PromotionReviewed event, int sequence) {
        PromotionReview review = new PromotionReview(
                event.reviewId(), event.reviewerId(), event.verdict(), event.effectiveOn(), sequence);
        return with(panels, appended(reviews, review), decision, withdrawnOn, respondedOn);
    }

    PromotionCase decided(PromotionDecided event, int sequence) {
        PromotionDecision made = new PromotionDecision(
                event.deciderId(),
                event.outcome(),
                event.levelEffectiveOn(),
                event.reviewOn(),
                event.overrideReason() != null,
                event.effectiveOn(),
                sequence);
        return with(panels, reviews, made, withdrawnOn, respondedOn);
    }

    PromotionCase withdrawn(PromotionWithdrawn event) {
        return with(panels, reviews, decision, event.effectiveOn(), respondedOn);
    }

    PromotionCase responded(DecisionResponded event) {
        return with(panels, reviews, decision, withdrawnOn, event.effectiveOn());
    }

    private PromotionCase with(
            List<PromotionPanel> changedPanels,
            List<PromotionReview> changedReviews,
            @Nullable PromotionDecision changedDecision,
            @Nullable LocalDate changedWithdrawnOn,
            @Nullable LocalDate changedRespondedOn) {
        return new PromotionCase(
                caseId,
                proposerId,
                targetLevel,
                ladder,
                skipReasoned,
                previousCaseId,
                proposedOn,
                changedPanels,
                changedReviews,
                changedDecision,
                changedWithdrawnOn,
                changedRespondedOn,
                sequence);
    }

    private static <T> List<T> appended(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
