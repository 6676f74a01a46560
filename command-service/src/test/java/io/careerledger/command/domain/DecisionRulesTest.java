package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Cases.AT_WORK;
import static io.careerledger.command.domain.Cases.CASE;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.PROPOSED;
import static io.careerledger.command.domain.Cases.RISES;
import static io.careerledger.command.domain.Cases.ZOE;
import static io.careerledger.command.domain.Cases.approve;
import static io.careerledger.command.domain.Cases.colleagues;
import static io.careerledger.command.domain.Cases.decide;
import static io.careerledger.command.domain.Cases.decided;
import static io.careerledger.command.domain.Cases.decline;
import static io.careerledger.command.domain.Cases.defer;
import static io.careerledger.command.domain.Cases.level;
import static io.careerledger.command.domain.Cases.proposed;
import static io.careerledger.command.domain.Cases.reviewed;
import static io.careerledger.command.domain.Cases.risen;
import static io.careerledger.command.domain.Cases.withdrawn;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;

import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who decides a case, on which reviews, and what follows. */
class DecisionRulesTest {

    @Test
    void writesDecisionAndLevelTogether() {
        supported()
                .by(MAX)
                .when(approve())
                .then(
                        new PromotionDecided(
                                ADA,
                                CASE,
                                MAX,
                                DecisionOutcome.APPROVED,
                                "Weighed",
                                RISES,
                                null,
                                null,
                                List.of(),
                                TODAY),
                        risen());
    }

    @Test
    void changesNoLevelUnlessApproved() {
        supported()
                .by(MAX)
                .when(defer(TODAY.plusDays(1)))
                .then(new PromotionDecided(
                        ADA,
                        CASE,
                        MAX,
                        DecisionOutcome.DEFERRED,
                        "Weighed",
                        null,
                        TODAY.plusDays(1),
                        null,
                        List.of(),
                        TODAY));
        opposed()
                .by(MAX)
                .when(decline())
                .then(new PromotionDecided(
                        ADA, CASE, MAX, DecisionOutcome.DECLINED, "Weighed", null, null, null, List.of(), TODAY));
    }

    @Test
    void refusesDecisionByTheSubject() {
        supported().by(ADA).when(approve()).refusedBecause(Rule.OWN_CASE);
        supported().as(ADA, Authority.IMPORT).when(approve()).refusedBecause(Rule.OWN_CASE);
    }

    @Test
    void refusesDecisionByTheProposer() {
        supported().by(GRACE).when(approve()).refusedBecause(Rule.TWO_PERSON_RULE);
        supported().as(GRACE, Authority.IMPORT).when(approve()).refusedBecause(Rule.TWO_PERSON_RULE);
        given(joined(), proposed(CASE, "SPM", List.of(), List.of(), PROPOSED))
                .among(colleagues(Set.of(GRACE), null))
                .by(GRACE)
                .when(approve())
                .refusedBecause(Rule.TWO_PERSON_RULE);
    }

    @Test
    void refusesDecisionByServiceUsers() {
        supported()
                .as(ServiceUser.HR.id(), Authority.FOR_OTHERS)
                .when(approve())
                .refusedBecause(Rule.NOT_ON_THE_PANEL);
        supported().as(ServiceUser.HR.id(), Authority.IMPORT).when(approve()).refusedBecause(Rule.NOT_ON_THE_PANEL);
    }

    @Test
    void refusesDecisionByWhoeverIsNotNamed() {
        supported().by(ZOE).when(approve()).refusedBecause(Rule.NOT_ON_THE_PANEL);
        supported().as(ZOE, Authority.IMPORT).when(approve()).accepted();
    }

    @Test
    void leavesDecisionsToTheLineAboveUnlessDecidersAreNamed() {
        CareerSpec byLine = given(
                joined(),
                proposed(CASE, "SPM", List.of(LIN, KAY), List.of(), PROPOSED),
                reviewed(LIN, ReviewVerdict.SUPPORT),
                reviewed(KAY, ReviewVerdict.SUPPORT));
        byLine.among(AT_WORK).by(MAX).when(approve()).accepted();
        byLine.among(colleagues(Set.of(), null)).by(MAX).when(approve()).refusedBecause(Rule.NOT_ON_THE_PANEL);
        supported().among(colleagues(Set.of(ZOE), null)).by(ZOE).when(approve()).refusedBecause(Rule.NOT_ON_THE_PANEL);
    }

    @Test
    void refusesDecisionByWhoeverRecusedHerself() {
        given(
                        joined(),
                        proposed(CASE, "SPM", List.of(LIN, KAY, MAX, ZOE), List.of(MAX), PROPOSED),
                        reviewed(LIN, ReviewVerdict.SUPPORT),
                        reviewed(KAY, ReviewVerdict.SUPPORT),
                        reviewed(MAX, ReviewVerdict.RECUSE))
                .by(MAX)
                .when(approve())
                .refusedBecause(Rule.RECUSED);
    }

