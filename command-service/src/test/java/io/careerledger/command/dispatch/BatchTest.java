package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.add;
import static io.careerledger.command.dispatch.Sending.byHr;
import static io.careerledger.command.dispatch.Sending.departure;
import static io.careerledger.command.dispatch.Sending.email;
import static io.careerledger.command.dispatch.Sending.line;
import static io.careerledger.command.dispatch.Sending.outcome;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.rate;
import static io.careerledger.command.dispatch.Sending.ruleOf;
import static io.careerledger.command.dispatch.Sending.send;
import static io.careerledger.command.dispatch.Sending.sendAll;
import static io.careerledger.command.dispatch.Sending.writtenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.command.domain.Commands;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.ExternalId;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.domain.Rule;
import io.careerledger.events.ServiceUser;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many commands, one transaction, one commit, and each on its own. */
class BatchTest {

    /** What the event table takes at most, and a little more. */
    private static final int TOO_MANY_CHARACTERS = 4 * 1024 * 1024;

    private final Instance ledger = Instance.onFreshDatabase();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void decidesLaterCommandsOnWhatEarlierOnesLedTo() {
        UUID manager = UUID.randomUUID();
        UUID ada = UUID.randomUUID();
        List<Reply> replies = sendAll(
                ledger,
                add(manager),
                add(ada, "ada@example.org", null, manager),
                rate(ada, manager),
                departure(manager, "2024-01-31"),
                rate(ada, manager),
                line(manager, ada, "2023-01-01"));

        assertThat(replies.subList(0, 4)).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
        assertThat(writtenOf(replies.get(2)).version()).isEqualTo(2);
        assertThat(ruleOf(replies.get(4))).isEqualTo(Rule.PERSON_LEFT);
        assertThat(ruleOf(replies.get(5))).isEqualTo(Rule.REPORTING_CYCLE);
        assertThat(ledger.events(ada.toString())).hasSize(2);
        assertThat(ledger.events(manager.toString())).hasSize(2);
    }

    @Test
    void keepsNothingOfARefusedLine() {
        UUID ada = person(ledger);
        UUID lin = UUID.randomUUID();
        UUID outcomeId = UUID.randomUUID();
        List<Reply> replies = sendAll(
                ledger,
                add(lin, "lin@example.org", null, UUID.randomUUID()),
                outcome(lin, outcomeId),
                outcome(ada, outcomeId),
                add(UUID.randomUUID(), "lin@example.org", null, null),
                add(lin));

        assertThat(ruleOf(replies.get(0))).isEqualTo(Rule.VALIDATION);
        assertThat(ruleOf(replies.get(1))).isEqualTo(Rule.NOT_FOUND);
        assertThat(replies.subList(2, 5)).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
    }

    @Test
    void refusesWhatAnEarlierLineOfTheSameBatchTook() {
        UUID ada = person(ledger);
        UUID id = UUID.randomUUID();
        List<Reply> replies = sendAll(
                ledger,
                outcome(ada, id),
                outcome(ada, id),
                add(UUID.randomUUID(), "lin@example.org", null, null),
                add(UUID.randomUUID(), "LIN@example.org", null, null));

        assertThat(ruleOf(replies.get(1))).isEqualTo(Rule.ID_TAKEN);
        assertThat(ruleOf(replies.get(3))).isEqualTo(Rule.PERSON_EXISTS);
    }

    @Test
    void letsALaterLineHaveWhatAnEarlierOneGaveUp() {
        UUID ada = UUID.randomUUID();
        send(ledger, add(ada, "ada@example.org", new ExternalId("hris", "1"), null));
        List<Reply> replies = sendAll(
                ledger,
                email(ada, "lovelace@example.org"),
                email(ada, "LOVELACE@example.org"),
                add(UUID.randomUUID(), "ada@example.org", null, null),
                email(ada, "ada@example.org"));

        assertThat(replies.subList(0, 3)).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
        assertThat(ruleOf(replies.get(3))).isEqualTo(Rule.PERSON_EXISTS);
    }

    @Test
    void judgesExpectedVersionsAlongTheBatch() {
        UUID ada = person(ledger);
        List<Reply> replies = ledger.commands()
                .sendAll(List.of(
                        new Envelope(rate(ada, ServiceUser.HR.id()), Sending.HR, 1L),
                        new Envelope(rate(ada, ServiceUser.HR.id()), Sending.HR, 1L),
                        new Envelope(rate(ada, ServiceUser.HR.id()), Sending.HR, 2L)));

        assertThat(writtenOf(replies.get(0)).version()).isEqualTo(2);
        assertThat(ruleOf(replies.get(1))).isEqualTo(Rule.VERSION_MISMATCH);
        assertThat(writtenOf(replies.get(2)).version()).isEqualTo(3);
    }

