package io.careerledger.readiness.career;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class PromotionsTest {

    private static final UUID ADA = id(1);
    private static final UUID GRACE = id(2);
    private static final UUID LIN = id(3);
    private static final UUID CASE = id(40);
    private static final LocalDate MARCH = day("2025-03-01");

    private final CareerStream stream =
            CareerStream.of(ADA).joined("PM", day("2024-01-01")).with(proposal());

    @Test
    void isOpenFromTheProposalOn() {
        assertThat(promotion().state()).isEqualTo(PromotionState.PROPOSED);
        assertThat(stream.history().promotions().open()).isEqualTo(promotion());
        assertThat(stream.historyOfFirst(1).promotions().open()).isNull();
    }

    @Test
    void isInReviewFromTheFirstReviewOn() {
        review(50, LIN, ReviewVerdict.SUPPORT, MARCH.plusDays(1));

        assertThat(promotion().stateOn(MARCH)).isEqualTo(PromotionState.PROPOSED);
        assertThat(promotion().stateOn(MARCH.plusDays(1))).isEqualTo(PromotionState.IN_REVIEW);
        assertThat(promotion().state().isOpen()).isTrue();
    }

    @Test
    void isClosedByTheDecision() {
        decide(DecisionOutcome.DECLINED, null, MARCH.plusDays(5));

        assertThat(promotion().stateOn(MARCH.plusDays(4))).isEqualTo(PromotionState.PROPOSED);
        assertThat(promotion().state()).isEqualTo(PromotionState.DECLINED);
        assertThat(stream.history().promotions().open()).isNull();
        assertThat(requireNonNull(promotion().decision()).overridden()).isFalse();
    }

    @Test
    void isClosedByAWithdrawal() {
        stream.with(new PromotionWithdrawn(ADA, CASE, "not now", MARCH.plusDays(5)));

        assertThat(promotion().stateOn(MARCH.plusDays(4)).isOpen()).isTrue();
        assertThat(promotion().stateOn(MARCH.plusDays(5))).isEqualTo(PromotionState.WITHDRAWN);
        assertThat(stream.history().promotions().open()).isNull();
    }

    @Test
    void letsTheLastReviewOfAReviewerStandAndKeepsBoth() {
        review(50, LIN, ReviewVerdict.OPPOSE, MARCH);
        review(51, LIN, ReviewVerdict.SUPPORT, MARCH);

        assertThat(promotion().standingReviews())
                .extracting(PromotionReview::reviewId)
                .containsExactly(id(51));
        assertThat(promotion().reviews()).hasSize(2);
    }

    @Test
    void keepsARecusalFinal() {
        review(50, LIN, ReviewVerdict.RECUSE, MARCH);
        review(51, LIN, ReviewVerdict.SUPPORT, MARCH);

        assertThat(promotion().standingReviews())
                .extracting(PromotionReview::verdict)
                .containsExactly(ReviewVerdict.RECUSE);
    }

    @Test
    void namesThePanelNowInForceAndWhetherTheDecisionWasOverridden() {
        stream.with(new PromotionPanelChanged(ADA, CASE, List.of(LIN), List.of(id(7)), MARCH.plusDays(1)));
        decide(DecisionOutcome.APPROVED, "strong case", MARCH.plusDays(5));
        stream.with(new DecisionResponded(ADA, CASE, "thank you", MARCH.plusDays(6)));

        assertThat(promotion().panel().deciders()).containsExactly(id(7));
        assertThat(promotion().panels()).hasSize(2);
        assertThat(requireNonNull(promotion().decision()).overridden()).isTrue();
        assertThat(promotion().respondedOn()).isEqualTo(MARCH.plusDays(6));
    }

    @Test
    void remembersTheLadderOfThePacketAndTheLastAct() {
        assertThat(promotion().ladder()).isEqualTo(new LadderRef(CareerStream.LADDER, 1));
        assertThat(promotion().skipReasoned()).isFalse();
        assertThat(promotion().lastActOn()).isEqualTo(MARCH);
        stream.with(new PromotionPanelChanged(ADA, CASE, List.of(LIN), List.of(), MARCH.plusDays(1)));
        assertThat(promotion().lastActOn()).isEqualTo(MARCH.plusDays(1));
        review(50, LIN, ReviewVerdict.OPPOSE, MARCH.plusDays(3));
        assertThat(promotion().lastActOn()).isEqualTo(MARCH.plusDays(3));
        decide(DecisionOutcome.DECLINED, null, MARCH.plusDays(4));
        stream.with(new DecisionResponded(ADA, CASE, "thank you", MARCH.plusDays(6)));
        assertThat(promotion().lastActOn()).isEqualTo(MARCH.plusDays(4));
    }

    @Test
    void countsWhatStands() {
        review(50, LIN, ReviewVerdict.OPPOSE, MARCH);
        review(51, LIN, ReviewVerdict.SUPPORT, MARCH);
        review(52, GRACE, ReviewVerdict.RECUSE, MARCH);

        assertThat(promotion().standing(ReviewVerdict.SUPPORT)).isEqualTo(1);
        assertThat(promotion().standing(ReviewVerdict.OPPOSE)).isZero();
        assertThat(promotion().isRecused(GRACE)).isTrue();
        assertThat(promotion().isRecused(LIN)).isFalse();
    }

    private PromotionCase promotion() {
        return requireNonNull(stream.history().promotions().withId(CASE));
    }

    private void review(int reviewId, UUID by, ReviewVerdict verdict, LocalDate on) {
        stream.with(new PromotionReviewed(ADA, CASE, id(reviewId), by, verdict, "seen", List.of(), on));
    }

    private void decide(DecisionOutcome outcome, @Nullable String overrideReason, LocalDate on) {
        stream.with(
                new PromotionDecided(ADA, CASE, GRACE, outcome, "weighed", null, null, overrideReason, List.of(), on));
    }

    private static PromotionProposed proposal() {
        FrozenPacket packet = new FrozenPacket(
                new LadderRef(CareerStream.LADDER, 1),
                "hash",
                1,
                JsonNodeFactory.instance.objectNode(),
                List.of(),
                List.of());
        return new PromotionProposed(
                ADA, CASE, GRACE, "SPM", "ready", null, null, List.of(), List.of(GRACE), packet, MARCH);
    }
}
