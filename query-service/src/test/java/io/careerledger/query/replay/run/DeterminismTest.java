package io.careerledger.query.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same question at the same cut has the same answer, whoever works it out. */
class DeterminismTest {

    private static final Instant KNOWN_AT = Instant.parse("2024-06-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void anyNumberOfWorkersComesToTheHashOfOne(int workers) {
        try (ReplayBench bench = new ReplayBench(12)) {
            bench.topics.publish(Organisation.of(60, 11).events());
            ReplayBench.Engine alone = bench.start(1);
            UUID first = bench.ask();
            Replay one = bench.completed(first);
            bench.stop(alone);
            bench.start(workers);
            UUID second = bench.ask();
            Replay many = bench.completed(second);

            assertThat(many.resultHash()).isEqualTo(one.resultHash()).matches("[0-9a-f]{64}");
            assertThat(many.progress().people())
                    .isEqualTo(one.progress().people())
                    .isPositive();
            assertThat(bench.replays.summary(second)).isEqualTo(bench.replays.summary(first));
            assertThat(bench.everybody(second, 2)).isEqualTo(bench.everybody(first, 2));
        }
    }

    @Test
    void twoInstancesShareThePartitionsAndComeToTheHashOfOne() {
        try (ReplayBench bench = new ReplayBench(12)) {
            bench.topics.publish(Organisation.of(60, 12).events());
            ReplayBench.Engine alone = bench.start(2);
            Replay one = bench.completed(bench.ask());
            bench.stop(alone);
            UUID id = bench.ask();
            ReplayBench.Engine left = bench.prepared(ReplayBench.settings(1));
            ReplayBench.Engine right = bench.prepared(ReplayBench.settings(1));
            left.start();
            right.start();

            assertThat(bench.completed(id).resultHash()).isEqualTo(one.resultHash());
            assertThat(bench.database.count("replay.part where done and attempts = 1 and replay_id = '" + id + "'"))
                    .as("no partition is done twice")
                    .isEqualTo(12);
        }
    }

    @Test
    void twoProcessesShareThePartitionsAndComeToTheHashOfOne() throws IOException {
        try (ReplayBench bench = new ReplayBench(12)) {
            bench.topics.publish(Organisation.of(60, 14).events());
            bench.stop(afterOneReplay(bench));
            String alone = bench.replays.list(null, 1).getFirst().resultHash();
            List<Process> processes = List.of(ReplayProcess.start(bench), ReplayProcess.start(bench));
            try {
                UUID id = bench.ask();
                assertThat(bench.completed(id).resultHash()).isEqualTo(alone);
                assertThat(bench.database.count("replay.part where done and attempts = 1 and replay_id = '" + id + "'"))
                        .as("no partition is done twice")
                        .isEqualTo(12);
            } finally {
                processes.forEach(Process::destroyForcibly);
            }
        }
    }

    @Test
    void aProcessThatIsKilledInTheMiddleOfAPartitionLeavesItToTheNext() throws Exception {
        try (ReplayBench bench = new ReplayBench()) {
            bench.topics.publish(Organisation.of(60, 15).events());
            bench.stop(afterOneReplay(bench));
            String alone = bench.replays.list(null, 1).getFirst().resultHash();
            UUID id;
            try (Connection holding = bench.database.pool().getConnection();
                    Statement statement = holding.createStatement()) {
                holding.setAutoCommit(false);
                // answers of the first partition go in, its decisions do not: the process stands in the middle of it
                statement.execute("lock table replay.decision in access exclusive mode");
                Process dying = ReplayProcess.start(bench);
                id = bench.ask();
                await().atMost(ReplayBench.LIMIT)
                        .untilAsserted(
                                () -> assertThat(bench.database.count("pg_locks l join pg_class c on c.oid = l.relation"
                                                + " where c.relname = 'decision' and not l.granted"))
                                        .isEqualTo(1));
                dying.destroyForcibly().waitFor();
                holding.rollback();
            }
            bench.start(1);

            assertThat(bench.completed(id).resultHash()).isEqualTo(alone);
            assertThat(bench.database.count("replay.part where attempts = 2 and replay_id = '" + id + "'"))
                    .as("the partition that was begun is begun again, and no other")
                    .isEqualTo(1);
            assertThat(bench.everybody(id, 0))
                    .hasSize((int) bench.replay(id).progress().people());
        }
    }

    /** The engine that has done it. */
    private static ReplayBench.Engine afterOneReplay(ReplayBench bench) {
        ReplayBench.Engine engine = bench.start(2);
        bench.completed(bench.ask());
        return engine;
    }

    @Test
    void everyRunAtACutComesToTheSameHashAfterTheTopicHasGrown() {
        try (ReplayBench bench = new ReplayBench()) {
            Organisation organisation = Organisation.of(40, 13);
            bench.topics.publish(organisation.events());
            bench.topics.promise(KNOWN_AT);
            bench.start(2);
            UUID first = bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS);
            Replay before = bench.completed(first);
            bench.topics.publish(later(organisation.careers()));
            bench.topics.promise(KNOWN_AT.plusSeconds(86_400 * 300));
            UUID second = bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS);
            UUID third = bench.ask();

            assertThat(bench.completed(second).resultHash()).isEqualTo(before.resultHash());
            assertThat(bench.completed(third).resultHash())
                    .as("what has come since is seen by who asks for it")
                    .isNotEqualTo(before.resultHash());
            await().untilAsserted(() -> assertThat(bench.replay(second).cut())
                    .isEqualTo(bench.replay(first).cut()));
        }
    }

    private static List<RecordedEvent<CareerEvent>> later(List<Career> careers) {
        List<RecordedEvent<CareerEvent>> events = new ArrayList<>();
        for (Career career : careers) {
            career.recordedAt(KNOWN_AT.plusSeconds(3_600))
                    .rated("execution", 5, UUID.randomUUID(), ReplayBench.TODAY.minusDays(1));
            events.add(career.last());
        }
        return events;
    }
}
