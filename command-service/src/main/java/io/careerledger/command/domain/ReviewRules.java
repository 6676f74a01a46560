package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CriterionReview;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.readiness.career.PromotionCase;
import java.util.List;

/** What reviewers say of a case. */
final class ReviewRules {

    private ReviewRules() {}

    static List<CareerEvent> review(ReviewPromotion c, Career career, Circumstances given) {
        PromotionCase promotion = career.promotion(c.caseId());
        ActDay act = ActDay.of(c.reviewedOn(), "/reviewedOn", given);
        judge(c, promotion, act, given);
        act.refuseUnlessToday(given);
        Presence.notAfterLeaving(career, act.on());
        Panel.of(career, promotion, given).requireReviewer();
        CaseRules.requireOpen(promotion, act);
        boolean taken = promotion.reviews().stream()
                .anyMatch(review -> review.reviewId().equals(c.reviewId()));
        if (taken) {
            throw Refused.because(Rule.ID_TAKEN, "a review with the id " + c.reviewId() + " was given before");
        }
        return List.of(new PromotionReviewed(
                c.personId(),
                c.caseId(),
                c.reviewId(),
                given.actorId(),
                c.verdict(),
                c.comment(),
                c.criteria(),
                act.on()));
    }

    /** Criteria are those of the ladder version that the packet was judged by. */
    private static void judge(ReviewPromotion c, PromotionCase promotion, ActDay act, Circumstances given) {
        Faults faults = new Faults(given.today());
        act.judge(faults);
        List<String> competencies =
                c.criteria().stream().map(CriterionReview::competency).toList();
        Competencies.judgeCriteria(
                faults, competencies, given.ladderOf(promotion).ladder());
        for (int index = 0; index < c.criteria().size(); index++) {
            faults.unless(
                    c.criteria().get(index).verdict() != ReviewVerdict.RECUSE,
                    "/criteria/" + index + "/verdict",
                    "must be SUPPORT, OPPOSE or ABSTAIN: a recusal is from the whole case");
        }
        faults.refuseIfAny();
    }
}
