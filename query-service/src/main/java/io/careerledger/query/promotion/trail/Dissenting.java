package io.careerledger.query.promotion.trail;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import org.jspecify.annotations.Nullable;

/** Which reviews speak against a decision. */
public final class Dissenting {

    private Dissenting() {}

    /** The verdict of those; null for a deferral, which nothing speaks against. */
    public static @Nullable ReviewVerdict from(DecisionOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> ReviewVerdict.OPPOSE;
            case DECLINED -> ReviewVerdict.SUPPORT;
            case DEFERRED -> null;
        };
    }
}
