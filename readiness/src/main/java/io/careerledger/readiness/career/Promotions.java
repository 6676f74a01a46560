package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every promotion case that was opened for a person. */
public final class Promotions {

    static final Promotions NONE = new Promotions(FactList.empty());

    private final FactList<PromotionCase> all;

    private Promotions(FactList<PromotionCase> all) {
        this.all = all;
    }

    /** Every case, in stream order. */
    public List<PromotionCase> all() {
        return all;
    }

    /** Null when there is no case of that id. */
    public @Nullable PromotionCase withId(UUID caseId) {
        return all.last(promotion -> promotion.caseId().equals(caseId));
    }

    /** The case that can still be decided; null when none can. */
    public @Nullable PromotionCase open() {
        return all.last(promotion -> promotion.state().isOpen());
    }

    Promotions proposed(PromotionProposed event, int sequence) {
        return new Promotions(all.with(PromotionCase.proposed(event, sequence)));
    }

    Promotions panelChanged(PromotionPanelChanged event) {
        return changed(event.caseId(), promotion -> promotion.panelChanged(event));
    }

    Promotions reviewed(PromotionReviewed event, int sequence) {
        return changed(event.caseId(), promotion -> promotion.reviewed(event, sequence));
    }

    Promotions decided(PromotionDecided event, int sequence) {
        return changed(event.caseId(), promotion -> promotion.decided(event, sequence));
    }

    Promotions withdrawn(PromotionWithdrawn event) {
        return changed(event.caseId(), promotion -> promotion.withdrawn(event));
    }

    Promotions responded(DecisionResponded event) {
        return changed(event.caseId(), promotion -> promotion.responded(event));
    }

    private Promotions changed(UUID caseId, UnaryOperator<PromotionCase> change) {
        return new Promotions(
                all.withLastChanged(promotion -> promotion.caseId().equals(caseId), change));
    }
}
