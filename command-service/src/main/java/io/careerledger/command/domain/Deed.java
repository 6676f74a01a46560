package io.careerledger.command.domain;

import io.careerledger.access.Act;
import io.careerledger.access.Matter;
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
import java.util.UUID;

/** What a command comes to for the rules of access. */
record Deed(Act act, Matter matter) {

    static Deed of(CareerCommand command) {
        return switch (command) {
            case AddPerson _ -> whole(Act.ADD_PERSON);
            case ChangeReportingLine _ -> whole(Act.CHANGE_REPORTING_LINE);
            case ChangeDetails _ -> whole(Act.CHANGE_DETAILS);
            case RecordDeparture _ -> whole(Act.RECORD_DEPARTURE);
            case WithdrawDeparture _ -> whole(Act.WITHDRAW_DEPARTURE);
            case Rejoin _ -> whole(Act.REJOIN);
            case ChangeLevel _ -> whole(Act.CHANGE_LEVEL);
            case RecordOutcome _ -> whole(Act.RECORD_OUTCOME);
            case AttestOutcome c -> new Deed(Act.ATTEST_OUTCOME, new Matter.Outcome(c.outcomeId()));
            case RetractOutcome _ -> whole(Act.RETRACT_OUTCOME);
            case RateSkill c -> new Deed(Act.RATE_SKILL, new Matter.Competency(c.competency()));
            case WithdrawRating _ -> whole(Act.WITHDRAW_RATING);
            case RequestFeedback _ -> whole(Act.REQUEST_FEEDBACK);
            case WithdrawFeedbackRequest c ->
                new Deed(Act.WITHDRAW_FEEDBACK_REQUEST, new Matter.Feedback(c.requestId()));
            case StartMentorship _ -> whole(Act.START_MENTORSHIP);
            case LogSession c -> of(Act.LOG_SESSION, c.mentorshipId());
            case WithdrawSession c -> of(Act.WITHDRAW_SESSION, c.mentorshipId());
            case EndMentorship c -> of(Act.END_MENTORSHIP, c.mentorshipId());
            case WithdrawMentorship c -> of(Act.WITHDRAW_MENTORSHIP, c.mentorshipId());
            case ProposePromotion _ -> whole(Act.PROPOSE_PROMOTION);
            case ChangePanel c -> onCase(Act.CHANGE_PANEL, c);
            case ReviewPromotion c -> onCase(Act.REVIEW_PROMOTION, c);
            case DecidePromotion c -> onCase(Act.DECIDE_PROMOTION, c);
            case WithdrawPromotion c -> onCase(Act.WITHDRAW_PROMOTION, c);
            case RespondToDecision c -> onCase(Act.RESPOND_TO_DECISION, c);
        };
    }

    private static Deed whole(Act act) {
        return new Deed(act, Matter.WHOLE);
    }

    private static Deed of(Act act, UUID mentorshipId) {
        return new Deed(act, new Matter.Mentorship(mentorshipId));
    }

    private static Deed onCase(Act act, CareerCommand.OnCase command) {
        return new Deed(act, new Matter.Case(command.caseId()));
    }
}
