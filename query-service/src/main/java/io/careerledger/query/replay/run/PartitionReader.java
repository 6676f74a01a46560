package io.careerledger.query.replay.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;

/** Reads one partition from its first record to a fixed end, or finds that it does not hold all of that. */
final class PartitionReader {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration OFFSETS_LIMIT = Duration.ofSeconds(5);

    /** Polls in a row that bring nothing before the broker counts as away. */
    private static final int MOST_SILENT = 120;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final Halt halt;

    /** Takes records in the order of their offsets. */
    @FunctionalInterface
    interface Taker {

        void take(ConsumerRecord<byte[], byte[]> record);
    }

    PartitionReader(Consumer<byte[], byte[]> consumer, String topic, int partition, Halt halt) {
        this.consumer = consumer;
        this.partition = new TopicPartition(topic, partition);
        this.halt = halt;
    }

    /**
     * Hands over every record below the end.
     *
     * @throws ReplayFault when the partition begins later than with its first record, or ends before
     * @throws ReplayTopics.Away when the broker is silent for too long
     * @throws Halt.Halted when asked to stop
     */
    void read(long end, Taker taker) {
        if (end == 0) {
            return;
        }
        consumer.assign(List.of(partition));
        requireWhole(end);
        consumer.seek(partition, 0);
        try {
            poll(end, taker);
        } catch (InvalidOffsetException e) {
            throw begun();
        }
    }

    private void poll(long end, Taker taker) {
        int silent = 0;
        while (consumer.position(partition) < end) {
            halt.check();
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            silent = polled.isEmpty() ? silent + 1 : 0;
            if (silent > MOST_SILENT) {
                throw new ReplayTopics.Away(partition.toString());
            }
            for (ConsumerRecord<byte[], byte[]> record : polled.records(partition)) {
                if (record.offset() < end) {
                    taker.take(record);
                }
            }
        }
    }

    private void requireWhole(long end) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(List.of(partition), OFFSETS_LIMIT);
        if (begins.getOrDefault(partition, 0L) > 0) {
            throw begun();
        }
        long known = consumer.endOffsets(List.of(partition), OFFSETS_LIMIT).getOrDefault(partition, 0L);
        if (known < end) {
            throw ReplayFault.historyIncomplete(
                    "partition " + partition.partition() + " ends at offset " + known + ", before the cut at " + end,
                    Map.of("partition", partition.partition(), "offset", known));
        }
    }

    private ReplayFault begun() {
        long begin =
                consumer.beginningOffsets(List.of(partition), OFFSETS_LIMIT).getOrDefault(partition, 0L);
        return ReplayFault.historyIncomplete(
                "partition " + partition.partition() + " begins at offset " + begin + ", not with its first record",
                Map.of("partition", partition.partition(), "offset", begin));
    }
}
