package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Cases.AT_WORK;
import static io.careerledger.command.domain.Cases.CASE;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.NOBODY;
import static io.careerledger.command.domain.Cases.PROPOSED;
import static io.careerledger.command.domain.Cases.ZOE;
import static io.careerledger.command.domain.Cases.panel;
import static io.careerledger.command.domain.Cases.proposed;
import static io.careerledger.command.domain.Cases.reviewed;
import static io.careerledger.command.domain.Cases.withdrawn;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.joined;

import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who names reviewers and deciders, and whom. */
class PanelRulesTest {

    @Test
    void letsHrNameBoth() {
        open().as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(List.of(ZOE), List.of(MAX, KAY)))
                .then(new PromotionPanelChanged(ADA, CASE, List.of(ZOE), List.of(MAX, KAY), TODAY));
    }

    @Test
    void leavesAListThatIsNotNamed() {
        open().as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(null, List.of()))
                .then(new PromotionPanelChanged(ADA, CASE, List.of(LIN, KAY), List.of(), TODAY));
        open().as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(null, null))
                .refusedValuesAt("");
    }

    @Test
    void letsDecidersNameReviewersOnly() {
        List<UUID> more = List.of(LIN, KAY, ZOE);
        open().by(MAX).when(panel(more, null)).accepted();
        open().by(MAX).when(panel(more, List.of(MAX))).accepted();
        open().by(MAX).when(panel(more, List.of(MAX, KAY))).refusedBecause(Rule.HR_NAMES_DECIDERS);
    }

    @Test
    void letsDecidersTakeNoReviewerOff() {
        open().by(MAX).when(panel(List.of(LIN, ZOE), null)).refusedBecause(Rule.HR_REMOVES_REVIEWERS);
        open().by(MAX).when(panel(List.of(), null)).refusedBecause(Rule.HR_REMOVES_REVIEWERS);
        open().as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(List.of(LIN, ZOE), null))
                .accepted();
    }

    @Test
    void letsTheLineAboveNameReviewersWhereNoDecidersAreNamed() {
        CareerSpec undecided = given(joined(), proposed(CASE, "SPM", List.of(), List.of(), PROPOSED));
        undecided.among(AT_WORK).by(MAX).when(panel(List.of(ZOE), null)).accepted();
        undecided.by(ZOE).when(panel(List.of(KAY), null)).refusedBecause(Rule.NOT_ON_THE_PANEL);
    }

    @Test
    void refusesEveryoneElse() {
        open().by(LIN).when(panel(List.of(ZOE), null)).refusedBecause(Rule.NOT_ON_THE_PANEL);
        open().by(ADA).when(panel(List.of(ZOE), null)).refusedBecause(Rule.OWN_CASE);
        open().by(GRACE).when(panel(List.of(ZOE), null)).refusedBecause(Rule.TWO_PERSON_RULE);
    }

    @Test
    void namesOnlyPeopleWhoMayActOnIt() {
        open().as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(List.of(ADA, LIN), List.of(GRACE, NOBODY)))
                .refusedValuesAt("/reviewers/0", "/deciders/0", "/deciders/1");
    }

    @Test
    void namesNobodyToDecideWhoRecusedHerself() {
        CareerSpec recused =
                given(joined(), proposed(), reviewed(KAY, ReviewVerdict.RECUSE)).among(AT_WORK);
        recused.as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(null, List.of(KAY)))
                .refusedValuesAt("/deciders/0");
        recused.when(panel(List.of(KAY, ZOE), null)).accepted();
    }

    @Test
    void leavesAClosedCaseAlone() {
        given(joined(), proposed(), withdrawn())
                .among(AT_WORK)
                .as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(panel(List.of(ZOE), null))
                .refusedBecause(Rule.CASE_CLOSED);
    }

    private static CareerSpec open() {
        return given(joined(), proposed()).among(AT_WORK);
    }
}
