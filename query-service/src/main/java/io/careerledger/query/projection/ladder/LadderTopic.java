package io.careerledger.query.projection.ladder;

import io.careerledger.events.StreamPosition;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.topic.TopicFollower;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows {@code career.ladders}, in every instance. */
public final class LadderTopic implements Ladders, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LadderTopic.class);

    /** Before the loops that need ladders; both before the web server, which is at 2,048 below the default. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3_000;

    private final TopicFollower follower;
    private final EventCodec codec;
    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch whole;

    private volatile LadderSnapshot snapshot = LadderSnapshot.NOTHING;

    public LadderTopic(String topic, Supplier<Consumer<byte[], byte[]>> consumers, EventCodec codec) {
        this.follower = new TopicFollower(topic, consumers, this::take);
        this.whole = follower.endReached();
        this.codec = codec;
    }

    @Override
    public LadderCatalog catalog() {
        return snapshot.catalog();
    }

    /** Whether everything that was in the topic at the start has been read. */
    public boolean isWhole() {
        return whole.getCount() == 0;
    }

    /** Offset of the first record not read yet. */
    public long nextOffset() {
        return follower.nextOffset();
    }

    /** How many records were no facts about ladders and are stepped over. */
    public int faults() {
        return faults.get();
    }

    /** Every ladder's stream as far as it is known here, by stream. */
    public List<StreamPosition> positions() {
        return snapshot.versions().entrySet().stream()
                .map(stream -> new StreamPosition(stream.getKey(), stream.getValue()))
                .sorted(Comparator.comparing(StreamPosition::streamId))
                .toList();
    }

    /** How many facts of a ladder's stream are known here. */
    public long versionOf(String streamId) {
        return snapshot.versions().getOrDefault(streamId, 0L);
    }

    /**
     * Returns once everything is read that is in the topic now.
     *
     * @throws IllegalStateException when that takes longer than the limit
     */
    public void readToEnd(Duration limit) {
        CountDownLatch read = follower.endReached();
        try {
            if (!read.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                follower.giveUp(read);
                throw new IllegalStateException("the ladders cannot be read to their end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading ladders", e);
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

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            snapshot = snapshot.with(codec, record);
        } catch (UndecodableEvent | IllegalArgumentException e) {
            faults.incrementAndGet();
            LOG.error("{} offset {} is no fact about a ladder and is stepped over", record.topic(), record.offset(), e);
        }
    }
}
