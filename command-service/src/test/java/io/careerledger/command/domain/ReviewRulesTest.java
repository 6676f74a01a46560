package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Cases.AT_WORK;
import static io.careerledger.command.domain.Cases.CASE;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.PROPOSED;
import static io.careerledger.command.domain.Cases.ZOE;
import static io.careerledger.command.domain.Cases.decided;
import static io.careerledger.command.domain.Cases.panelChanged;
import static io.careerledger.command.domain.Cases.proposed;
import static io.careerledger.command.domain.Cases.review;
import static io.careerledger.command.domain.Cases.reviewed;
import static io.careerledger.command.domain.Cases.withdrawn;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;

import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CriterionReview;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reviews a case, when, and what she may say. */
class ReviewRulesTest {

    @Test
    void recordsTheReviewersStand() {
        CriterionReview vision = new CriterionReview("vision", ReviewVerdict.OPPOSE, "Not yet");
        open().by(LIN)
                .when(new ReviewPromotion(ADA, CASE, id(60), ReviewVerdict.SUPPORT, "Seen", List.of(vision), null))
                .then(new PromotionReviewed(
                        ADA, CASE, id(60), LIN, ReviewVerdict.SUPPORT, "Seen", List.of(vision), TODAY));
    }

    @Test
    void refusesReviewByTheSubject() {
        open().by(ADA).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.OWN_CASE);
        open().as(ADA, Authority.IMPORT).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.OWN_CASE);
    }

    @Test
    void refusesReviewByTheProposer() {
        open().by(GRACE).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.TWO_PERSON_RULE);
        open().as(GRACE, Authority.IMPORT).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.TWO_PERSON_RULE);
    }

    @Test
    void refusesReviewByWhoeverIsNotNamed() {
        open().by(ZOE).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.NOT_ON_THE_PANEL);
        open().by(MAX).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.NOT_ON_THE_PANEL);
        given(joined(), proposed(), panelChanged(List.of(ZOE), List.of(MAX), PROPOSED))
                .by(ZOE)
                .when(review(ReviewVerdict.SUPPORT))
                .accepted();
        given(joined(), proposed(), panelChanged(List.of(ZOE), List.of(MAX), PROPOSED))
                .by(LIN)
                .when(review(ReviewVerdict.SUPPORT))
                .refusedBecause(Rule.NOT_ON_THE_PANEL);
    }

    @Test
    void judgesHistoryWithoutThePanel() {
        open().as(ZOE, Authority.IMPORT).when(review(ReviewVerdict.SUPPORT)).accepted();
    }

    @Test
    void refusesReviewByServiceUsers() {
        open().as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(review(ReviewVerdict.SUPPORT))
                .refusedBecause(Rule.NOT_ON_THE_PANEL);
        open().as(ServiceUser.HR.id(), Authority.IMPORT)
                .when(review(ReviewVerdict.SUPPORT))
                .refusedBecause(Rule.NOT_ON_THE_PANEL);
    }

    @Test
    void replacesHerOwnReview() {
        given(joined(), proposed(), reviewed(LIN, ReviewVerdict.OPPOSE))
                .by(LIN)
                .when(review(ReviewVerdict.SUPPORT))
                .accepted();
    }

    @Test
    void takesNoReviewAfterARecusal() {
        CareerSpec recused = given(joined(), proposed(), reviewed(LIN, ReviewVerdict.RECUSE));
        recused.by(LIN).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.RECUSED);
        recused.by(LIN).when(review(ReviewVerdict.RECUSE)).refusedBecause(Rule.RECUSED);
        recused.by(KAY).when(review(ReviewVerdict.SUPPORT)).accepted();
    }

    @Test
    void takesNoReviewOfAClosedCase() {
        given(joined(), proposed(), decided(DecisionOutcome.DECLINED))
                .by(LIN)
                .when(review(ReviewVerdict.SUPPORT))
                .refusedBecause(Rule.CASE_CLOSED);
        given(joined(), proposed(), withdrawn())
                .by(LIN)
                .when(review(ReviewVerdict.SUPPORT))
                .refusedBecause(Rule.CASE_CLOSED);
    }

    @Test
    void reviewsNoEarlierThanTheLastAct() {
        open().as(LIN, Authority.IMPORT)
                .when(review(ReviewVerdict.SUPPORT, PROPOSED))
                .accepted();
        open().as(LIN, Authority.IMPORT)
                .when(review(ReviewVerdict.SUPPORT, PROPOSED.minusDays(1)))
                .refusedBecause(Rule.ACTS_OUT_OF_ORDER);
        open().by(LIN).when(review(ReviewVerdict.SUPPORT, PROPOSED)).refusedBecause(Rule.ACT_DATED);
    }

    @Test
    void reviewsNobodyWhoLeft() {
        given(joined(), proposed(), left("2026-03-01"))
                .by(LIN)
                .when(review(ReviewVerdict.SUPPORT))
                .refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void judgesByTheCriteriaOfThePacketsLadder() {
        open().by(LIN)
                .when(withCriteria(
                        new CriterionReview("strategy", ReviewVerdict.SUPPORT, null),
                        new CriterionReview("vision", ReviewVerdict.RECUSE, null),
                        new CriterionReview("vision", ReviewVerdict.SUPPORT, null)))
                .refusedValuesAt("/criteria/0/competency", "/criteria/2/competency", "/criteria/1/verdict");
        open().by(LIN)
                .when(withCriteria(new CriterionReview("vision", ReviewVerdict.ABSTAIN, null)))
                .accepted();
    }

    @Test
    void knowsNoOtherCase() {
        given(joined()).by(LIN).when(review(ReviewVerdict.SUPPORT)).refusedBecause(Rule.NOT_FOUND);
    }

    private static CareerSpec open() {
        return given(joined(), proposed()).among(AT_WORK);
    }

    private static ReviewPromotion withCriteria(CriterionReview... criteria) {
        return new ReviewPromotion(ADA, CASE, id(60), ReviewVerdict.SUPPORT, "Seen", List.of(criteria), null);
    }
}
