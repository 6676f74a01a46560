package io.careerledger.query.projection;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.generation.DatabaseLogin;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.position.Movement;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.Freshness;
import io.careerledger.query.projection.status.TopicEnds;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.ViewsDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One instance of the projection, put together as the service does it, without its HTTP side. */
final class Instance implements AutoCloseable {

    private final LadderTopic ladders;
    private final TopicEnds ends;
    private final Generations generations;
    private final ProjectionSupervisor supervisor;
    private final Freshness freshness;
    private final Movement movement = new Movement();

    private Instance(
            ViewsDatabase database,
            ProjectionSettings settings,
            Map<String, Object> kafka,
            Clock clock,
            StepObserver steps) {
        this.ladders = new LadderTopic(
                settings.laddersTopic(),
                () -> new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new EventCodec());
        this.ends = new TopicEnds(settings.eventsTopic(), Map.of("bootstrap.servers", LedgerTopics.bootstrapServers()));
        this.generations = new Generations(
                database.jdbc(), new TransactionTemplate(new JdbcTransactionManager(database.pool())), clock);
        DatabaseLogin login = new DatabaseLogin(
                database.access().url(),
                database.access().user(),
                database.access().password());
        this.supervisor = new ProjectionSupervisor(
                generations,
                new LoopFactory(settings, login, kafka, ladders, movement, clock, steps),
                ladders,
                () -> !ends.byPartition().isEmpty());
        this.freshness = new Freshness(
                database.jdbc(), new CareerHistories(database.jdbc(), new EventTable(new EventCodec())), ladders);
    }

    static Instance start(ViewsDatabase database, String events, String ladders, Clock clock) {
        return start(database, events, ladders, clock, step -> {}, Map.of());
    }

    static Instance start(
            ViewsDatabase database,
            String events,
            String ladders,
            Clock clock,
            StepObserver steps,
            Map<String, Object> overrides) {
        Map<String, Object> kafka = new HashMap<>(Map.of(
                "bootstrap.servers",
                LedgerTopics.bootstrapServers(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false));
        kafka.putAll(overrides);
        Instance instance = new Instance(database, settings(events, ladders), kafka, clock, steps);
        instance.ladders.start();
        instance.supervisor.start();
        return instance;
    }

    /** Polls of a few records, so that what belongs together comes in several. */
    private static ProjectionSettings settings(String events, String ladders) {
        return new ProjectionSettings(
                "projection",
                "",
                events,
                ladders,
                1,
                7,
                1 << 20,
                2_000,
                5,
                Duration.ofMillis(20),
                Duration.ofSeconds(6),
                Duration.ofSeconds(10));
    }

    Generations generations() {
        return generations;
    }

    LadderTopic ladders() {
        return ladders;
    }

    Freshness freshness() {
        return freshness;
    }

    @Override
    public void close() {
        supervisor.stop();
        ladders.stop();
        ends.close();
    }
}