    @Test
    void needsTheQuorumOfThePacketsLadder() {
        reviews(ReviewVerdict.SUPPORT).by(MAX).when(approve()).refusedBecause(Rule.QUORUM_NOT_MET);
        reviews(ReviewVerdict.SUPPORT, ReviewVerdict.ABSTAIN)
                .by(MAX)
                .when(approve())
                .accepted();
        reviews(ReviewVerdict.SUPPORT, ReviewVerdict.RECUSE)
                .by(MAX)
                .when(approve())
                .refusedBecause(Rule.QUORUM_NOT_MET);
        reviews(ReviewVerdict.SUPPORT).by(MAX).when(decline()).refusedBecause(Rule.QUORUM_NOT_MET);
        reviews(ReviewVerdict.SUPPORT).by(MAX).when(defer(TODAY.plusDays(1))).refusedBecause(Rule.QUORUM_NOT_MET);
    }

    @Test
    void countsAReviewerOnce() {
        given(joined(), proposed(), reviewed(LIN, ReviewVerdict.OPPOSE), reviewed(LIN, ReviewVerdict.SUPPORT))
                .by(MAX)
                .when(approve())
                .refusedBecause(Rule.QUORUM_NOT_MET);
    }

    @Test
    void approvesAgainstTheReviewsOnlyForAReason() {
        opposed().by(MAX).when(approve()).refusedBecause(Rule.OVERRIDE_REASON_REQUIRED);
        opposed().by(MAX).when(overriding(DecisionOutcome.APPROVED, RISES)).accepted();
        reviews(ReviewVerdict.SUPPORT, ReviewVerdict.OPPOSE)
                .by(MAX)
                .when(approve())
                .accepted();
    }

    @Test
    void declinesAgainstTheReviewsOnlyForAReason() {
        supported().by(MAX).when(decline()).refusedBecause(Rule.OVERRIDE_REASON_REQUIRED);
        supported().by(MAX).when(overriding(DecisionOutcome.DECLINED, null)).accepted();
        reviews(ReviewVerdict.SUPPORT, ReviewVerdict.OPPOSE)
                .by(MAX)
                .when(decline())
                .accepted();
    }

    @Test
    void defersAgainstAnyReviews() {
        opposed().by(MAX).when(defer(TODAY.plusDays(1))).accepted();
        supported().by(MAX).when(defer(TODAY.plusDays(1))).accepted();
    }

    @Test
    void takesNoReasonForOverridingNothing() {
        supported().by(MAX).when(overriding(DecisionOutcome.APPROVED, RISES)).refusedValuesAt("/overrideReason");
    }

    @Test
    void countsTheReviewThatReplacedAnother() {
        given(
                        joined(),
                        proposed(),
                        reviewed(LIN, ReviewVerdict.OPPOSE),
                        reviewed(KAY, ReviewVerdict.OPPOSE),
                        reviewed(LIN, ReviewVerdict.SUPPORT),
                        reviewed(KAY, ReviewVerdict.SUPPORT))
                .by(MAX)
                .when(approve())
                .accepted();
    }

    @Test
    void takesEffectLaterThanEveryLevelSoFar() {
        CareerSpec scheduled = given(
                joined("APM"),
                proposed(),
                reviewed(LIN, ReviewVerdict.SUPPORT),
                reviewed(KAY, ReviewVerdict.SUPPORT),
                level("APM", "PM", LevelChangeKind.CORRECTION, RISES));
        scheduled.by(MAX).when(approve(RISES)).refusedBecause(Rule.NOT_AFTER_LAST_LEVEL);
        scheduled.when(approve(RISES.plusDays(1))).accepted();
    }

    @Test
    void takesNoEffectBeforeJoining() {
        supported().by(MAX).when(approve(JOINED.minusDays(1))).refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
        supported().by(MAX).when(approve(JOINED)).refusedBecause(Rule.NOT_AFTER_LAST_LEVEL);
        supported().by(MAX).when(approve(day("2024-01-01"))).accepted();
    }

    @Test
    void takesNoEffectOnADayWhoseLadderLacksTheLevel() {
        CareerSpec scientist = given(
                joined("data", "D2"),
                proposed(new LadderRef("data", 1), "D3"),
                reviewed(LIN, ReviewVerdict.SUPPORT),
                reviewed(KAY, ReviewVerdict.SUPPORT));
        scientist.by(MAX).when(approve(day("2026-12-31"))).accepted();
        scientist.when(approve(day("2027-01-01"))).refusedValuesAt("/effectiveOn");
    }

    @Test
    void checksAgainThatTheTargetIsAboveEveryLevel() {
        CareerEvent corrected = level("PM", "SPM", LevelChangeKind.CORRECTION, day("2026-02-15"));
        given(
                        joined(),
                        proposed(),
                        reviewed(LIN, ReviewVerdict.SUPPORT),
                        reviewed(KAY, ReviewVerdict.SUPPORT),
                        corrected)
                .by(MAX)
                .when(approve())
                .refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
        given(joined(), proposed(), reviewed(LIN, ReviewVerdict.OPPOSE), reviewed(KAY, ReviewVerdict.OPPOSE), corrected)
                .by(MAX)
                .when(decline())
                .accepted();
    }

