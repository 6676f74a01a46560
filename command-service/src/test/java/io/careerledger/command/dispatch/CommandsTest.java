package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.HR;
import static io.careerledger.command.dispatch.Sending.TODAY;
import static io.careerledger.command.dispatch.Sending.add;
import static io.careerledger.command.dispatch.Sending.assertRefused;
import static io.careerledger.command.dispatch.Sending.outcome;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.rate;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Written;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One command, one transaction. */
class CommandsTest {

    private final Instance ledger = Instance.onFreshDatabase();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void saysWhereTheStreamStandsNow() {
        UUID ada = UUID.randomUUID();
        UUID ratingId = UUID.randomUUID();
        assertThat(send(ledger, add(ada))).isEqualTo(new Written(ada.toString(), ada.toString(), 1, true));

        Written rated = send(ledger, rate(ada, ratingId, ServiceUser.HR.id()));

        assertThat(rated).isEqualTo(new Written(ratingId.toString(), ada.toString(), 2, true));
        assertThat(rated.position()).isEqualTo(new StreamPosition(ada.toString(), 2));
    }

    @Test
    void keepsWithEachFactWhoAndWhenAndOnWhichLadder() {
        UUID ada = UUID.randomUUID();
        CommandContext traced = new CommandContext(ServiceUser.HR.id(), Authority.FOR_OTHERS, TODAY, "00-1-2-01");
        ledger.commands().send(Envelope.of(add(ada), traced));

        DomainEventMessage<?> added = ledger.events(ada.toString()).getFirst();

        assertThat(added.getMetaData())
                .containsEntry("actorId", ServiceUser.HR.id().toString())
                .containsEntry("ladder", "product-management@1")
                .containsEntry("traceparent", "00-1-2-01");
        assertThat(added.getTimestamp()).isEqualTo(Instant.parse("2026-03-02T09:30:00.123456Z"));
    }

    @Test
    void recordsNothingBeforeTheStreamsPreviousFact() {
        UUID ada = person(ledger);
        ledger.clock().move(Duration.ofHours(-1));
        send(ledger, rate(ada, ServiceUser.HR.id()));
        ledger.clock().move(Duration.ofHours(2));
        send(ledger, rate(ada, ServiceUser.HR.id()));

        assertThat(ledger.events(ada.toString()))
                .extracting(DomainEventMessage::getTimestamp)
                .containsExactly(
                        Instant.parse("2026-03-02T09:30:00.123456Z"),
                        Instant.parse("2026-03-02T09:30:00.123456Z"),
                        Instant.parse("2026-03-02T10:30:00.123456Z"));
    }

    @Test
    void refusesToDecideOnAnotherVersionThanExpected() {
        UUID ada = person(ledger);
        ledger.commands().send(new Envelope(rate(ada, ServiceUser.HR.id()), HR, 1L));

        Refused refusal = catchThrowableOfType(
                Refused.class, () -> ledger.commands().send(new Envelope(rate(ada, ServiceUser.HR.id()), HR, 1L)));

        assertThat(refusal.rule()).isEqualTo(Rule.VERSION_MISMATCH);
        assertThat(ledger.events(ada.toString())).hasSize(2);
    }

    @Test
    void knowsNobodyWhoWasNotAdded() {
        assertRefused(ledger, rate(UUID.randomUUID(), ServiceUser.HR.id()), Rule.NOT_FOUND);
    }

    @Test
    void writesNothingOfARefusedCommand() {
        UUID ada = person(ledger);
        UUID outcomeId = UUID.randomUUID();
        AttestOutcome attestation = new AttestOutcome(ada, outcomeId, AttestationVerdict.CORROBORATE, null, null);
        assertRefused(ledger, attestation, Rule.NOT_FOUND);
        assertThat(ledger.events(ada.toString())).hasSize(1);

        send(ledger, outcome(ada, outcomeId));
        assertThat(send(ledger, attestation).version()).isEqualTo(3);
    }

