package io.careerledger.query.projection;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.arrival.ArrivalReader;
import io.careerledger.query.projection.checkpoint.Checkpoints;
import io.careerledger.query.projection.database.DatabaseLogins;
import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.GenerationStore;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.position.Movement;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.projection.table.EventTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Puts the loops of a generation together. */
final class LoopFactory {

    private final ProjectionSettings settings;
    private final DatabaseLogins logins;
    private final Map<String, Object> kafka;
    private final LadderTopic ladders;
    private final Movement movement;
    private final Precedence precedence;
    private final Clock clock;
    private final StepObserver steps;
    private final EventCodec codec = new EventCodec();
    private final String owner;

    LoopFactory(
            ProjectionSettings settings,
            DatabaseLogins logins,
            Map<String, Object> kafka,
            LadderTopic ladders,
            Movement movement,
            Precedence precedence,
            Clock clock,
            StepObserver steps) {
        this.settings = settings;
        this.logins = logins;
        this.kafka = Map.copyOf(kafka);
        this.ladders = ladders;
        this.movement = movement;
        this.precedence = precedence;
        this.clock = clock;
        this.steps = steps;
        this.owner = settings.owner();
    }

    /** Opens the generation's tables, creating or upgrading them; nothing runs yet. */
    GenerationStore open(Generation generation) {
        // one connection for each loop, one to spare for what looks at the generation
        return GenerationStore.open(
                logins.owner(), logins.projector(), generation, settings.loops() + 1, settings.databaseTimeout());
    }

    RunningGeneration prepare(Generation generation) {
        GenerationStore store = open(generation);
        List<OwnerLoop> loops = new ArrayList<>();
        List<KafkaMessageListenerContainer<byte[], byte[]>> containers = new ArrayList<>();
        for (int number = 0; number < settings.loops(); number++) {
            OwnerLoop loop = loop(store);
            loops.add(loop);
            containers.add(container(generation, loop, number));
        }
        return new RunningGeneration(store, loops, containers);
    }

    private OwnerLoop loop(GenerationStore store) {
        EventTable events = new EventTable(codec);
        ArrivalReader reader = new ArrivalReader(codec);
        Histories histories = new Histories(store, events, settings.cachedEvents() / settings.loops());
        Checkpoints checkpoints =
                new Checkpoints(store.jdbc(), store.generation().number(), owner);
        return new OwnerLoop(
                checkpoints,
                reader,
                new Projector(store, checkpoints, reader, events, histories, ladders, clock, steps),
                new Refresher(store, checkpoints, events, histories, settings.refreshChunk()),
                histories,
                ladders,
                clock,
                steps,
                movement,
                precedence.turn());
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(Generation generation, OwnerLoop loop, int number) {
        ContainerProperties properties = new ContainerProperties(settings.eventsTopic());
        properties.setGroupId(settings.group() + "-" + generation.number());
        properties.setMessageListener(loop);
        properties.setConsumerRebalanceListener(loop);
        properties.setPollTimeout(settings.pollTimeout().toMillis());
        // offsets are never committed: neither after a batch, nor on assignment
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        var container = new KafkaMessageListenerContainer<>(consumers(number), properties);
        container.setBeanName("projection-" + generation.number() + "-" + number);
        container.setBatchInterceptor(loop);
        return container;
    }

    private DefaultKafkaConsumerFactory<byte[], byte[]> consumers(int number) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.putAll(settings.consumer());
        if (!settings.instance().isEmpty()) {
            properties.put("group.instance.id", settings.instance() + "-" + number);
        }
        return new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
