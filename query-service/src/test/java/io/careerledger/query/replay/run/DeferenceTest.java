package io.careerledger.query.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.testing.Organisation;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What replays take while the live projection of the same instance has records to apply, counted in records. */
class DeferenceTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration WHILE = Duration.ofMillis(500);

    private final Precedence projection = new Precedence();
    private final Precedence.Turn loop = projection.turn();
    private final AtomicLong handled = new AtomicLong();
    private final Halt halt = new Halt();
    private final ExecutorService workers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        halt.ask();
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void allWorkersTogetherHandleTheirShareOfWhatIsAppliedAndNoMore(int share) {
        loop.works(true);
        Deference deference = new Deference(projection, share, LONG);
        work(deference);
        work(deference);
        awaitHandled(0);
        loop.applied(100);
        awaitHandled(100L * share);
        loop.applied(7);
        awaitHandled(107L * share);
    }

    @Test
    void savesUpNoMoreThanATransactionOfTheProjection() {
        loop.works(true);
        Deference deference = new Deference(projection, 2, LONG);
        loop.applied(100_000);
        work(deference);
        awaitHandled(1_000);
    }

    @Test
    void goesAheadWhileNothingIsToBeApplied() {
        Deference deference = new Deference(projection, 1, LONG);
        deference.before(1_000_000, halt);
        loop.works(true);
        loop.works(false);
        deference.before(1_000_000, halt);
        loop.works(true);
        loop.end();
        loop.works(true);
        deference.before(1_000_000, halt);
    }

    @Test
    void waitsForNoProjectionThatAppliesNothingForLong() {
        loop.works(true);
        Deference deference = new Deference(projection, 1, Duration.ofMillis(200));
        work(deference);
        await().atMost(ReplayBench.LIMIT)
                .untilAsserted(() -> assertThat(handled.get()).isGreaterThan(1_000));
    }

    @Test
    void stopsWaitingWhenAskedTo() {
        loop.works(true);
        Deference deference = new Deference(projection, 1, LONG);
        halt.ask();
        assertThatThrownBy(() -> deference.before(1, halt)).isInstanceOf(Halt.Halted.class);
    }

    @Test
    void replayKeepsItsShareAndHasTheHashOfOneThatWasAlone() {
        try (ReplayBench bench = new ReplayBench(3)) {
            bench.topics.publish(Organisation.of(60, 51).events());
            ReplayBench.Engine engine = bench.start(2);
            Replay alone = bench.completed(bench.ask());
            Precedence.Turn busy = engine.projection.turn();
            busy.works(true);
            UUID id = bench.ask();
            await().atMost(ReplayBench.LIMIT)
                    .untilAsserted(() -> assertThat(begun(bench, id)).isEqualTo(2));
            await().during(WHILE)
                    .untilAsserted(() -> assertThat(
                                    bench.database.count("replay.part where done and replay_id = '" + id + "'"))
                            .isZero());
            long applied = 0;
            while (bench.replay(id).finishedAt() == null) {
                busy.applied(100);
                applied += 100;
            }

            Replay beside = bench.completed(id);
            assertThat(beside.resultHash()).isEqualTo(alone.resultHash());
            assertThat(applied)
                    .as("judging everybody by three rubrics alone takes twelve records each")
                    .isGreaterThanOrEqualTo(12 * (beside.progress().people() - 1));
        }
    }

    private static int begun(ReplayBench bench, UUID id) {
        return (int) bench.database.count("replay.part where attempts = 1 and replay_id = '" + id + "'");
    }

    private void work(Deference deference) {
        Future<?> _ = workers.submit(() -> {
            while (!halt.isAsked()) {
                deference.before(1, halt);
                handled.incrementAndGet();
            }
        });
    }

    /** Exactly so many, and none more for a while. */
    private void awaitHandled(long records) {
        await().atMost(ReplayBench.LIMIT)
                .untilAsserted(() -> assertThat(handled.get()).isEqualTo(records));
        await().during(WHILE).untilAsserted(() -> assertThat(handled.get()).isEqualTo(records));
    }
}