    @Test
    void costsThreeRoundTripsWhenTheCareerIsCached() {
        UUID ada = person(ledger);
        ledger.roundTrips().reset();

        send(ledger, rate(ada, ServiceUser.HR.id()));

        assertThat(ledger.roundTrips().made()).containsExactly("executeQuery", "executeBatch", "commit");
    }

    @Test
    void keepsTheCareerCachedWhenACommandIsRefused() {
        UUID ada = person(ledger);
        assertRefused(
                ledger,
                new AttestOutcome(ada, UUID.randomUUID(), AttestationVerdict.CORROBORATE, null, null),
                Rule.NOT_FOUND);
        ledger.roundTrips().reset();

        send(ledger, rate(ada, ServiceUser.HR.id()));

        assertThat(ledger.roundTrips().made()).hasSize(3);
    }

    @Test
    void commitsWorkTogetherWithItsCommands() {
        UUID ada = person(ledger);
        UUID noted = UUID.randomUUID();

        ledger.commands().inTransaction(() -> {
            note(noted);
            return send(ledger, rate(ada, ServiceUser.HR.id()));
        });

        assertThat(ledger.events(ada.toString())).hasSize(2);
        assertThat(notes(noted)).isEqualTo(1);
    }

    @Test
    void takesCommandsBackWithTheWorkThatFails() {
        UUID ada = person(ledger);
        UUID noted = UUID.randomUUID();

        assertThatThrownBy(() -> ledger.commands().inTransaction(() -> {
                    note(noted);
                    send(ledger, rate(ada, ServiceUser.HR.id()));
                    throw new IllegalArgumentException("on second thoughts");
                }))
                .hasMessage("on second thoughts");

        assertThat(notes(noted)).isZero();
        assertThat(ledger.events(ada.toString())).hasSize(1);
        assertThat(send(ledger, rate(ada, ServiceUser.HR.id())).version()).isEqualTo(2);
    }

    @Test
    void takesCommandsBackWhenTheCommitFails() {
        UUID ada = person(ledger);
        ledger.sql()
                .sql("create table parent (id uuid primary key);"
                        + " create table child (id uuid references parent initially deferred);"
                        + " grant insert on child to ledger_app")
                .update();

        assertThatThrownBy(() -> ledger.commands().inTransaction(() -> {
                    ledger.bean(JdbcClient.class)
                            .sql("insert into child values (gen_random_uuid())")
                            .update();
                    return send(ledger, rate(ada, ServiceUser.HR.id()));
                }))
                .hasMessageContaining("child");

        assertThat(ledger.events(ada.toString())).hasSize(1);
        assertThat(send(ledger, rate(ada, ServiceUser.HR.id())).version()).isEqualTo(2);
    }

    @Test
    void seesInATransactionWhatItSentBefore() {
        UUID ada = UUID.randomUUID();
        UUID outcomeId = UUID.randomUUID();

        Written attested = ledger.commands().inTransaction(() -> {
            send(ledger, add(ada));
            send(ledger, outcome(ada, outcomeId));
            return send(ledger, new AttestOutcome(ada, outcomeId, AttestationVerdict.CORROBORATE, null, null));
        });

        assertThat(attested.version()).isEqualTo(3);
        assertThat(ledger.events(ada.toString())).hasSize(3);
    }

    @Test
    void refusesToCommitWithinSomeoneElsesTransaction() {
        TransactionTemplate other = new TransactionTemplate(ledger.bean(PlatformTransactionManager.class));
        assertThatThrownBy(() -> other.executeWithoutResult(status -> send(ledger, add(UUID.randomUUID()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private void note(UUID id) {
        ledger.bean(JdbcClient.class)
                .sql("insert into claim (kind, key, person_id) values ('ID', ?, ?)")
                .params(id, id)
                .update();
    }

    private long notes(UUID id) {
        return ledger.sql()
                .sql("select count(*) from claim where key = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
