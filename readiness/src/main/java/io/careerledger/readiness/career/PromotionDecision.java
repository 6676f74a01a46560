package io.careerledger.readiness.career;

import io.careerledger.events.DecisionOutcome;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a promotion case was decided.
 *
 * @param levelEffectiveOn when an approved level takes effect; null unless APPROVED
 * @param reviewOn when to look again; null unless DEFERRED
 * @param overridden whether the decision went against the reviews, for a reason given
 */
public record PromotionDecision(
        UUID deciderId,
        DecisionOutcome outcome,
        @Nullable LocalDate levelEffectiveOn,
        @Nullable LocalDate reviewOn,
        boolean overridden,
        LocalDate decidedOn,
        int sequence) {}
