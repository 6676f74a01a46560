package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.JOINED;
import static io.careerledger.command.dispatch.Sending.TODAY;
import static io.careerledger.command.dispatch.Sending.add;
import static io.careerledger.command.dispatch.Sending.assertRefused;
import static io.careerledger.command.dispatch.Sending.departure;
import static io.careerledger.command.dispatch.Sending.email;
import static io.careerledger.command.dispatch.Sending.outcome;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.rate;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CareerCommand.ChangeDetails;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawDeparture;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Employee;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.ExternalId;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Written;
import io.careerledger.command.registry.People;
import io.careerledger.events.AttestationVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no stream can know alone. */
class SetRulesTest {

    private final Instance ledger = Instance.onFreshDatabase();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void refusesAnEmailThatSomeoneHasInWhateverCase() {
        send(ledger, add(UUID.randomUUID(), "Ada@Example.org", null, null));
        assertRefused(ledger, add(UUID.randomUUID(), "ada@example.ORG", null, null), Rule.PERSON_EXISTS);
        send(ledger, add(UUID.randomUUID(), "ada@example.com", null, null));
    }

    @Test
    void refusesAnExternalIdOnlyWithinItsSource() {
        send(ledger, add(UUID.randomUUID(), null, new ExternalId("hris", "1"), null));
        assertRefused(ledger, add(UUID.randomUUID(), null, new ExternalId("hris", "1"), null), Rule.PERSON_EXISTS);
        send(ledger, add(UUID.randomUUID(), null, new ExternalId("payroll", "1"), null));
    }

    @Test
    void freesAnEmailThatWasReplaced() {
        UUID ada = UUID.randomUUID();
        UUID lin = UUID.randomUUID();
        send(ledger, add(ada, "ada@example.org", null, null));
        send(ledger, email(ada, "lovelace@example.org"));
        send(ledger, add(lin, "ada@example.org", null, null));
        assertRefused(ledger, email(lin, "Lovelace@example.org"), Rule.PERSON_EXISTS);
    }

    @Test
    void letsAPersonRepeatHerOwnEmail() {
        UUID ada = UUID.randomUUID();
        send(ledger, add(ada, "ada@example.org", null, null));
        send(ledger, email(ada, "ADA@example.org"));
        assertRefused(ledger, add(UUID.randomUUID(), "ada@example.org", null, null), Rule.PERSON_EXISTS);
    }

    @Test
    void letsTwoInstancesGiveAPersonTheSameEmailAtOnce() throws Exception {
        UUID ada = person(ledger);
        try (Instance other = ledger.another();
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<Written> second = ledger.commands().inTransaction(() -> {
                send(ledger, email(ada, "ada@example.org"));
                Future<Written> waiting = threads.submit(() -> send(other, email(ada, "ada@example.org")));
                Awaitility.await().until(this::someoneWaitsForARow);
                return waiting;
            });
            assertThat(second.get().version()).isEqualTo(3);
        }
        assertRefused(ledger, email(person(ledger), "ada@example.org"), Rule.PERSON_EXISTS);
    }

