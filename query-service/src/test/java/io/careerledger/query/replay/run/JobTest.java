package io.careerledger.query.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.query.replay.job.Cancellation;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.Submission;
import io.careerledger.query.testing.Organisation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The life of a replay as a job. */
class JobTest {

    @Test
    void queuesAsManyAsMayWaitAndKeepsNothingOfTheNext() {
        try (ReplayBench bench = new ReplayBench()) {
            for (int asked = 0; asked < 3; asked++) {
                bench.ask();
            }
            ReplayRequest more = ReplayBench.request(UUID.randomUUID(), null, null, null, null, ReplayBench.SCENARIOS);

            assertThat(bench.replays.submit(more)).isEqualTo(new Submission.QueueFull(3));
            assertThat(bench.replays.find(more.id())).isEmpty();
        }
    }

    @Test
    void givesTheSameReplayForTheSameKeyAndRefusesAnotherUnderIt() {
        try (ReplayBench bench = new ReplayBench()) {
            ReplayRequest first =
                    ReplayBench.request(UUID.randomUUID(), "key", null, null, null, ReplayBench.SCENARIOS);
            bench.replays.submit(first);
            Submission again = bench.replays.submit(
                    ReplayBench.request(UUID.randomUUID(), "key", null, null, null, ReplayBench.SCENARIOS));
            Submission other = bench.replays.submit(
                    ReplayBench.request(UUID.randomUUID(), "key", null, null, null, "{\"scenarios\": []}"));
            Submission taken = bench.replays.submit(
                    ReplayBench.request(first.id(), null, null, null, null, ReplayBench.SCENARIOS));

            assertThat(again).isInstanceOfSatisfying(Submission.Accepted.class, accepted -> {
                assertThat(accepted.repeated()).isTrue();
                assertThat(accepted.replay().request().id()).isEqualTo(first.id());
            });
            assertThat(other).isEqualTo(new Submission.KeyReused());
            assertThat(taken).isEqualTo(new Submission.IdTaken(first.id()));
        }
    }

    @Test
    void runsNoMoreAtOnceThanMayOverAllInstancesInTheOrderTheyWereAskedFor() throws SQLException {
        try (ReplayBench bench = new ReplayBench(1)) {
            bench.topics.publish(Organisation.of(5, 41).events());
            UUID first = bench.ask();
            bench.clock.advance(Duration.ofSeconds(1));
            UUID second = bench.ask();
            try (Connection _ = claimed(bench, "career-ledger replay " + first + " partition 0")) {
                bench.start(1);
                bench.start(1);
                bench.awaitState(first, ReplayState.RUNNING);
                await().during(Duration.ofMillis(500))
                        .untilAsserted(
                                () -> assertThat(bench.replay(second).state()).isEqualTo(ReplayState.QUEUED));
            }

            bench.completed(first);
            bench.completed(second);
        }
    }

    @Test
    void takesOverFromAProcessThatDiedAndNotFromOneThatLives() throws SQLException {
        try (ReplayBench bench = new ReplayBench(3)) {
            bench.topics.publish(Organisation.of(12, 42).events());
            UUID id = bench.ask();
            Connection other = claimed(bench, "career-ledger replay " + id + " partition 1");
            bench.start(2);
            await().atMost(ReplayBench.LIMIT)
                    .untilAsserted(() -> assertThat(done(bench, id)).containsExactly(0, 2));
            await().during(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(done(bench, id)).containsExactly(0, 2));
            // the process dies: nobody lets go of the lock but the server
            other.close();

            bench.completed(id);
            assertThat(bench.database.count("replay.part where attempts <> 1")).isZero();
        }
    }

    @Test
    void goesOnWhereAnInstanceThatWasStoppedHasLeftOff() {
        try (ReplayBench bench = new ReplayBench(12)) {
            bench.topics.publish(Organisation.of(60, 43).events());
            ReplayBench.Engine first = bench.start(1);
            UUID id = bench.ask();
            await().atMost(ReplayBench.LIMIT)
                    .untilAsserted(() -> assertThat(done(bench, id)).isNotEmpty());
            bench.stop(first);
            int before = done(bench, id).size();
            bench.start(1);
            bench.completed(id);

            assertThat(before).isPositive();
            assertThat(bench.database.count("replay.part where done and attempts = 1"))
                    .isEqualTo(12);
        }
    }

    @Test
    void givesUpAPartThatEndsEveryProcessThatBeginsIt() throws SQLException {
        try (ReplayBench bench = new ReplayBench(1)) {
            bench.topics.publish(Organisation.of(5, 44).events());
            UUID id = bench.ask();
            try (Connection _ = claimed(bench, "career-ledger replay " + id + " partition 0")) {
                bench.start(1);
                await().atMost(ReplayBench.LIMIT)
                        .untilAsserted(() ->
                                assertThat(bench.database.count("replay.part")).isEqualTo(1));
                // as those leave it that have begun it and died of it
                bench.database.jdbc().update("update replay.part set attempts = 3");
            }

            assertThat(bench.failure(id)).contains("/problems/replay-given-up");
        }
    }

