package io.careerledger.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Sends through an idempotent producer that never gives up on one message and goes on with the next: a batch is
 * acknowledged whole, or the producer is closed at once with all that it still holds.
 */
final class KafkaPublisher implements Publisher, AutoCloseable {

    /** Above the largest body that the store takes, with headers. */
    static final int MAX_MESSAGE_BYTES = 5 * 1024 * 1024;

    private static final int MAX_BUFFER_BYTES = 64 * 1024 * 1024;
    /** Long enough for all that is sent at once to go to each partition together: a kept broker flushes every append to disk. */
    private static final int LINGER_MS = 5;

    private static final int PARTITION_BATCH_BYTES = 256 * 1024;
    private static final int MAX_BLOCK_MS = 10_000;

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Duration timeout;

    KafkaPublisher(Map<String, Object> connection, Duration timeout) {
        this.producers = new DefaultKafkaProducerFactory<>(
                settings(connection), new StringSerializer(), new ByteArraySerializer());
        this.producers.setPhysicalCloseTimeout(0);
        this.kafka = new KafkaTemplate<>(producers);
        this.timeout = timeout;
    }

    private static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        // A partition that knows nothing of this producer yet takes any sequence number for the first: a second request
        // under way could come to stand before one that is refused because the leader is not ready, as after creation.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        // A producer that gives a message up sends the ones behind it; the wait in publish() bounds the whole batch.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, PARTITION_BATCH_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_MESSAGE_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MAX_BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        return settings;
    }

    @Override
    public void publish(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException {
        boolean acknowledged = false;
        try {
            CompletableFuture.allOf(sent(messages)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            acknowledged = true;
        } catch (ExecutionException e) {
            throw new PublishingFailed("Kafka refused a message", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new PublishingFailed("Kafka did not answer within " + timeout.toSeconds() + " s", e);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            throw new PublishingFailed("Kafka cannot be sent to", e);
        } finally {
            if (!acknowledged) {
                producers.reset();
            }
        }
    }

    private CompletableFuture<?>[] sent(List<ProducerRecord<String, byte[]>> messages) {
        List<CompletableFuture<?>> sent = new ArrayList<>(messages.size());
        for (ProducerRecord<String, byte[]> message : messages) {
            sent.add(kafka.send(message).whenComplete((result, fault) -> {
                // On the producer's own thread, before it sends anything else.
                if (fault != null) {
                    producers.reset();
                }
            }));
        }
        return sent.toArray(CompletableFuture[]::new);
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
