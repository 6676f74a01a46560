package io.careerledger.command.domain;

import io.careerledger.readiness.career.PromotionCase;

/** What every act on a promotion case keeps to. */
final class CaseRules {

    private CaseRules() {}

    /** The act may be one on the case: it is open, and nothing in it is dated later. */
    static void requireOpen(PromotionCase promotion, ActDay act) {
        if (!promotion.state().isOpen()) {
            throw Refused.because(
                    Rule.CASE_CLOSED,
                    "case " + promotion.caseId() + " is " + promotion.state() + " since " + promotion.lastActOn());
        }
        requireInOrder(promotion, act);
    }

    static void requireInOrder(PromotionCase promotion, ActDay act) {
        if (act.on().isBefore(promotion.lastActOn())) {
            throw Refused.because(
                    Rule.ACTS_OUT_OF_ORDER,
                    act.on() + " is before " + promotion.lastActOn() + ", the day of the last act in case "
                            + promotion.caseId());
        }
    }
}
