package io.careerledger.readiness.replay;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.StreamGap;
import java.util.ArrayList;
import java.util.List;

/** One person's events up to the cut, folded once for all rubrics. Not for several threads at a time. */
public final class PersonFold {

    private final List<DecisionPoint> decisions = new ArrayList<>(0);
    private CareerHistory history = CareerHistory.empty();

    /** The fold of a stream, or of what of it was known. */
    public static PersonFold of(Iterable<? extends RecordedEvent<? extends CareerEvent>> events) {
        PersonFold fold = new PersonFold();
        events.forEach(fold::add);
        return fold;
    }

    /**
     * Folds the next event of the stream in; one already folded changes nothing.
     *
     * @throws StreamGap when events before it are missing
     * @throws IllegalArgumentException when the event is another person's, or decides a case that nobody proposed
     */
    public void add(RecordedEvent<? extends CareerEvent> next) {
        if (next.event() instanceof PromotionDecided decided && next.sequence() == history.version()) {
            decisions.add(point(decided));
        }
        history = history.with(next);
    }

    private DecisionPoint point(PromotionDecided decided) {
        PromotionCase decidedCase = history.promotions().withId(decided.caseId());
        if (decidedCase == null) {
            throw new IllegalArgumentException("nobody proposed the decided case " + decided.caseId());
        }
        return new DecisionPoint(
                decided.caseId(), decidedCase.targetLevel(), decided.effectiveOn(), decided.outcome(), history);
    }

    /** Everything folded in. */
    public CareerHistory history() {
        return history;
    }

    /** The decisions folded in, in stream order. */
    public List<DecisionPoint> decisions() {
        return List.copyOf(decisions);
    }
}
