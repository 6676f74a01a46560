package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand.ChangePanel;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.events.CriterionReview;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import java.util.UUID;

/** Makes commands about promotion cases; the item of the target is the case. */
final class CaseBinding {

    private CaseBinding() {}

    static ProposePromotion propose(Target target, Body b, UUID id) {
        return new ProposePromotion(
                target.person(),
                b.ownId(id),
                b.text("targetLevel"),
                b.text("statement"),
                b.textOrNull("skipLevelReason"),
                b.idOrNull("previousCaseId"),
                b.ids("reviewers"),
                b.ids("deciders"),
                b.dayOrNull("proposedOn"));
    }

    static ChangePanel changePanel(Target target, Body b) {
        return new ChangePanel(target.person(), target.item(), b.idsOrNull("reviewers"), b.idsOrNull("deciders"));
    }

    static ReviewPromotion review(Target target, Body b, UUID id) {
        return new ReviewPromotion(
                target.person(),
                target.item(),
                b.ownId(id),
                b.constant(ReviewVerdict.class, "verdict"),
                b.text("comment"),
                b.bodies("criteria").stream().map(CaseBinding::criterion).toList(),
                b.dayOrNull("reviewedOn"));
    }

    private static CriterionReview criterion(Body b) {
        return new CriterionReview(
                b.text("competency"), b.constant(ReviewVerdict.class, "verdict"), b.textOrNull("comment"));
    }

    static DecidePromotion decide(Target target, Body b) {
        return new DecidePromotion(
                target.person(),
                target.item(),
                b.constant(DecisionOutcome.class, "outcome"),
                b.text("rationale"),
                b.dayOrNull("effectiveOn"),
                b.dayOrNull("reviewOn"),
                b.textOrNull("overrideReason"),
                b.texts("conditions"),
                b.dayOrNull("decidedOn"));
    }

    static WithdrawPromotion withdraw(Target target, Body b) {
        return new WithdrawPromotion(target.person(), target.item(), b.text("reason"), b.dayOrNull("withdrawnOn"));
    }

    static RespondToDecision respond(Target target, Body b) {
        return new RespondToDecision(target.person(), target.item(), b.text("text"), b.dayOrNull("respondedOn"));
    }
}