    @Test
    void cancelsWhatWaitsAndWhatRunsAndShowsNothingOfIt() throws SQLException {
        try (ReplayBench bench = new ReplayBench(3)) {
            bench.topics.publish(Organisation.of(12, 45).events());
            UUID running = bench.ask();
            bench.clock.advance(Duration.ofSeconds(1));
            UUID waiting = bench.ask();
            try (Connection _ = claimed(bench, "career-ledger replay " + running + " partition 1")) {
                bench.start(1);
                await().atMost(ReplayBench.LIMIT)
                        .untilAsserted(() -> assertThat(done(bench, running)).containsExactly(0, 2));

                assertThat(bench.replays.cancel(waiting)).isEqualTo(Cancellation.DONE);
                assertThat(bench.replays.cancel(running)).isEqualTo(Cancellation.DONE);
                assertThat(bench.replays.summary(running)).isEmpty();
                await().atMost(ReplayBench.LIMIT)
                        .untilAsserted(() -> assertThat(bench.database.count("replay.answer"))
                                .isZero());
            }
            assertThat(bench.replay(running).state()).isEqualTo(ReplayState.CANCELLED);
            assertThat(bench.replay(waiting).state()).isEqualTo(ReplayState.CANCELLED);
            assertThat(bench.replays.cancel(running)).isEqualTo(Cancellation.FINISHED);
            assertThat(bench.replays.cancel(UUID.randomUUID())).isEqualTo(Cancellation.UNKNOWN);
        }
    }

    @Test
    void failsWhenAScenarioDoesNotFitTheLaddersAtTheCut() {
        try (ReplayBench bench = new ReplayBench()) {
            bench.topics.publish(Organisation.of(5, 46).events());
            bench.start(1);
            UUID id = bench.ask(
                    null,
                    null,
                    null,
                    "{\"scenarios\": [{\"name\": \"x\", \"overrides\": {\"levels.NOBODY.readyAt\": 70}}]}");

            assertThat(bench.failure(id))
                    .contains("/problems/scenario-not-applicable", "/scenarios/0/overrides/levels.NOBODY.readyAt");
        }
    }

    @Test
    void keepsTheLastFinishedAndRemovesTheRowsOfTheOthers() {
        try (ReplayBench bench = new ReplayBench(2)) {
            bench.topics.publish(Organisation.of(8, 47).events());
            bench.start(ReplayBench.settings(2, 1, 3, 1));
            UUID first = bench.ask();
            Replay done = bench.completed(first);
            bench.clock.advance(Duration.ofSeconds(5));
            UUID second = bench.ask();
            bench.completed(second);

            await().atMost(ReplayBench.LIMIT).untilAsserted(() -> {
                assertThat(bench.replays.find(first)).isEmpty();
                assertThat(bench.database.count("replay.replay")).isEqualTo(1);
                assertThat(bench.database.count("replay.answer"))
                        .isEqualTo(3 * done.progress().people());
            });
            assertThat(bench.replays.list(null, 10))
                    .extracting(replay -> replay.request().id())
                    .containsExactly(second);
        }
    }

    @Test
    void removesAFinishedReplayAtOnceAndNoOther() {
        try (ReplayBench bench = new ReplayBench(2)) {
            bench.topics.publish(Organisation.of(8, 48).events());
            UUID waiting = bench.ask();
            assertThat(bench.replays.remove(waiting)).isEqualTo(Cancellation.NOT_FINISHED);
            bench.start(1);
            bench.completed(waiting);

            assertThat(bench.replays.remove(waiting)).isEqualTo(Cancellation.DONE);
            assertThat(bench.replays.find(waiting)).isEmpty();
            assertThat(bench.replays.summary(waiting)).isEmpty();
            await().atMost(ReplayBench.LIMIT)
                    .untilAsserted(() -> assertThat(bench.everybody(waiting, 0)).isEmpty());
            assertThat(bench.replays.remove(waiting)).isEqualTo(Cancellation.UNKNOWN);
        }
    }

    /** Another process's connection, which has claimed a piece of work. */
    private static Connection claimed(ReplayBench bench, String piece) throws SQLException {
        Connection connection = DriverManager.getConnection(
                bench.database.access().url(),
                bench.database.access().user(),
                bench.database.access().password());
        Boolean claimed = new JdbcTemplate(new SingleConnectionDataSource(connection, true))
                .queryForObject("select pg_try_advisory_lock(hashtextextended(?, 0))", Boolean.class, piece);
        assertThat(claimed).isTrue();
        return connection;
    }

    private static List<Integer> done(ReplayBench bench, UUID id) {
        return bench.database
                .jdbc()
                .query(
                        "select partition from replay.part where replay_id = ? and done order by partition",
                        (row, number) -> row.getInt(1),
                        id);
    }
}
