package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.ChangePanel;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.PromotionPanel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who is named to review and to decide a case: HR names both, deciders name reviewers. */
final class PanelRules {

    private PanelRules() {}

    static List<CareerEvent> change(ChangePanel c, Career career, Circumstances given) {
        PromotionCase promotion = career.promotion(c.caseId());
        PromotionPanel before = promotion.panel();
        List<UUID> reviewers = Objects.requireNonNullElse(c.reviewers(), before.reviewers());
        List<UUID> deciders = Objects.requireNonNullElse(c.deciders(), before.deciders());
        judge(c, promotion, given);
        if (!given.context().authority().actsForOthers()) {
            Panel.of(career, promotion, given).requireDecider();
            refuseUnlessSame(before.deciders(), deciders);
            refuseRemoved(before.reviewers(), reviewers);
        }
        ActDay today = ActDay.of(null, "", given);
        Presence.notAfterLeaving(career, today.on());
        CaseRules.requireOpen(promotion, today);
        return List.of(new PromotionPanelChanged(c.personId(), c.caseId(), reviewers, deciders, today.on()));
    }

    private static void judge(ChangePanel c, PromotionCase promotion, Circumstances given) {
        Faults faults = new Faults(given.today());
        faults.unless(c.reviewers() != null || c.deciders() != null, "", "must name reviewers or deciders");
        List<UUID> deciders = Objects.requireNonNullElse(c.deciders(), List.of());
        judge(
                faults,
                "/reviewers",
                Objects.requireNonNullElse(c.reviewers(), List.of()),
                c.personId(),
                promotion.proposerId(),
                given.today(),
                given);
        judge(faults, "/deciders", deciders, c.personId(), promotion.proposerId(), given.today(), given);
        for (int index = 0; index < deciders.size(); index++) {
            faults.unless(!promotion.isRecused(deciders.get(index)), "/deciders/" + index, "recused herself");
        }
        faults.refuseIfAny();
    }

    private static void refuseUnlessSame(List<UUID> before, List<UUID> deciders) {
        if (!before.equals(deciders)) {
            throw Refused.because(Rule.HR_NAMES_DECIDERS, "the deciders would change");
        }
    }

    /** Or whoever decides could put away a reviewer of whom she knows what she will say. */
    private static void refuseRemoved(List<UUID> before, List<UUID> reviewers) {
        if (!reviewers.containsAll(before)) {
            throw Refused.because(Rule.HR_REMOVES_REVIEWERS, "a reviewer who was named before would be named no more");
        }
    }

    /** Judges people who are to act in the subject's case on the day or later. */
    static void judge(
            Faults faults,
            String pointer,
            List<UUID> people,
            UUID subjectId,
            UUID proposerId,
            LocalDate day,
            Circumstances given) {
        for (int index = 0; index < people.size(); index++) {
            UUID person = people.get(index);
            String at = pointer + "/" + index;
            faults.unless(people.indexOf(person) == index, at, person + " is named twice");
            faults.unless(!person.equals(subjectId), at, "must not be the person whose case it is");
            faults.unless(!person.equals(proposerId) || person.equals(subjectId), at, "must not be the proposer");
            faults.unless(
                    ServiceUser.withId(person).isEmpty() || person.equals(proposerId),
                    at,
                    "must be a person, is a service user");
            if (!person.equals(subjectId) && ServiceUser.withId(person).isEmpty()) {
                given.colleagues().faultOf(person, day).ifPresent(fault -> faults.unless(false, at, fault));
            }
        }
    }
}
