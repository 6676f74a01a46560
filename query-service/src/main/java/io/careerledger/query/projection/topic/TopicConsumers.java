package io.careerledger.query.projection.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Consumers of bytes that commit nothing. */
public final class TopicConsumers {

    private final Map<String, Object> properties;

    /** As the settings of the service reach the broker. */
    public static TopicConsumers of(KafkaProperties kafka) {
        return new TopicConsumers(kafka.buildConsumerProperties());
    }

    /** By the client's own properties; serializers among them do not count. */
    public TopicConsumers(Map<String, Object> properties) {
        Map<String, Object> bytes = new HashMap<>(properties);
        bytes.remove("key.deserializer");
        bytes.remove("value.deserializer");
        this.properties = Map.copyOf(bytes);
    }

    /** How to reach the broker. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** A consumer that begins with the first record there is. */
    public Consumer<byte[], byte[]> open() {
        return open(Map.of("auto.offset.reset", "earliest"));
    }

    /** A consumer with something particular about it. */
    public Consumer<byte[], byte[]> open(Map<String, Object> particular) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("enable.auto.commit", false);
        all.putAll(particular);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
