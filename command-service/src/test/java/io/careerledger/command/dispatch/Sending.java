package io.careerledger.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.ExternalId;
import io.careerledger.command.domain.LedgerCommand;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Written;
import io.careerledger.events.Relation;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands as a test writes them: by HR, on ladder product-management, from 2022 on. */
final class Sending {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate JOINED = LocalDate.of(2022, 1, 10);
    static final CommandContext HR = new CommandContext(ServiceUser.HR.id(), Authority.IMPORT, TODAY, null);

    private Sending() {}

    static Envelope byHr(LedgerCommand command) {
        return Envelope.of(command, HR);
    }

    static Written send(Instance instance, CareerCommand command) {
        return instance.commands().send(byHr(command));
    }

    static List<Reply> sendAll(Instance instance, CareerCommand... commands) {
        return instance.commands()
                .sendAll(List.of(commands).stream().map(Sending::byHr).toList());
    }

    static void assertRefused(Instance instance, CareerCommand command, Rule rule) {
        Refused refusal = catchThrowableOfType(Refused.class, () -> send(instance, command));
        assertThat(refusal).as("%s should be refused", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    /** A new person, on record. */
    static UUID person(Instance instance) {
        UUID id = UUID.randomUUID();
        send(instance, add(id));
        return id;
    }

    static AddPerson add(UUID id) {
        return add(id, null, null, null);
    }

    static AddPerson add(UUID id, @Nullable String email, @Nullable ExternalId externalId, @Nullable UUID managerId) {
        return new AddPerson(id, "Ada", email, externalId, "product-management", "PM", managerId, null, null, JOINED);
    }

    static ChangeDetails email(UUID id, String email) {
        return new ChangeDetails(id, null, email, null, null, null, null);
    }

    static ChangeDetails start(UUID id, String startedOn) {
        return new ChangeDetails(id, null, null, null, null, LocalDate.parse(startedOn), null);
    }

    static ChangeReportingLine line(UUID id, @Nullable UUID managerId, String from) {
        return new ChangeReportingLine(id, managerId, null, LocalDate.parse(from));
    }

    static RecordDeparture departure(UUID id, String on) {
        return new RecordDeparture(id, LocalDate.parse(on), null);
    }

    static RateSkill rate(UUID id, UUID raterId) {
        return rate(id, UUID.randomUUID(), raterId);
    }

    static RateSkill rate(UUID id, UUID ratingId, UUID raterId) {
        return new RateSkill(
                id, ratingId, "execution", 3, Relation.PEER, raterId, "Ships", List.of(), LocalDate.of(2024, 2, 1));
    }

    static RecordOutcome outcome(UUID id, UUID outcomeId) {
        return outcome(id, outcomeId, null);
    }

    static RecordOutcome outcome(UUID id, UUID outcomeId, @Nullable String narrative) {
        return new RecordOutcome(
                id,
                outcomeId,
                "Churn down",
                narrative,
                Tier.FEATURE,
                List.of("discovery"),
                null,
                null,
                null,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                LocalDate.of(2024, 2, 1));
    }

    static Rule ruleOf(Reply reply) {
        return ((Reply.Rejected) reply).refusal().rule();
    }

    static Written writtenOf(Reply reply) {
        return ((Reply.Accepted) reply).written();
    }
}