    private boolean someoneWaitsForARow() {
        return ledger.sql().sql("""
                        select exists (select from pg_stat_activity
                                        where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    @Test
    void keepsNothingThatARefusedCommandClaimed() {
        UUID lin = UUID.randomUUID();
        send(ledger, add(UUID.randomUUID(), null, new ExternalId("hris", "1"), null));
        assertRefused(ledger, add(lin, "lin@example.org", new ExternalId("hris", "1"), null), Rule.PERSON_EXISTS);
        send(ledger, add(lin, "lin@example.org", new ExternalId("hris", "2"), null));
    }

    @Test
    void refusesAnIdThatNamesSomethingInAnotherStream() {
        UUID ada = person(ledger);
        UUID lin = person(ledger);
        UUID id = UUID.randomUUID();
        send(ledger, outcome(ada, id));
        assertRefused(ledger, outcome(ada, id), Rule.ID_TAKEN);
        assertRefused(ledger, outcome(lin, id), Rule.ID_TAKEN);
        assertRefused(ledger, rate(lin, id, ada), Rule.ID_TAKEN);
        assertRefused(ledger, add(id), Rule.ID_TAKEN);
        assertRefused(ledger, outcome(lin, ada), Rule.ID_TAKEN);
        assertRefused(ledger, add(ada), Rule.ID_TAKEN);
    }

    @Test
    void findsAPersonByHerEmailInWhateverCase() {
        UUID ada = UUID.randomUUID();
        send(ledger, add(ada, "Ada@Example.org", null, null));
        People people = ledger.bean(People.class);

        assertThat(people.withEmail("aDa@example.org")).contains(new Employee(ada, JOINED, null));
        send(ledger, departure(ada, "2025-05-31"));
        assertThat(people.withEmail("ada@example.org")).contains(new Employee(ada, JOINED, LocalDate.of(2025, 5, 31)));
        assertThat(people.withEmail("lin@example.org")).isEmpty();
    }

    @Test
    void refusesAnUnknownManager() {
        assertRefused(ledger, add(UUID.randomUUID(), null, null, UUID.randomUUID()), Rule.VALIDATION);
        UUID ada = person(ledger);
        assertRefused(ledger, Sending.line(ada, UUID.randomUUID(), "2024-01-01"), Rule.VALIDATION);
    }

    @Test
    void refusesAManagerWhoHadLeft() {
        UUID manager = person(ledger);
        UUID ada = person(ledger);
        send(ledger, departure(manager, "2024-05-31"));
        send(ledger, Sending.line(ada, manager, "2024-05-31"));
        assertRefused(ledger, Sending.line(ada, manager, "2024-06-01"), Rule.PERSON_LEFT);

        send(ledger, new WithdrawDeparture(manager, "Wrong person"));
        send(ledger, Sending.line(ada, manager, "2024-06-01"));
    }

    @Test
    void refusesARaterWhoHadLeft() {
        UUID rater = person(ledger);
        UUID ada = person(ledger);
        send(ledger, departure(rater, "2024-01-31"));
        assertRefused(ledger, rate(ada, rater), Rule.PERSON_LEFT);

        send(ledger, new Rejoin(rater, LocalDate.of(2024, 2, 1), "PM", null, null));
        send(ledger, rate(ada, rater));
    }

    @Test
    void refusesAnUnknownRaterAndAnUnknownAttester() {
        UUID ada = person(ledger);
        UUID outcomeId = UUID.randomUUID();
        send(ledger, outcome(ada, outcomeId));
        assertRefused(ledger, rate(ada, UUID.randomUUID()), Rule.VALIDATION);

        CommandContext nobody = new CommandContext(UUID.randomUUID(), Authority.IMPORT, TODAY, null);
        Envelope attestation =
                Envelope.of(new AttestOutcome(ada, outcomeId, AttestationVerdict.CORROBORATE, null, null), nobody);
        assertThat(Sending.ruleOf(
                        ledger.commands().sendAll(List.of(attestation)).getFirst()))
                .isEqualTo(Rule.VALIDATION);
    }

    @Test
    void refusesAMenteeOutsideOfHerEmployment() {
        UUID mentor = person(ledger);
        UUID mentee = person(ledger);
        send(ledger, new ChangeDetails(mentor, null, null, null, null, JOINED.minusYears(1), null));
        assertRefused(ledger, mentoring(mentor, UUID.randomUUID(), JOINED), Rule.VALIDATION);
        assertRefused(ledger, mentoring(mentor, mentee, JOINED.minusDays(1)), Rule.EFFECTIVE_BEFORE_JOINING);
        send(ledger, departure(mentee, "2024-05-31"));
        assertRefused(ledger, mentoring(mentor, mentee, LocalDate.of(2024, 6, 1)), Rule.PERSON_LEFT);
        send(ledger, mentoring(mentor, mentee, JOINED));
    }

    private static StartMentorship mentoring(UUID mentor, UUID mentee, LocalDate from) {
        return new StartMentorship(mentor, UUID.randomUUID(), mentee, List.of("discovery"), null, null, from);
    }
}
