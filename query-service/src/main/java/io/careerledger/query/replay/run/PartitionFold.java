package io.careerledger.query.replay.run;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.query.projection.arrival.ArrivalReader;
import io.careerledger.query.projection.topic.RecordHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one partition, folded record by record in whatever order and however often they come.
 *
 * <p>It tells facts by (stream, sequence) as the projection does: what is folded already is dropped, what comes too early
 * waits for what is missing, and a record that cannot be read is made good by a later one of the same place. Records whose
 * key names nobody belong to no history and are passed over.
 *
 * @param <F> what one stream folds to
 */
final class PartitionFold<F> {

    /** In the order of their text, as the database orders ids. */
    private static final Comparator<UUID> BY_ID = Comparator.<UUID, Long>comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private final EventCodec codec;
    private final Folding<F> folding;
    private final @Nullable Instant knownAt;
    private final Predicate<UUID> whom;
    private final Map<UUID, StreamInOrder<F>> streams = new HashMap<>();
    private final int partition;
    private long events;

    /** How a stream is folded. */
    interface Folding<F> {

        F begin();

        /** Whether facts of a type bear on it; the others are only counted. */
        boolean wants(String type);

        void add(F fold, RecordedEvent<CareerEvent> fact);
    }

    /**
     * Folds streams up to an instant.
     *
     * @param knownAt facts recorded later are passed over without reading their bodies; null for none
     * @param whom whose streams are folded
     */
    PartitionFold(
            EventCodec codec, int partition, Folding<F> folding, @Nullable Instant knownAt, Predicate<UUID> whom) {
        this.codec = codec;
        this.partition = partition;
        this.folding = folding;
        this.knownAt = knownAt;
        this.whom = whom;
    }

    /** Facts folded so far. */
    long events() {
        return events;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        UUID personId = ArrivalReader.personOf(record.key()).orElse(null);
        if (personId == null || !whom.test(personId)) {
            return;
        }
        StreamInOrder<F> stream = streams.computeIfAbsent(personId, any -> new StreamInOrder<>(folding.begin()));
        WireHeaders headers;
        try {
            headers = RecordHeaders.parse(record);
        } catch (UndecodableEvent e) {
            stream.unplaced(record.offset(), String.valueOf(e.getMessage()));
            return;
        }
        if (knownAt == null || !headers.recordedAt().isAfter(knownAt)) {
            place(stream, personId, record, headers);
        }
    }

    private void place(
            StreamInOrder<F> stream, UUID personId, ConsumerRecord<byte[], byte[]> record, WireHeaders headers) {
        if (!stream.lacks(headers.sequence())) {
            return;
        }
        try {
            Consumer<F> fact = folding.wants(headers.type()) ? fact(record, headers, personId) : nothing -> {};
            events += stream.place(headers.sequence(), record.offset(), fact);
        } catch (UndecodableEvent e) {
            stream.unreadable(headers.sequence(), record.offset(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            // without its message, which may quote what the fact says
            throw undecodable(personId, record.offset(), headers.type() + " does not fold");
        }
    }

    private Consumer<F> fact(ConsumerRecord<byte[], byte[]> record, WireHeaders headers, UUID personId) {
        LedgerEvent event =
                codec.decode(headers, RecordHeaders.body(record, headers)).event();
        if (!(event instanceof CareerEvent career) || !career.personId().equals(personId)) {
            throw new UndecodableEvent(headers.type(), "key and body name different streams");
        }
        RecordedEvent<CareerEvent> recorded = headers.recorded(career);
        return fold -> folding.add(fold, recorded);
    }

    /**
     * Hands over what every stream has folded to, by id, and forgets it.
     *
     * @throws ReplayFault when a stream lacks a fact, or one of its records cannot be read
     */
    void finish(BiConsumer<UUID, F> each) {
        List<UUID> ids = new ArrayList<>(streams.keySet());
        ids.sort(BY_ID);
        ids.forEach(id -> requireWhole(id, streams.get(id)));
        for (UUID id : ids) {
            StreamInOrder<F> stream = streams.remove(id);
            if (stream != null && stream.version() > 0) {
                each.accept(id, stream.fold());
            }
        }
    }

    private void requireWhole(UUID personId, @Nullable StreamInOrder<F> stream) {
        if (stream == null) {
            return;
        }
        StreamInOrder.Fault fault = stream.fault();
        if (fault != null) {
            throw undecodable(personId, fault.offset(), fault.detail());
        }
        Long next = stream.firstWaiting();
        if (next != null) {
            throw ReplayFault.historyIncomplete(
                    "the stream of " + personId + " lacks the fact with sequence " + stream.version() + ": sequence "
                            + next + " comes next in partition " + partition,
                    Map.of("partition", partition, "personId", personId, "sequence", stream.version()));
        }
    }

    private ReplayFault undecodable(UUID personId, long offset, String detail) {
        return ReplayFault.undecodable(
                "partition " + partition + " offset " + offset + ": " + detail,
                Map.of("partition", partition, "offset", offset, "personId", personId));
    }
}
