package io.careerledger.query.projection.ladder;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.StreamPosition;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows {@code career.ladders} on a thread of its own, from the first record on, in every instance. */
public final class LadderTopic implements Ladders, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LadderTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration END_OFFSET_LIMIT = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 500;

    /** Before the loops that need ladders; both before the web server, which is at 2,048 below the default. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3_000;

    private final TopicPartition partition;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final EventCodec codec;
    private final Queue<CountDownLatch> readers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final CountDownLatch whole = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile LadderSnapshot snapshot = LadderSnapshot.NOTHING;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    public LadderTopic(String topic, Supplier<Consumer<byte[], byte[]>> consumers, EventCodec codec) {
        this.partition = new TopicPartition(topic, 0);
        this.consumers = consumers;
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
        return snapshot.nextOffset();
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
        CountDownLatch read = new CountDownLatch(1);
        readers.add(read);
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        try {
            if (!read.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                readers.remove(read);
                throw new IllegalStateException("the ladders cannot be read to their end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading ladders", e);
        }
    }

    @Override
    public void start() {
        readers.add(whole);
        Thread follower = new Thread(this::follow, "ladder-topic");
        follower.setDaemon(true);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        Consumer<byte[], byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        Thread follower = thread;
        return follower != null && follower.isAlive() && stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void follow() {
        while (stopped.getCount() > 0) {
            try (Consumer<byte[], byte[]> opened = consumers.get()) {
                consumer = opened;
                opened.assign(List.of(partition));
                opened.seek(partition, snapshot.nextOffset());
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
        long read = snapshot.nextOffset();
        waiting.stream()
                .filter(reader -> read >= reader.end())
                .forEach(reader -> reader.done().countDown());
        waiting.removeIf(reader -> read >= reader.end());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        LadderSnapshot before = snapshot;
        LadderSnapshot after = before;
        try {
            after = before.with(decode(record));
        } catch (UndecodableEvent | IllegalArgumentException e) {
            faults.incrementAndGet();
            LOG.error("{} offset {} is no fact about a ladder and is stepped over", partition, record.offset(), e);
        }
        snapshot = after.readTo(record.offset() + 1);
    }

    private RecordedEvent<LadderEvent> decode(ConsumerRecord<byte[], byte[]> record) {
        WireHeaders headers = WireHeaders.parse(name -> {
            Header header = record.headers().lastHeader(name);
            return header == null ? null : header.value();
        });
        if (record.value() == null) {
            throw new UndecodableEvent(headers.type(), "no body");
        }
        LedgerEvent event = codec.decode(headers, record.value()).event();
        if (event instanceof LadderEvent ladder) {
            return headers.recorded(ladder);
        }
        throw new UndecodableEvent(headers.type(), "not about a ladder");
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
