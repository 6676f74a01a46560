package io.careerledger.command.api;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.RetractOutcome;
import io.careerledger.command.domain.CareerCommand.WithdrawDeparture;
import io.careerledger.command.domain.CareerCommand.WithdrawFeedbackRequest;
import io.careerledger.command.domain.CareerCommand.WithdrawMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawRating;
import io.careerledger.command.domain.CareerCommand.WithdrawSession;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The commands about people that can be sent, by HTTP and in imports alike. */
public enum CommandKind {
    ADD_PERSON("AddPerson"),
    CHANGE_REPORTING_LINE("ChangeReportingLine"),
    CHANGE_DETAILS("ChangeDetails"),
    RECORD_DEPARTURE("RecordDeparture"),
    WITHDRAW_DEPARTURE("WithdrawDeparture"),
    REJOIN("Rejoin"),
    CHANGE_LEVEL("ChangeLevel"),
    RECORD_OUTCOME("RecordOutcome"),
    ATTEST_OUTCOME("AttestOutcome"),
    RETRACT_OUTCOME("RetractOutcome"),
    RATE_SKILL("RateSkill"),
    WITHDRAW_RATING("WithdrawRating"),
    REQUEST_FEEDBACK("RequestFeedback"),
    WITHDRAW_FEEDBACK_REQUEST("WithdrawFeedbackRequest"),
    START_MENTORSHIP("StartMentorship"),
    LOG_SESSION("LogSession"),
    WITHDRAW_SESSION("WithdrawSession"),
    END_MENTORSHIP("EndMentorship"),
    WITHDRAW_MENTORSHIP("WithdrawMentorship"),
    PROPOSE_PROMOTION("ProposePromotion"),
    CHANGE_PANEL("ChangePanel"),
    REVIEW_PROMOTION("ReviewPromotion"),
    DECIDE_PROMOTION("DecidePromotion"),
    WITHDRAW_PROMOTION("WithdrawPromotion"),
    RESPOND_TO_DECISION("RespondToDecision");

    private final String schema;

    CommandKind(String schema) {
        this.schema = schema;
    }

    /** The kind that imports call by this name, such as {@code record-outcome}. */
    public static Optional<CommandKind> called(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.commandName().equals(name))
                .findFirst();
    }

    public String commandName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of the body's schema in the OpenAPI document. */
    String schema() {
        return schema;
    }

    /** Ids that stand in the path of the HTTP call besides the person's, and in a line of an import by these names. */
    public List<String> targets() {
        return switch (this) {
            case ADD_PERSON,
                    CHANGE_REPORTING_LINE,
                    CHANGE_DETAILS,
                    RECORD_DEPARTURE,
                    WITHDRAW_DEPARTURE,
                    REJOIN,
                    CHANGE_LEVEL,
                    RECORD_OUTCOME,
                    RATE_SKILL,
                    REQUEST_FEEDBACK,
                    START_MENTORSHIP,
                    PROPOSE_PROMOTION -> List.of();
            case ATTEST_OUTCOME, RETRACT_OUTCOME -> List.of("outcomeId");
            case WITHDRAW_RATING -> List.of("ratingId");
            case WITHDRAW_FEEDBACK_REQUEST -> List.of("requestId");
            case LOG_SESSION, END_MENTORSHIP, WITHDRAW_MENTORSHIP -> List.of("mentorshipId");
            case WITHDRAW_SESSION -> List.of("mentorshipId", "sessionId");
            case CHANGE_PANEL, REVIEW_PROMOTION, DECIDE_PROMOTION, WITHDRAW_PROMOTION, RESPOND_TO_DECISION ->
                List.of("caseId");
        };
    }

    /** The command of a valid body; the id is for what it may create. */
    CareerCommand bind(Target t, Body b, UUID id) {
        return switch (this) {
            case ADD_PERSON -> Binding.addPerson(t, b, id);
            case CHANGE_REPORTING_LINE -> Binding.changeReportingLine(t, b);
            case CHANGE_DETAILS -> Binding.changeDetails(t, b);
            case RECORD_DEPARTURE -> Binding.recordDeparture(t, b);
            case WITHDRAW_DEPARTURE -> new WithdrawDeparture(t.person(), b.text("reason"));
            case REJOIN -> Binding.rejoin(t, b);
            case CHANGE_LEVEL -> Binding.changeLevel(t, b);
            case RECORD_OUTCOME -> Binding.recordOutcome(t, b, id);
            case ATTEST_OUTCOME -> Binding.attestOutcome(t, b);
            case RETRACT_OUTCOME -> new RetractOutcome(t.person(), t.item(), b.text("reason"));
            case RATE_SKILL -> Binding.rateSkill(t, b, id);
            case WITHDRAW_RATING -> new WithdrawRating(t.person(), t.item(), b.text("reason"));
            case REQUEST_FEEDBACK -> Binding.requestFeedback(t, b, id);
            case WITHDRAW_FEEDBACK_REQUEST -> new WithdrawFeedbackRequest(t.person(), t.item(), b.text("reason"));
            case START_MENTORSHIP -> Binding.startMentorship(t, b, id);
            case LOG_SESSION -> Binding.logSession(t, b, id);
            case WITHDRAW_SESSION -> new WithdrawSession(t.person(), t.item(), t.session(), b.text("reason"));
            case END_MENTORSHIP -> Binding.endMentorship(t, b);
            case WITHDRAW_MENTORSHIP -> new WithdrawMentorship(t.person(), t.item(), b.text("reason"));
            case PROPOSE_PROMOTION -> CaseBinding.propose(t, b, id);
            case CHANGE_PANEL -> CaseBinding.changePanel(t, b);
            case REVIEW_PROMOTION -> CaseBinding.review(t, b, id);
            case DECIDE_PROMOTION -> CaseBinding.decide(t, b);
            case WITHDRAW_PROMOTION -> CaseBinding.withdraw(t, b);
            case RESPOND_TO_DECISION -> CaseBinding.respond(t, b);
        };
    }
}
