package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.readiness.career.PromotionCase;
import java.util.List;

/** How a case ends without a decision, and what its subject answers to one. */
final class ClosingRules {

    private ClosingRules() {}

    static List<CareerEvent> withdraw(WithdrawPromotion c, Career career, Circumstances given) {
        PromotionCase promotion = career.promotion(c.caseId());
        ActDay act = judged(ActDay.of(c.withdrawnOn(), "/withdrawnOn", given), given);
        CaseRules.requireOpen(promotion, act);
        return List.of(new PromotionWithdrawn(c.personId(), c.caseId(), c.reason(), act.on()));
    }

    static List<CareerEvent> respond(RespondToDecision c, Career career, Circumstances given) {
        PromotionCase promotion = career.promotion(c.caseId());
        ActDay act = judged(ActDay.of(c.respondedOn(), "/respondedOn", given), given);
        if (!given.actorId().equals(c.personId())) {
            throw Refused.because(Rule.NOT_THE_SUBJECT, "case " + c.caseId() + " is not the actor's own");
        }
        Presence.notAfterLeaving(career, act.on());
        if (promotion.decision() == null) {
            throw Refused.because(Rule.NOT_DECIDED, "case " + c.caseId() + " is " + promotion.state());
        }
        if (promotion.respondedOn() != null) {
            throw Refused.because(Rule.ALREADY_RESPONDED, "she responded on " + promotion.respondedOn());
        }
        CaseRules.requireInOrder(promotion, act);
        return List.of(new DecisionResponded(c.personId(), c.caseId(), c.text(), act.on()));
    }

    private static ActDay judged(ActDay act, Circumstances given) {
        Faults faults = new Faults(given.today());
        act.judge(faults);
        faults.refuseIfAny();
        act.refuseUnlessToday(given);
        return act;
    }
}
