package io.careerledger.query.projection.fold;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which facts make up a promotion case. */
public final class PromotionFacts {

    private PromotionFacts() {}

    /** The case that a fact belongs to; null for others, the change of level that an approval makes among them. */
    public static @Nullable UUID caseOf(CareerEvent event) {
        return switch (event) {
            case PromotionProposed e -> e.caseId();
            case PromotionPanelChanged e -> e.caseId();
            case PromotionReviewed e -> e.caseId();
            case PromotionDecided e -> e.caseId();
            case PromotionWithdrawn e -> e.caseId();
            case DecisionResponded e -> e.caseId();
            default -> null;
        };
    }
}
