package io.careerledger.query.projection.settled;

import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.Watermark;
import io.careerledger.query.projection.topic.TopicFollower;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows {@code career.watermarks}, in every instance; nothing waits for it, as without it answers are only unsettled. */
public final class WatermarkTopic implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkTopic.class);

    private final TopicFollower follower;
    private final KnownWatermarks known = new KnownWatermarks();

    public WatermarkTopic(String topic, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.follower = new TopicFollower(topic, consumers, this::take);
    }

    KnownWatermarks known() {
        return known;
    }

    /**
     * The first promise known here that closes the past up to the instant.
     *
     * @param topicId the incarnation of the topic of careers that it is to be about
     */
    public Optional<Watermark> closing(Instant knownAt, String topicId) {
        return known.first(knownAt, watermark -> watermark.events().topicId().equals(topicId));
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() != null) {
                known.add(Watermark.decode(record.value()));
            }
        } catch (UndecodableEvent e) {
            LOG.warn("{} offset {} is stepped over: {}", record.topic(), record.offset(), e.getMessage());
        }
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public void stop() {
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }
}
