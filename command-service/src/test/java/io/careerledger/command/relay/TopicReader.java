package io.careerledger.command.relay;

import static java.util.Objects.requireNonNull;

import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.WireHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads both topics from their beginning to their present end. */
final class TopicReader {

    private final String bootstrapServers;

    TopicReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** All facts whose stream has {@code test} in its id, in the order of their partitions, repeats included. */
    List<Written> all(String test) {
        return records().stream()
                .filter(found -> requireNonNull(found.key()).contains(test))
                .map(TopicReader::written)
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var topics = consumer.listTopics();
        return Stream.of(Topics.CAREER_EVENTS, Topics.CAREER_LADDERS)
                .filter(topics::containsKey)
                .flatMap(topic -> requireNonNull(topics.get(topic)).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Written written(ConsumerRecord<String, byte[]> found) {
        WireHeaders headers = WireHeaders.parse(name -> value(found.headers().lastHeader(name)));
        return new Written(found.partition(), headers.globalPosition(), headers.streamId(), headers.sequence());
    }

    static UUID eventId(ConsumerRecord<String, byte[]> found) {
        return WireHeaders.parse(name -> value(found.headers().lastHeader(name)))
                .eventId();
    }

    private static byte @Nullable [] value(@Nullable Header header) {
        return header == null ? null : header.value();
    }
}
