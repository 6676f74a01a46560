package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.assertRefused;
import static io.careerledger.command.dispatch.Sending.departure;
import static io.careerledger.command.dispatch.Sending.line;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.send;
import static io.careerledger.command.dispatch.Sending.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.CareerCommand.ChangeReportingLine;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.domain.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reporting lines are free of cycles on every day, past and scheduled ones included. */
class ReportingLinesTest {

    private final Instance ledger = Instance.onFreshDatabase();
    private final UUID ada = person(ledger);
    private final UUID bea = person(ledger);
    private final UUID cyd = person(ledger);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void refusesACycleOfAnyLength() {
        send(ledger, line(ada, bea, "2024-01-01"));
        assertRefused(ledger, line(bea, ada, "2024-01-01"), Rule.REPORTING_CYCLE);
        send(ledger, line(bea, cyd, "2024-01-01"));
        assertRefused(ledger, line(cyd, ada, "2024-01-01"), Rule.REPORTING_CYCLE);
    }

    @Test
    void letsTwoChangePlaces() {
        send(ledger, line(ada, bea, "2024-01-01"));
        send(ledger, line(ada, null, "2025-01-01"));
        send(ledger, line(bea, ada, "2025-01-01"));
    }

    @Test
    void refusesACycleThatOnlyTheFutureHolds() {
        send(ledger, line(ada, bea, "2027-01-01"));
        assertRefused(ledger, line(bea, ada, "2026-01-01"), Rule.REPORTING_CYCLE);
    }

    @Test
    void refusesACycleThatOnlyThePastHeld() {
        send(ledger, line(ada, bea, "2023-01-01"));
        send(ledger, line(ada, null, "2024-01-01"));
        assertRefused(ledger, line(bea, ada, "2023-12-31"), Rule.REPORTING_CYCLE);
        send(ledger, line(bea, ada, "2024-01-01"));
    }

    @Test
    void looksNoFurtherThanTheNextLineOfTheSamePerson() {
        send(ledger, line(bea, null, "2024-06-01"));
        send(ledger, line(ada, bea, "2024-06-01"));
        send(ledger, line(bea, ada, "2024-01-01"));
        assertRefused(ledger, line(bea, ada, "2024-06-01"), Rule.REPORTING_CYCLE);
    }

    @Test
    void refusesACycleOfShiftingManagers() {
        send(ledger, line(cyd, ada, "2024-01-01"));
        send(ledger, line(bea, null, "2024-01-01"));
        send(ledger, line(bea, cyd, "2025-01-01"));
        assertRefused(ledger, line(ada, bea, "2024-06-01"), Rule.REPORTING_CYCLE);
        send(ledger, line(ada, null, "2025-01-01"));
        send(ledger, line(ada, bea, "2024-06-01"));
    }

    @Test
    void replacesALineOfTheSameDay() {
        send(ledger, line(ada, bea, "2024-01-01"));
        send(ledger, line(ada, cyd, "2024-01-01"));
        send(ledger, line(bea, ada, "2024-01-01"));
        assertRefused(ledger, line(cyd, ada, "2024-01-01"), Rule.REPORTING_CYCLE);
    }

    @Test
    void refusesToComeBackIntoACycle() {
        send(ledger, line(ada, bea, "2024-01-01"));
        send(ledger, departure(bea, "2024-05-31"));
        assertRefused(ledger, new Rejoin(bea, LocalDate.of(2025, 1, 1), "PM", ada, null), Rule.REPORTING_CYCLE);
        send(ledger, line(ada, null, "2025-01-01"));
        send(ledger, new Rejoin(bea, LocalDate.of(2025, 1, 1), "PM", ada, null));
    }

    @Test
    void movesTheFirstLineWithTheFirstDay() {
        UUID dot = UUID.randomUUID();
        send(ledger, Sending.add(dot, null, null, ada));
        send(ledger, start(ada, "2021-01-01"));
        send(ledger, start(bea, "2021-01-01"));
        send(ledger, line(ada, bea, "2021-01-01"));
        send(ledger, line(ada, null, "2022-01-10"));
        send(ledger, line(bea, dot, "2021-06-01"));
        send(ledger, line(bea, null, "2022-01-10"));

        assertRefused(ledger, start(dot, "2021-06-30"), Rule.REPORTING_CYCLE);

        assertRefused(ledger, line(ada, dot, "2022-06-01"), Rule.REPORTING_CYCLE);
        send(ledger, start(dot, "2023-01-01"));
        assertRefused(ledger, line(ada, dot, "2022-06-01"), Rule.REPORTING_CYCLE);
        send(ledger, line(ada, null, "2023-01-01"));
        send(ledger, line(ada, dot, "2022-06-01"));
    }

    @Test
    void movesTheManagerOfTheJoiningEvenWhenAnotherTookOverOnTheFirstDay() {
        UUID dot = UUID.randomUUID();
        send(ledger, Sending.add(dot, null, null, ada));
        send(ledger, start(ada, "2020-01-01"));
        send(ledger, line(dot, bea, "2022-01-10"));
        send(ledger, start(dot, "2021-01-01"));

        assertRefused(ledger, line(ada, dot, "2021-06-01"), Rule.REPORTING_CYCLE);
        assertRefused(ledger, line(bea, dot, "2022-01-10"), Rule.REPORTING_CYCLE);
        send(ledger, line(ada, null, "2021-01-01"));
        send(ledger, line(ada, dot, "2022-01-10"));
    }

    @Test
    void leavesNoLineBehindOnTheOldFirstDay() {
        UUID dot = UUID.randomUUID();
        send(ledger, Sending.add(dot, null, null, ada));
        send(ledger, start(dot, "2021-01-01"));
        send(ledger, line(dot, null, "2021-01-01"));
        send(ledger, line(ada, dot, "2022-01-10"));
    }

    @Test
    void letsOneOfTwoWinWhoWouldCloseACycleTogether() throws Exception {
        try (Instance other = ledger.another();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                UUID one = person(ledger);
                UUID two = person(ledger);
                Future<List<Reply>> up = threads.submit(() -> Sending.sendAll(ledger, from2024(one, two)));
                Future<List<Reply>> down = threads.submit(() -> Sending.sendAll(other, from2024(two, one)));
                assertThat(List.of(up.get().getFirst(), down.get().getFirst()))
                        .satisfiesOnlyOnce(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class))
                        .satisfiesOnlyOnce(reply -> assertThat(refusedBy(reply)).contains(Rule.REPORTING_CYCLE));
            }
        }
    }

    private static Optional<Rule> refusedBy(Reply reply) {
        return reply instanceof Reply.Rejected ? Optional.of(Sending.ruleOf(reply)) : Optional.empty();
    }

    private static ChangeReportingLine from2024(UUID person, UUID manager) {
        return line(person, manager, "2024-01-01");
    }
}
