package io.careerledger.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.Watermark;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.servers.SharedServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics under names of a test's own on the shared broker, and a producer that writes as the relay does. */
public final class LedgerTopics implements AutoCloseable {

    private final String suffix = UUID.randomUUID().toString();
    private final EventCodec codec = new EventCodec();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final Map<String, Long> ladderSequences = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer;

    private LedgerTopics() {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "linger.ms",
                        5,
                        "max.in.flight.requests.per.connection",
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** All topics, the shipped ladders published in theirs. */
    public static LedgerTopics create(int partitions) {
        LedgerTopics topics = new LedgerTopics();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            admin.createTopics(List.of(
                            new NewTopic(topics.events(), partitions, (short) 1),
                            new NewTopic(topics.ladders(), 1, (short) 1),
                            new NewTopic(topics.watermarks(), 1, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the topics cannot be created", e);
        }
        ShippedLadders.all().forEach(topics::publish);
        return topics;
    }

    public static String bootstrapServers() {
        return SharedServers.broker().bootstrapServers();
    }

    public String events() {
        return "events-" + suffix;
    }

    public String ladders() {
        return "ladders-" + suffix;
    }

    public String watermarks() {
        return "watermarks-" + suffix;
    }

    /** Promises, as the relay does, that what is published by now is all that is recorded up to this instant. */
    public void promise(Instant recordedUpTo) {
        promise(recordedUpTo, 0, 0);
    }

    /** The same, with as many more records in partition 0 of the facts about careers, and of those about ladders. */
    public void promise(Instant recordedUpTo, long moreEvents, long moreLadders) {
        flush();
        promise(new Watermark(recordedUpTo, ends(events(), moreEvents), ends(ladders(), moreLadders)));
    }

    public void promise(Watermark watermark) {
        promise(watermark.key(), watermark.encode());
    }

    /** Whatever is said on the topic of the watermarks. */
    public void promise(String key, byte[] body) {
        send(new ProducerRecord<>(watermarks(), key.getBytes(UTF_8), body));
        flush();
    }

    private static Watermark.Ends ends(String topic, long more) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            TopicDescription description = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            List<Long> offsets = new ArrayList<>();
            for (TopicPartitionInfo info : description.partitions()) {
                TopicPartition partition = new TopicPartition(topic, info.partition());
                long end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset();
                offsets.add(info.partition() == 0 ? end + more : end);
            }
            return new Watermark.Ends(description.topicId().toString(), offsets);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker does not say where " + topic + " ends", e);
        }
    }

    /** Publishes facts about careers and returns once the broker has them. */
    public void publish(List<? extends RecordedEvent<? extends LedgerEvent>> facts) {
        facts.forEach(fact -> send(record(events(), fact)));
        flush();
    }

    public void publish(LadderVersion version) {
        String streamId = LadderEvent.streamIdOf(version.ladder().id());
        long sequence = ladderSequences.getOrDefault(streamId, 0L);
        publish(version, Instant.parse("2024-01-01T00:00:00Z").plusSeconds(sequence));
    }

    /** The same, recorded at this instant. */
    public void publish(LadderVersion version, Instant recordedAt) {
        String streamId = LadderEvent.streamIdOf(version.ladder().id());
        long sequence = ladderSequences.merge(streamId, 1L, Long::sum) - 1;
        send(record(
                ladders(),
                new RecordedEvent<>(
                        sequence,
                        streamId,
                        sequence,
                        UUID.randomUUID(),
                        recordedAt,
                        ServiceUser.HR.id(),
                        null,
                        null,
                        new LadderVersionPublished(
                                version.ladder().id(),
                                version.ladder().version(),
                                LadderJson.write(version.ladder()),
                                version.hash(),
                                version.ladder().effectiveFrom()))));
        producer.flush();
    }

    /** The record that the relay would send. */
    public ProducerRecord<byte[], byte[]> record(String topic, RecordedEvent<? extends LedgerEvent> fact) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, fact.streamId().getBytes(UTF_8), codec.encode(fact.event()));
        WireHeaders.of(fact, codec.typeOf(fact.event())).toMap().forEach(record.headers()::add);
        return record;
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        sent.add(producer.send(record));
    }

    /** Returns once the broker has everything. */
    public void flush() {
        producer.flush();
        sent.forEach(LedgerTopics::succeeded);
        sent.clear();
    }

    private static void succeeded(Future<RecordMetadata> sending) {
        try {
            sending.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker refuses a record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
