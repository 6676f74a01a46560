package io.careerledger.command.registry;

import io.careerledger.command.domain.CareerCommand;
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
import io.careerledger.command.domain.CommandContext;
import io.careerledger.events.ServiceUser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another person whom a command names.
 *
 * @param pointer JSON Pointer to the field that names her
 * @param role what she is to the fact, for people
 * @param on the day on which she must not have left
 * @param joined whether she must have joined by then
 * @param discreet whether the caller is told no more than that nobody who is employed has the id: it may be anybody's, and
 *     whether she has left, and when, is not for the caller to know
 */
record Reference(UUID personId, String pointer, String role, LocalDate on, boolean joined, boolean discreet) {

    private static final String ACTOR = "/actorId";

    Reference(UUID personId, String pointer, String role, LocalDate on, boolean joined) {
        this(personId, pointer, role, on, joined, false);
    }

    /** The other person whom the command names; empty when it names nobody else, or only a service user. */
    static Optional<Reference> of(CareerCommand command, CommandContext context) {
        return named(command, context)
                .filter(reference -> !reference.personId().equals(command.personId()))
                .filter(reference -> ServiceUser.withId(reference.personId()).isEmpty());
    }

    private static Optional<Reference> named(CareerCommand command, CommandContext context) {
        return switch (command) {
            case AddPerson c -> manager(c.managerId(), c.startedOn());
            case ChangeReportingLine c -> manager(c.managerId(), c.effectiveOn());
            case Rejoin c -> manager(c.managerId(), c.startedOn());
            case AttestOutcome c ->
                Optional.of(new Reference(
                        context.actorId(),
                        ACTOR,
                        "attester",
                        c.attestedOn() == null ? context.today() : c.attestedOn(),
                        false));
            case RateSkill c ->
                Optional.of(
                        c.raterId() == null
                                ? new Reference(context.actorId(), ACTOR, "rater", c.observedOn(), false)
                                : new Reference(c.raterId(), "/raterId", "rater", c.observedOn(), false));
            case RequestFeedback c ->
                Optional.of(new Reference(
                        c.fromId(),
                        "/fromId",
                        "person asked",
                        context.today(),
                        true,
                        !context.authority().actsForOthers()));
            case StartMentorship c ->
                Optional.of(new Reference(c.menteeId(), "/menteeId", "mentee", c.startedOn(), true));
            case ProposePromotion c -> actor("proposer", c.proposedOn(), context);
            case ChangePanel c -> actor("actor", null, context);
            case ReviewPromotion c -> actor("reviewer", c.reviewedOn(), context);
            case DecidePromotion c -> actor("decider", c.decidedOn(), context);
            case WithdrawPromotion c -> actor("actor", c.withdrawnOn(), context);
            case RespondToDecision c -> actor("subject", c.respondedOn(), context);
            case ChangeDetails _,
                    RecordDeparture _,
                    WithdrawDeparture _,
                    ChangeLevel _,
                    RecordOutcome _,
                    RetractOutcome _,
                    WithdrawRating _,
                    WithdrawFeedbackRequest _,
                    LogSession _,
                    WithdrawSession _,
                    EndMentorship _,
                    WithdrawMentorship _ -> Optional.empty();
        };
    }

    private static Optional<Reference> manager(@Nullable UUID managerId, LocalDate on) {
        return Optional.ofNullable(managerId).map(id -> new Reference(id, "/managerId", "manager", on, false));
    }

    private static Optional<Reference> actor(String role, @Nullable LocalDate actedOn, CommandContext context) {
        LocalDate on = actedOn == null ? context.today() : actedOn;
        return Optional.of(new Reference(context.actorId(), ACTOR, role, on, true));
    }
}
