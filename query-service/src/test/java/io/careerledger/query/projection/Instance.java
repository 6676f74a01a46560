package io.careerledger.query.projection;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.position.Movement;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.projection.read.ReadinessAtCut;
import io.careerledger.query.projection.status.TopicEnds;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.testing.ViewsDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    private final ReadinessAtCut readiness;
    private final Movement movement = new Movement();
    private final Precedence precedence = new Precedence();
    private final LiveLayout layout = new LiveLayout();

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
        this.ends = new TopicEnds(settings.eventsTopic(), Map.of("bootstrap.servers", bootstrapServers(kafka)));
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        this.generations = new Generations(database.jdbc(), transactions, clock);
        this.supervisor = new ProjectionSupervisor(
                generations,
                new LoopFactory(settings, database.logins(), kafka, ladders, movement, precedence, clock, steps),
                ladders,
                layout,
                ends::topicId);
        this.readiness =
                new ReadinessAtCut(database.jdbc(), transactions, new EventTable(new EventCodec()), ladders, clock);
    }

    /**
     * Starts an instance.
     *
     * @param name that stays the same between starts; empty for a new one every time
     * @param kafka how to reach the broker, and whatever is particular about this instance's consumers
     */
    static Instance start(
            ViewsDatabase database,
            String events,
            String ladders,
            Clock clock,
            String name,
            StepObserver steps,
            Map<String, Object> kafka) {
        Map<String, Object> consumers =
                new HashMap<>(Map.of("auto.offset.reset", "earliest", "enable.auto.commit", false));
        consumers.putAll(kafka);
        Instance instance =
                new Instance(database, settings(database.name(), name, events, ladders), consumers, clock, steps);
        instance.ladders.start();
        instance.supervisor.start();
        return instance;
    }

    /** Polls of a few records, so that what belongs together comes in several. */
    private static ProjectionSettings settings(String group, String name, String events, String ladders) {
        return new ProjectionSettings(
                group,
                name,
                events,
                ladders,
                "watermarks-of-" + events,
                1,
                7,
                1 << 20,
                2_000,
                5,
                Duration.ofMillis(20),
                Duration.ofSeconds(6),
                Duration.ofSeconds(5));
    }

    private static Object bootstrapServers(Map<String, Object> kafka) {
        return Objects.requireNonNull(kafka.get("bootstrap.servers"));
    }

    Generations generations() {
        return generations;
    }

    LadderTopic ladders() {
        return ladders;
    }

    ReadinessAtCut readiness() {
        return readiness;
    }

    Precedence precedence() {
        return precedence;
    }

    LiveLayout layout() {
        return layout;
    }

    @Override
    public void close() {
        supervisor.stop();
        ladders.stop();
        ends.close();
    }
}
