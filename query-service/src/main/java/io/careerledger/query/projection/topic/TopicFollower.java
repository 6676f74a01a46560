package io.careerledger.query.projection.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every record of a topic of one partition to its taker, on a thread of its own, from the first record on and for as
 * long as the instance runs; whatever fails is tried again.
 */
public final class TopicFollower {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration END_OFFSET_LIMIT = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 500;

    private final TopicPartition partition;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Taker taker;
    private final Queue<CountDownLatch> readers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile long nextOffset;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    /** Takes records, on the follower's thread, one after the other. */
    @FunctionalInterface
    public interface Taker {

        void take(ConsumerRecord<byte[], byte[]> record);
    }

    public TopicFollower(String topic, Supplier<Consumer<byte[], byte[]>> consumers, Taker taker) {
        this.partition = new TopicPartition(topic, 0);
        this.consumers = consumers;
        this.taker = taker;
    }

    /** Offset of the first record not taken yet. */
    public long nextOffset() {
        return nextOffset;
    }

    /** A latch that falls once everything is taken that is in the topic now; before the start, that is in it then. */
    public CountDownLatch endReached() {
        CountDownLatch read = new CountDownLatch(1);
        readers.add(read);
        wakeUp();
        return read;
    }

    /** No longer waits for what {@link #endReached} has told. */
    public void giveUp(CountDownLatch read) {
        readers.remove(read);
    }

    public void start() {
        Thread follower = new Thread(this::follow, "follower-of-" + partition.topic());
        follower.setDaemon(true);
        thread = follower;
        follower.start();
    }

    public void stop() {
        stopped.countDown();
        wakeUp();
    }

    public boolean isRunning() {
        Thread follower = thread;
        return follower != null && follower.isAlive() && stopped.getCount() > 0;
    }

    private void wakeUp() {
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    private void follow() {
        while (stopped.getCount() > 0) {
            try (Consumer<byte[], byte[]> opened = consumers.get()) {
                consumer = opened;
                opened.assign(List.of(partition));
                opened.seek(partition, nextOffset);
                readOn(opened);
            } catch (InterruptException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Reading {} failed and is tried again: {}", partition, e.toString());
                pause();
            }
        }
    }

    private void readOn(Consumer<byte[], byte[]> from) {
        List<Reader> waiting = new ArrayList<>();
        try {
            while (stopped.getCount() > 0) {
                try {
                    admit(from, waiting);
                    from.poll(POLL).forEach(this::take);
                } catch (WakeupException e) {
                    // somebody asks, or it is time to stop: both are seen above
                    continue;
                }
                release(waiting);
            }
        } finally {
            waiting.forEach(reader -> readers.add(reader.done()));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        taker.take(record);
        nextOffset = record.offset() + 1;
    }

    /** Somebody who waits until the topic is read up to an offset. */
    private record Reader(long end, CountDownLatch done) {}

    private void admit(Consumer<byte[], byte[]> from, List<Reader> waiting) {
        if (!readers.isEmpty()) {
            // taken before the end is asked for: who comes later needs a later end
            List<CountDownLatch> asking = List.copyOf(readers);
            long end = from.endOffsets(List.of(partition), END_OFFSET_LIMIT).getOrDefault(partition, 0L);
            readers.removeAll(asking);
            asking.forEach(done -> waiting.add(new Reader(end, done)));
            release(waiting);
        }
    }

    private void release(List<Reader> waiting) {
        long read = nextOffset;
        waiting.stream()
                .filter(reader -> read >= reader.end())
                .forEach(reader -> reader.done().countDown());
        waiting.removeIf(reader -> read >= reader.end());
    }

    private void pause() {
        try {
            if (stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting to try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
