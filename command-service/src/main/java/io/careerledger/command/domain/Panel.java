package io.careerledger.command.domain;

import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.career.PromotionCase;
import java.util.List;
import java.util.UUID;

/**
 * Who may review and decide a promotion case: whoever is named, and where no decider is named, the line above the
 * subject's manager; never the subject, the proposer, a service user or someone who recused herself.
 */
final class Panel {

    private final UUID subjectId;
    private final PromotionCase promotion;
    private final Circumstances given;

    private Panel(UUID subjectId, PromotionCase promotion, Circumstances given) {
        this.subjectId = subjectId;
        this.promotion = promotion;
        this.given = given;
    }

    static Panel of(Career subject, PromotionCase promotion, Circumstances given) {
        return new Panel(subject.personId(), promotion, given);
    }

    /** The actor may review. */
    void requireReviewer() {
        refuseWhoNeverActs();
        if (isBound() && !promotion.panel().reviewers().contains(given.actorId())) {
            throw notOnThePanel("is none of the reviewers");
        }
    }

    /** The actor may decide. */
    void requireDecider() {
        refuseWhoNeverActs();
        if (isBound() && !isDecider()) {
            throw notOnThePanel(
                    promotion.panel().deciders().isEmpty()
                            ? "is not in the line above the person's manager, and no deciders are named"
                            : "is none of the deciders");
        }
    }

    private boolean isBound() {
        return given.context().authority().isBoundByPanels();
    }

    private boolean isDecider() {
        List<UUID> named = promotion.panel().deciders();
        return named.isEmpty()
                ? given.colleagues().line(subjectId).aboveManager().contains(given.actorId())
                : named.contains(given.actorId());
    }

    private void refuseWhoNeverActs() {
        UUID actorId = given.actorId();
        if (ServiceUser.withId(actorId).isPresent()) {
            throw notOnThePanel("is a service user, and only people review and decide");
        }
        if (actorId.equals(subjectId)) {
            throw Refused.because(Rule.OWN_CASE, "case " + promotion.caseId() + " is the actor's own");
        }
        if (actorId.equals(promotion.proposerId())) {
            throw Refused.because(Rule.TWO_PERSON_RULE, "the actor proposed case " + promotion.caseId());
        }
        if (promotion.isRecused(actorId)) {
            throw Refused.because(Rule.RECUSED, actorId + " recused herself from case " + promotion.caseId());
        }
    }

    private Refused notOnThePanel(String why) {
        return Refused.because(Rule.NOT_ON_THE_PANEL, given.actorId() + " " + why);
    }
}