    @Test
    void checksAgainThatNoLevelIsSkippedWithoutAReason() {
        CareerEvent corrected = level("SPM", "PM", LevelChangeKind.CORRECTION, JOINED);
        given(
                        joined("SPM"),
                        proposed(CASE, "GPM", List.of(LIN, KAY), List.of(MAX), PROPOSED),
                        reviewed(LIN, ReviewVerdict.SUPPORT),
                        reviewed(KAY, ReviewVerdict.SUPPORT),
                        corrected)
                .by(MAX)
                .when(approve())
                .refusedBecause(Rule.SKIP_NEEDS_REASON);
    }

    @Test
    void approvesNobodyOntoALadderThatSheHasLeft() {
        CareerEvent moved = new LevelChanged(
                ADA, "product", "PM", "data", "D2", LevelChangeKind.LATERAL, null, "Agreed", day("2026-02-15"));
        given(joined(), proposed(), reviewed(LIN, ReviewVerdict.SUPPORT), reviewed(KAY, ReviewVerdict.SUPPORT), moved)
                .by(MAX)
                .when(approve())
                .refusedBecause(Rule.NOT_A_HIGHER_LEVEL);
    }

    @Test
    void defersToALaterDayOnly() {
        supported().by(MAX).when(defer(TODAY)).refusedBecause(Rule.REVIEW_ON_NOT_AHEAD);
        supported().by(MAX).when(defer(TODAY.minusDays(1))).refusedBecause(Rule.REVIEW_ON_NOT_AHEAD);
        supported()
                .as(MAX, Authority.IMPORT)
                .when(decide(DecisionOutcome.DEFERRED, null, day("2026-02-11"), null, day("2026-02-10")))
                .accepted();
    }

    @Test
    void namesTheDaysThatTheOutcomeNeedsAndNoOthers() {
        supported()
                .by(MAX)
                .when(decide(DecisionOutcome.APPROVED, null, TODAY, null, null))
                .refusedValuesAt("/effectiveOn", "/reviewOn");
        supported()
                .by(MAX)
                .when(decide(DecisionOutcome.DEFERRED, RISES, null, null, null))
                .refusedValuesAt("/effectiveOn", "/reviewOn");
        supported()
                .by(MAX)
                .when(decide(DecisionOutcome.DECLINED, RISES, TODAY, null, null))
                .refusedValuesAt("/effectiveOn", "/reviewOn");
        supported().by(MAX).when(approve(TODAY.plusYears(5).plusDays(1))).refusedValuesAt("/effectiveOn");
    }

    @Test
    void decidesNoEarlierThanTheLastReview() {
        supported()
                .as(MAX, Authority.IMPORT)
                .when(decide(DecisionOutcome.APPROVED, RISES, null, null, day("2026-02-09")))
                .refusedBecause(Rule.ACTS_OUT_OF_ORDER);
        supported()
                .as(MAX, Authority.IMPORT)
                .when(decide(DecisionOutcome.APPROVED, RISES, null, null, day("2026-02-10")))
                .accepted();
        supported()
                .by(MAX)
                .when(decide(DecisionOutcome.APPROVED, RISES, null, null, day("2026-02-10")))
                .refusedBecause(Rule.ACT_DATED);
    }

    @Test
    void decidesACaseOnce() {
        given(joined(), proposed(), decided(DecisionOutcome.APPROVED), risen())
                .by(MAX)
                .when(decline())
                .refusedBecause(Rule.CASE_CLOSED);
        given(joined(), proposed(), withdrawn()).by(MAX).when(decline()).refusedBecause(Rule.CASE_CLOSED);
    }

    @Test
    void decidesAboutNobodyWhoLeft() {
        given(joined(), proposed(), left("2026-03-01")).by(MAX).when(decline()).refusedBecause(Rule.PERSON_LEFT);
    }

    private static CareerSpec supported() {
        return reviews(ReviewVerdict.SUPPORT, ReviewVerdict.SUPPORT);
    }

    private static CareerSpec opposed() {
        return reviews(ReviewVerdict.OPPOSE, ReviewVerdict.OPPOSE);
    }

    private static CareerSpec reviews(ReviewVerdict ofLin, ReviewVerdict ofKay) {
        return given(joined(), proposed(), reviewed(LIN, ofLin), reviewed(KAY, ofKay))
                .among(AT_WORK);
    }

    private static CareerSpec reviews(ReviewVerdict ofLin) {
        return given(joined(), proposed(), reviewed(LIN, ofLin)).among(AT_WORK);
    }

    private static DecidePromotion overriding(DecisionOutcome outcome, @Nullable LocalDate effectiveOn) {
        return decide(outcome, effectiveOn, null, "They had not seen the launch", null);
    }
}
