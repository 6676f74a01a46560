package io.careerledger.query.projection;

import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.GenerationStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** One generation as this instance projects it: its connections, its loops, and the consumers they run on. */
final class RunningGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(RunningGeneration.class);

    private final GenerationStore store;
    private final List<OwnerLoop> loops;
    private final List<KafkaMessageListenerContainer<byte[], byte[]>> containers;

    RunningGeneration(
            GenerationStore store,
            List<OwnerLoop> loops,
            List<KafkaMessageListenerContainer<byte[], byte[]>> containers) {
        this.store = store;
        this.loops = loops;
        this.containers = containers;
    }

    void start() {
        containers.forEach(KafkaMessageListenerContainer::start);
        LOG.info("Projecting generation {}", generation().number());
    }

    Generation generation() {
        return store.generation();
    }

    /** Whether all loops run; one that died of an error does not. */
    boolean isWhole() {
        return containers.stream().allMatch(KafkaMessageListenerContainer::isRunning);
    }

    void stop() {
        loops.forEach(OwnerLoop::stop);
        containers.forEach(KafkaMessageListenerContainer::stop);
        store.close();
        LOG.info("No longer projecting generation {}", generation().number());
    }
}
