package io.careerledger.query.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.ServiceUser;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.generation.DatabaseLogin;
import io.careerledger.query.projection.settled.WatermarkTopic;
import io.careerledger.query.projection.status.TopicEnds;
import io.careerledger.query.projection.topic.TopicConsumers;
import io.careerledger.query.replay.job.Bell;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayBoard;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.ReplayTables;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.query.replay.job.Submission;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.SettableClock;
import io.careerledger.query.testing.ViewsDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Topics, a database without any table of the projection, and a clock for one test, and the engines that it starts on them,
 * each as an instance of the service of its own would be.
 */
final class ReplayBench implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(90);
    static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

    /** Some people flip under the second, and move under the first. */
    static final String SCENARIOS = """
            {"scenarios": [
              {"name": "peers left out", "excludeRelations": ["PEER"]},
              {"name": "a low bar", "overrides": {"levels.SPM.readyAt": 10, "levels.GPM.readyAt": 10}}]}
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    final LedgerTopics topics;
    final ViewsDatabase database = ViewsDatabase.create();
    final SettableClock clock = new SettableClock(NOW);
    final Replays replays;
    private final Bell bell = new Bell();
    private final List<Engine> engines = new ArrayList<>();

    ReplayBench() {
        this(6);
    }

    ReplayBench(int partitions) {
        this.topics = LedgerTopics.create(partitions);
        ReplayTables.migrated(database.pool());
        this.replays =
                new Replays(database.jdbc(), transactions(), clock, settings(1).queued(), bell::ring);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database.pool()));
    }

    /** Where an engine finds what it works on, from whatever process. */
    record Places(ViewsDatabase database, String bootstrapServers, String events, String ladders, String watermarks) {}

    /** Where the engines of this bench find it. */
    Places places() {
        return new Places(
                database, LedgerTopics.bootstrapServers(), topics.events(), topics.ladders(), topics.watermarks());
    }

    /** One instance's engine. */
    static final class Engine implements AutoCloseable {

        private final WatermarkTopic watermarks;
        private final ReplayTopics source;
        private final ReplayRunner runner;
        final Careers careers;

        Engine(Places places, SettableClock clock, Bell bell, ReplaySettings settings) {
            TopicConsumers consumers = new TopicConsumers(Map.of("bootstrap.servers", places.bootstrapServers()));
            this.watermarks = new WatermarkTopic(places.watermarks(), consumers::open);
            this.source = new ReplayTopics(
                    places.events(),
                    places.ladders(),
                    new TopicEnds(places.events(), consumers.properties()),
                    new TopicEnds(places.ladders(), consumers.properties()),
                    watermarks,
                    consumers,
                    settings);
            this.careers = new Careers(source, new EventCodec());
            ViewsDatabase database = places.database();
            ReplayBoard board = new ReplayBoard(
                    database.jdbc(), new TransactionTemplate(new JdbcTransactionManager(database.pool())), clock);
            DatabaseLogin login = new DatabaseLogin(
                    database.access().url(),
                    database.access().user(),
                    database.access().password());
            this.runner = new ReplayRunner(board, new ReplayWork(careers, login, settings, clock), settings, bell);
            watermarks.start();
        }

        Engine start() {
            runner.start();
            return this;
        }

        void stop() {
            runner.stop();
        }

        @Override
        public void close() {
            runner.stop();
            watermarks.stop();
            source.close();
            source.eventEnds().close();
        }
    }

    /** As the service would be set, but for looks that come quickly. */
    static ReplaySettings settings(int workers) {
        return settings(workers, 1, 3, 50);
    }

    static ReplaySettings settings(int workers, int running, int queued, int kept) {
        return new ReplaySettings(
                true,
                running,
                queued,
                kept,
                workers,
                3,
                Duration.ofSeconds(3),
                Duration.ofMillis(50),
                50,
                1 << 20,
                10,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                100);
    }

    Engine start(int workers) {
        return start(settings(workers));
    }

    Engine start(ReplaySettings settings) {
        return prepared(settings).start();
    }

    /** An engine that does not run yet. */
    Engine prepared(ReplaySettings settings) {
        Engine engine = new Engine(places(), clock, bell, settings);
        engines.add(engine);
        return engine;
    }

    void stop(Engine engine) {
        engines.remove(engine);
        engine.close();
    }

    /** Asks for a replay of everybody today under {@link #SCENARIOS}. */
    UUID ask() {
        return ask(null, null, null, SCENARIOS);
    }

    UUID ask(@Nullable Instant knownAt, @Nullable String ladder, @Nullable UUID managerId, String body) {
        ReplayRequest request = request(UUID.randomUUID(), null, knownAt, ladder, managerId, body);
        assertThat(replays.submit(request)).isInstanceOf(Submission.Accepted.class);
        return request.id();
    }

    static ReplayRequest request(
            UUID id,
            @Nullable String key,
            @Nullable Instant knownAt,
            @Nullable String ladder,
            @Nullable UUID managerId,
            String body) {
        return new ReplayRequest(
                id,
                "what if",
                ServiceUser.CALIBRATION.id(),
                key,
                JSON.readTree(body),
                TODAY,
                knownAt,
                ladder,
                managerId);
    }

    Replay awaitState(UUID id, ReplayState state) {
        await().atMost(LIMIT)
                .untilAsserted(() ->
                        assertThat(replay(id).state()).as("%s", replay(id)).isEqualTo(state));
        return replay(id);
    }

    /** What a replay of everybody today comes to. */
    Replay completed(UUID id) {
        return awaitState(id, ReplayState.COMPLETED);
    }

    /** Slug and detail of the problem that a replay fails with. */
    String failure(UUID id) {
        return String.valueOf(awaitState(id, ReplayState.FAILED).failure());
    }

    Replay replay(UUID id) {
        return replays.find(id).orElseThrow();
    }

    /** How everybody stands under a scenario, by id, as it is stored. */
    List<StoredAnswer> everybody(UUID id, int scenario) {
        return database.jdbc().query(StoredAnswer.ROWS, StoredAnswer::read, id, scenario);
    }

    void publish(List<Career> careers) {
        careers.forEach(career -> topics.publish(career.events()));
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
        database.close();
        topics.close();
    }
}
