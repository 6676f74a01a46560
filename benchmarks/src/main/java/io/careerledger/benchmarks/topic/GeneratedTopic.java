package io.careerledger.benchmarks.topic;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger's topics as the relay would have: everybody's first event, then everybody's second, and so on, so that
 * whoever folds a partition has all of its people open at once. The memory that it takes does not depend on the size.
 */
public final class GeneratedTopic {

    private static final List<LadderVersion> LADDERS = ShippedLadders.all();
    private static final int BUFFER_BYTES = 32 * 1024 * 1024;
    private static final int BATCH_BYTES = 256 * 1024;

    private final TopicSize size;
    private final Script script;
    private final EventCodec codec = new EventCodec();
    private final Instant epoch;

    public GeneratedTopic(TopicSize size) {
        this.size = size;
        this.script = new Script(size);
        this.epoch = size.lastDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When the last of its events was recorded. */
    public Instant recordedUpTo() {
        return recordedAt(position(size.people() - 1, size.eventsEach() - 1));
    }

    /**
     * Creates the topics, and writes and flushes every event.
     *
     * @throws IllegalStateException when the broker refuses any of it
     */
    public void writeTo(String bootstrapServers) {
        createTopics(bootstrapServers);
        AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            for (int place = 0; place < LADDERS.size(); place++) {
                send(producer, published(LADDERS.get(place), place), refused);
            }
            for (int number = 0; number < size.eventsEach(); number++) {
                for (int person = 0; person < size.people(); person++) {
                    send(producer, recorded(person, number), refused);
                }
            }
            producer.flush();
        }
        if (refused.get() != null) {
            throw new IllegalStateException("the broker refuses an event", refused.get());
        }
    }

    /** The person's event of that number, in its envelope. */
    RecordedEvent<CareerEvent> recorded(int person, int number) {
        CareerEvent event = script.event(person, number);
        return new RecordedEvent<>(
                position(person, number),
                event.streamId(),
                number,
                Chance.id(person, number, 31),
                recordedAt(position(person, number)),
                ServiceUser.HR.id(),
                Cast.ladder().ref(),
                null,
                event);
    }

    private RecordedEvent<LedgerEvent> published(LadderVersion version, int place) {
        LadderVersionPublished event = new LadderVersionPublished(
                version.ladder().id(),
                version.ladder().version(),
                LadderJson.write(version.ladder()),
                version.hash(),
                version.ladder().effectiveFrom());
        return new RecordedEvent<>(
                place + 1,
                event.streamId(),
                0,
                Chance.id(place, -1, 32),
                epoch,
                ServiceUser.HR.id(),
                null,
                null,
                event);
    }

    private long position(int person, int number) {
        return 1L + LADDERS.size() + (long) number * size.people() + person;
    }

    private Instant recordedAt(long position) {
        return epoch.plusNanos(position * 1_000);
    }

    private void send(
            Producer<String, byte[]> producer,
            RecordedEvent<? extends LedgerEvent> event,
            AtomicReference<@Nullable Exception> refused) {
        RecordHeaders headers = new RecordHeaders();
        WireHeaders.of(event, codec.typeOf(event.event())).toMap().forEach(headers::add);
        String stream = event.streamId();
        // the callback hears of every failure
        var _ = producer.send(
                new ProducerRecord<>(Topics.of(stream), null, null, stream, codec.encode(event.event()), headers),
                (written, fault) -> {
                    if (fault != null) {
                        refused.compareAndSet(null, fault);
                    }
                });
    }

    private static void createTopics(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(
                            topic(Topics.CAREER_EVENTS, Topics.CAREER_EVENTS_PARTITIONS),
                            topic(Topics.CAREER_LADDERS, Topics.CAREER_LADDERS_PARTITIONS),
                            topic(Topics.CAREER_WATERMARKS, Topics.CAREER_WATERMARKS_PARTITIONS)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refuses the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(Map.of("retention.ms", "-1"));
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                50,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                BUFFER_BYTES);
    }
}
