package io.careerledger.benchmarks.measure;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.WireHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the whole topic of careers in one thread: what bounds everything else that reads it. */
public final class TopicRead {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLED_RECORDS = 5_000;
    private static final int FETCHED_BYTES = 8 * 1024 * 1024;

    private final Map<String, Object> settings;
    private final EventCodec codec = new EventCodec();

    public TopicRead(String bootstrapServers) {
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_RECORDS,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
    }

    /** Polls, and looks at nothing. */
    public Rate polled() {
        return read(polled -> {});
    }

    /** Polls, reads every header and binds every body. */
    public Rate decoded() {
        return read(this::decode);
    }

    private void decode(ConsumerRecord<byte[], byte[]> polled) {
        WireHeaders headers = WireHeaders.parse(name -> {
            Header header = polled.headers().lastHeader(name);
            return header == null ? null : header.value();
        });
        if (!codec.decode(headers, polled.value())
                .streamId()
                .equals(new String(polled.key(), StandardCharsets.UTF_8))) {
            throw new IllegalStateException("a key is of another stream");
        }
    }

    private Rate read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        List<TopicPartition> partitions = IntStream.range(0, Topics.CAREER_EVENTS_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.CAREER_EVENTS, partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long begun = System.nanoTime();
            long read = 0;
            while (read < end) {
                for (ConsumerRecord<byte[], byte[]> polled : consumer.poll(POLL)) {
                    reader.accept(polled);
                    read++;
                }
            }
            return new Rate(read, Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
