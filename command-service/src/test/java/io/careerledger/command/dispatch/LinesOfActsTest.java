package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.TODAY;
import static io.careerledger.command.dispatch.Sending.add;
import static io.careerledger.command.dispatch.Sending.line;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.domain.Written;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Relation;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An act is judged by the line that the person's stream has where the act comes to stand. */
class LinesOfActsTest {

    private static final int ROUNDS = 40;

    private final Instance ledger = Instance.onFreshDatabase();
    private final UUID manager = added(null);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void costsARatingByTheLineNoRoundTripMore() {
        UUID ada = added(manager);
        ledger.roundTrips().reset();
        rate(ledger, ada);
        assertThat(ledger.roundTrips().made()).containsExactly("executeQuery", "executeBatch", "commit");
    }

    /** The rating has asked for the line, and waits for the career, which the change of line holds. */
    @Test
    void asksAgainWhenTheStreamMovedWhileItWaited() throws Exception {
        UUID ada = added(manager);
        AtomicReference<Future<@Nullable Refused>> rating = new AtomicReference<>();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            ledger.commands().inTransaction(() -> {
                Written moved = send(ledger, line(ada, null, TODAY.toString()));
                rating.set(other.submit(() -> {
                    ledger.roundTrips().reset();
                    return refusal(ledger, ada);
                }));
                await().until(() -> openAndIdle() == 2);
                return moved;
            });
            Refused refused = rating.get().get();
            assertThat(refused).isNotNull();
            assertThat(refused.rule()).isEqualTo(Rule.NOT_FOUND);
            assertThat(ledger.roundTrips().made().subList(0, 2)).containsExactly("executeQuery", "executeQuery");
        }
    }

    @Test
    void neverRatesAfterTheLineHasEndedHoweverTheTwoMeet() throws Exception {
        try (Instance another = ledger.another();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Instance second = round % 2 == 0 ? ledger : another;
                UUID ada = added(manager);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Object> moved =
                        threads.submit(after(start, () -> send(ledger, line(ada, null, TODAY.toString()))));
                Future<Object> rated = threads.submit(after(start, () -> refusal(second, ada)));
                moved.get();
                Object refused = rated.get();
                List<? extends Class<?>> facts = ledger.events(ada.toString()).stream()
                        .map(event -> event.getPayload().getClass())
                        .skip(1)
                        .toList();
                assertThat(facts)
                        .isEqualTo(
                                refused == null
                                        ? List.of(SkillRated.class, ReportingLineChanged.class)
                                        : List.of(ReportingLineChanged.class));
            }
        }
    }

    /** Transactions that are asking nothing: this one, and the rating's once it has been told the line. */
    private long openAndIdle() {
        return ledger.sql().sql("""
                        select count(*) from pg_stat_activity
                         where datname = current_database() and state = 'idle in transaction'
                        """).query(Long.class).single();
    }

    private static Callable<Object> after(CyclicBarrier start, Callable<Object> act) {
        return () -> {
            start.await();
            return act.call();
        };
    }

    private @Nullable Refused refusal(Instance instance, UUID person) {
        return catchThrowableOfType(Refused.class, () -> rate(instance, person));
    }

    private void rate(Instance instance, UUID person) {
        RateSkill rating = new RateSkill(
                person, UUID.randomUUID(), "execution", 3, Relation.MANAGER, null, "Ships", List.of(), TODAY);
        instance.commands().send(Envelope.of(rating, new CommandContext(manager, Authority.OWN, TODAY, null)));
    }

    private UUID added(@Nullable UUID managerId) {
        UUID id = UUID.randomUUID();
        send(ledger, add(id, null, null, managerId));
        return id;
    }
}
