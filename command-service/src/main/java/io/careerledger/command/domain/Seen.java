package io.careerledger.command.domain;

import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.PromotionState;
import io.careerledger.readiness.career.Promotions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state that a refused command met, so that whoever lost to somebody else is told what to.
 *
 * @param version how many events the stream holds
 * @param caseId the promotion case that the command is about, or that stands in its way
 * @param state where that case stands
 */
public record Seen(
        long version, @Nullable UUID caseId, @Nullable PromotionState state) {

    /** What the command met in the career. */
    public static Seen by(CareerCommand command, Career career) {
        PromotionCase promotion = command instanceof CareerCommand.OnCase c
                ? concerned(c, career.history().promotions())
                : null;
        return promotion == null
                ? new Seen(career.version(), null, null)
                : new Seen(career.version(), promotion.caseId(), promotion.state());
    }

    private static @Nullable PromotionCase concerned(CareerCommand.OnCase command, Promotions promotions) {
        PromotionCase named = promotions.withId(command.caseId());
        return named == null ? promotions.open() : named;
    }
}
