package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Cases.CASE;
import static io.careerledger.command.domain.Cases.MAX;
import static io.careerledger.command.domain.Cases.PROPOSED;
import static io.careerledger.command.domain.Cases.decided;
import static io.careerledger.command.domain.Cases.proposed;
import static io.careerledger.command.domain.Cases.respond;
import static io.careerledger.command.domain.Cases.responded;
import static io.careerledger.command.domain.Cases.withdraw;
import static io.careerledger.command.domain.Cases.withdrawn;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.joined;

import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How cases end without a decision, and what subjects answer to one. */
class ClosingRulesTest {

    @Test
    void withdrawsAnOpenCaseOnce() {
        given(joined(), proposed()).when(withdraw()).then(new PromotionWithdrawn(ADA, CASE, "Not now", TODAY));
        given(joined(), proposed(), withdrawn()).when(withdraw()).refusedBecause(Rule.CASE_CLOSED);
        given(joined(), proposed(), decided(DecisionOutcome.DEFERRED))
                .when(withdraw())
                .refusedBecause(Rule.CASE_CLOSED);
    }

    @Test
    void datesWithdrawalsOnlyInImportsAndInOrder() {
        given(joined(), proposed()).when(withdrawOn(PROPOSED)).refusedBecause(Rule.ACT_DATED);
        given(joined(), proposed())
                .as(GRACE, Authority.IMPORT)
                .when(withdrawOn(PROPOSED))
                .accepted();
        given(joined(), proposed())
                .as(GRACE, Authority.IMPORT)
                .when(withdrawOn(PROPOSED.minusDays(1)))
                .refusedBecause(Rule.ACTS_OUT_OF_ORDER);
    }

    @Test
    void closesTheCaseOfALeaverTodayWhenSheLeavesLater() {
        given(joined(), proposed())
                .when(new RecordDeparture(ADA, TODAY.plusMonths(2), "Moves"))
                .then(
                        new PersonLeft(ADA, "Moves", TODAY.plusMonths(2)),
                        new PromotionWithdrawn(ADA, CASE, "The person left.", TODAY));
    }

    @Test
    void letsOnlyTheSubjectRespond() {
        given(joined(), proposed(), decided(DecisionOutcome.DECLINED))
                .by(ADA)
                .when(respond())
                .then(new DecisionResponded(ADA, CASE, "Thank you", TODAY));
        given(joined(), proposed(), decided(DecisionOutcome.DECLINED))
                .by(MAX)
                .when(respond())
                .refusedBecause(Rule.NOT_THE_SUBJECT);
        given(joined(), proposed(), decided(DecisionOutcome.DECLINED))
                .as(ServiceUser.HR.id(), Authority.IMPORT)
                .when(respond())
                .refusedBecause(Rule.NOT_THE_SUBJECT);
    }

    @Test
    void respondsToADecisionOnly() {
        given(joined(), proposed()).by(ADA).when(respond()).refusedBecause(Rule.NOT_DECIDED);
        given(joined(), proposed(), withdrawn()).by(ADA).when(respond()).refusedBecause(Rule.NOT_DECIDED);
    }

    @Test
    void respondsOnce() {
        given(joined(), proposed(), decided(DecisionOutcome.DECLINED), responded())
                .by(ADA)
                .when(respond())
                .refusedBecause(Rule.ALREADY_RESPONDED);
    }

    @Test
    void respondsNoEarlierThanTheDecision() {
        CareerSpec declined = given(joined(), proposed(), decided(DecisionOutcome.DECLINED));
        declined.as(ADA, Authority.IMPORT).when(respondOn(day("2026-02-20"))).accepted();
        declined.when(respondOn(day("2026-02-19"))).refusedBecause(Rule.ACTS_OUT_OF_ORDER);
    }

    @Test
    void keepsTheStartBeforeTheFirstProposal() {
        given(joined(), proposed(), withdrawn()).when(startingOn(PROPOSED)).accepted();
        given(joined(), proposed(), withdrawn())
                .when(startingOn(PROPOSED.plusDays(1)))
                .refusedBecause(Rule.START_AFTER_FACTS);
    }

    @Test
    void keepsADepartureAfterTheLastDecision() {
        CareerSpec decided = given(joined(), proposed(), decided(DecisionOutcome.DECLINED));
        decided.when(new RecordDeparture(ADA, day("2026-02-19"), null)).refusedBecause(Rule.LEFT_BEFORE_FACTS);
        decided.when(new RecordDeparture(ADA, day("2026-02-20"), null)).accepted();
    }

    private static ChangeDetails startingOn(LocalDate day) {
        return new ChangeDetails(ADA, null, null, null, null, day, "Typo");
    }

    private static WithdrawPromotion withdrawOn(LocalDate day) {
        return new WithdrawPromotion(ADA, CASE, "Not now", day);
    }

    private static RespondToDecision respondOn(LocalDate day) {
        return new RespondToDecision(ADA, CASE, "Thank you", day);
    }
}