    @Test
    void letsALineThatCannotBeStoredFailAlone() {
        UUID ada = person(ledger);
        List<Reply> replies = sendAll(
                ledger,
                rate(ada, ServiceUser.HR.id()),
                outcome(ada, UUID.randomUUID(), "x".repeat(TOO_MANY_CHARACTERS)),
                rate(ada, ServiceUser.HR.id()));

        assertThat(writtenOf(replies.get(0)).version()).isEqualTo(2);
        assertThat(replies.get(1)).isInstanceOf(Reply.Failed.class);
        assertThat(writtenOf(replies.get(2)).version()).isEqualTo(3);
        assertThat(ledger.events(ada.toString())).hasSize(3);
    }

    @Test
    void appendsABatchInOneRoundOfAppends() {
        UUID ada = person(ledger);
        UUID lin = person(ledger);
        ledger.roundTrips().reset();

        List<Reply> replies = ledger.commands()
                .sendAll(IntStream.range(0, 500)
                        .mapToObj(index -> byHr(rate(index % 2 == 0 ? ada : lin, ServiceUser.HR.id())))
                        .toList());

        assertThat(replies).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
        assertThat(ledger.roundTrips().made()).containsExactly("executeQuery", "executeBatch", "commit");
        assertThat(ledger.events(ada.toString())).hasSize(251);
    }

    @Test
    void readsCareersThatAreNotInMemoryInOneStatement() {
        List<UUID> people = Stream.generate(() -> person(ledger)).limit(20).toList();
        try (Instance another = ledger.another()) {
            send(another, rate(person(ledger), ServiceUser.HR.id()));
            another.roundTrips().reset();

            List<Reply> replies = another.commands()
                    .sendAll(people.stream()
                            .map(person -> byHr(rate(person, ServiceUser.HR.id())))
                            .toList());

            assertThat(replies)
                    .allSatisfy(reply -> assertThat(writtenOf(reply).version()).isEqualTo(2));
            assertThat(another.roundTrips().made())
                    .containsExactly("executeQuery", "executeQuery", "executeBatch", "commit");
        }
    }

    @Test
    void readsCareersLongerThanAPage() {
        UUID ada = person(ledger);
        UUID lin = person(ledger);
        for (int round = 0; round < 3; round++) {
            ledger.commands()
                    .sendAll(IntStream.range(0, Commands.MAX_BATCH)
                            .mapToObj(any -> byHr(rate(lin, ServiceUser.HR.id())))
                            .toList());
        }
        try (Instance another = ledger.another()) {
            List<Reply> replies = sendAll(another, rate(ada, ServiceUser.HR.id()), rate(lin, ServiceUser.HR.id()));
            assertThat(replies)
                    .extracting(reply -> writtenOf(reply).version())
                    .containsExactly(2L, 3L * Commands.MAX_BATCH + 2);
        }
    }

    @Test
    void writesEachPersonBehindASavepoint() {
        person(ledger);
        ledger.roundTrips().reset();

        sendAll(ledger, add(UUID.randomUUID()), add(UUID.randomUUID()));

        assertThat(ledger.roundTrips().made())
                .containsExactly(
                        "executeQuery",
                        "setSavepoint",
                        "executeUpdate",
                        "releaseSavepoint",
                        "setSavepoint",
                        "executeUpdate",
                        "releaseSavepoint",
                        "executeBatch",
                        "commit");
    }

    @Test
    void takesOnlySoManyAtOnce() {
        List<Envelope> many = Collections.nCopies(Commands.MAX_BATCH + 1, byHr(add(UUID.randomUUID())));
        assertThatThrownBy(() -> ledger.commands().sendAll(many)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.commands().sendAll(many.subList(0, Commands.MAX_BATCH)))
                .hasSize(Commands.MAX_BATCH)
                .filteredOn(reply -> reply instanceof Reply.Accepted)
                .hasSize(1);
    }

    @Test
    void answersAnEmptyBatchWithNothing() {
        assertThat(ledger.commands().sendAll(List.of())).isEmpty();
    }
}
