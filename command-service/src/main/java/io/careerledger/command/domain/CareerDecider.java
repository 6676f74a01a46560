package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.ChangeLevel;
import io.careerledger.command.domain.CareerCommand.ChangePanel;
import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.command.domain.CareerCommand.DecidePromotion;
import io.careerledger.command.domain.CareerCommand.EndMentorship;
import io.careerledger.command.domain.CareerCommand.LogSession;
import io.careerledger.command.domain.CareerCommand.ProposePromotion;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.CareerCommand.RequestFeedback;
import io.careerledger.command.domain.CareerCommand.RespondToDecision;
import io.careerledger.command.domain.CareerCommand.RetractOutcome;
import io.careerledger.command.domain.CareerCommand.ReviewPromotion;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawDeparture;
import io.careerledger.command.domain.CareerCommand.WithdrawFeedbackRequest;
import io.careerledger.command.domain.CareerCommand.WithdrawMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawPromotion;
import io.careerledger.command.domain.CareerCommand.WithdrawRating;
import io.careerledger.command.domain.CareerCommand.WithdrawSession;
import io.careerledger.events.CareerEvent;
import java.util.List;

/** The rules of a career: the same input always gives the same events. */
public final class CareerDecider {

    private CareerDecider() {}

    /**
     * What the command makes of the career.
     *
     * @return the facts that follow, at least one
     * @throws Refused when a rule stands against it
     */
    public static List<CareerEvent> decide(CareerCommand command, Career career, Circumstances given) {
        return switch (command) {
            case AddPerson c -> JoiningRules.add(c, career, given);
            case ChangeDetails c -> JoiningRules.changeDetails(c, known(c, career), given);
            case ChangeReportingLine c -> JoiningRules.changeLine(c, known(c, career), given);
            case RecordDeparture c -> LeavingRules.leave(c, known(c, career), given);
            case WithdrawDeparture c -> LeavingRules.withdraw(c, known(c, career), given);
            case Rejoin c -> LeavingRules.rejoin(c, known(c, career), given);
            case ChangeLevel c -> LevelRules.change(c, known(c, career), given);
            case RecordOutcome c -> OutcomeRules.record(c, known(c, career), given);
            case AttestOutcome c -> OutcomeRules.attest(c, known(c, career), given);
            case RetractOutcome c -> OutcomeRules.retract(c, known(c, career), given);
            case RateSkill c -> RatingRules.rate(c, known(c, career), given);
            case WithdrawRating c -> RatingRules.withdraw(c, known(c, career), given);
            case RequestFeedback c -> FeedbackRules.request(c, known(c, career), given);
            case WithdrawFeedbackRequest c -> FeedbackRules.withdraw(c, known(c, career), given);
            case StartMentorship c -> MentorshipRules.start(c, known(c, career), given);
            case EndMentorship c -> MentorshipRules.end(c, known(c, career), given);
            case WithdrawMentorship c -> MentorshipRules.withdraw(c, known(c, career), given);
            case LogSession c -> SessionRules.log(c, known(c, career), given);
            case WithdrawSession c -> SessionRules.withdraw(c, known(c, career), given);
            case ProposePromotion c -> ProposalRules.propose(c, known(c, career), given);
            case ChangePanel c -> PanelRules.change(c, known(c, career), given);
            case ReviewPromotion c -> ReviewRules.review(c, known(c, career), given);
            case DecidePromotion c -> DecisionRules.decide(c, known(c, career), given);
            case WithdrawPromotion c -> ClosingRules.withdraw(c, known(c, career), given);
            case RespondToDecision c -> ClosingRules.respond(c, known(c, career), given);
        };
    }

    private static Career known(CareerCommand command, Career career) {
        if (career.history().isEmpty()) {
            throw Refused.unknown(command.personId());
        }
        return career;
    }
}
