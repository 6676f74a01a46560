package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.careerledger.events.LadderRef;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that a message says besides its body: CloudEvents 1.0 attributes in Kafka's binary mode and the ledger's own
 * extension attributes, so that filters need not parse bodies. Nothing in it is personal.
 *
 * @param type wire name
 * @param revision of the body as it was written, from 1
 * @param globalPosition place in the whole store, ascending, with gaps
 * @param streamId also the message's key
 * @param sequence place in the stream, from 0
 * @param recordedAt in microseconds
 * @param traceparent W3C trace context
 */
public record WireHeaders(
        String type,
        int revision,
        UUID eventId,
        long globalPosition,
        String streamId,
        long sequence,
        Instant recordedAt,
        UUID actorId,
        @Nullable LadderRef ladder,
        @Nullable String traceparent) {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String STREAM = "ce_subject";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String REVISION = "ce_schemarevision";
    public static final String GLOBAL_POSITION = "ce_globalposition";
    public static final String SEQUENCE = "ce_streamsequence";
    public static final String ACTOR = "ce_actor";
    public static final String LADDER = "ce_ladder";
    public static final String TRACEPARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private static final String CLOUD_EVENTS_VERSION = "1.0";
    private static final String LEDGER = "urn:career-ledger:command-service";
    private static final String JSON = "application/json";

    /** Where the schema of a body stands: also the {@code $id} of that schema. */
    public static String schemaOf(String type, int revision) {
        return "urn:career-ledger:schema:" + type + ":" + revision;
    }

    /** The headers of {@code event} when its body is written as {@code type}. */
    public static WireHeaders of(RecordedEvent<?> event, EventType type) {
        return new WireHeaders(
                type.name(),
                type.revision(),
                event.eventId(),
                event.globalPosition(),
                event.streamId(),
                event.sequence(),
                event.recordedAt(),
                event.actorId(),
                event.ladder(),
                event.traceparent());
    }

    /** The envelope that these headers carry around {@code event}. */
    public <E extends LedgerEvent> RecordedEvent<E> recorded(E event) {
        return new RecordedEvent<>(
                globalPosition, streamId, sequence, eventId, recordedAt, actorId, ladder, traceparent, event);
    }

    /** Header names and values in a fixed order; what is null is left out. */
    public Map<String, byte[]> toMap() {
        Map<String, byte[]> headers = LinkedHashMap.newLinkedHashMap(14);
        put(headers, SPEC_VERSION, CLOUD_EVENTS_VERSION);
        put(headers, ID, eventId.toString());
        put(headers, TYPE, type);
        put(headers, SOURCE, LEDGER);
        put(headers, TIME, Rfc3339.format(recordedAt));
        put(headers, STREAM, streamId);
        put(headers, DATA_SCHEMA, schemaOf(type, revision));
        put(headers, REVISION, Integer.toString(revision));
        put(headers, GLOBAL_POSITION, Long.toString(globalPosition));
        put(headers, SEQUENCE, Long.toString(sequence));
        put(headers, ACTOR, actorId.toString());
        if (ladder != null) {
            put(headers, LADDER, ladder.toString());
        }
        if (traceparent != null) {
            put(headers, TRACEPARENT, traceparent);
        }
        put(headers, CONTENT_TYPE, JSON);
        return headers;
    }

    /**
     * Reads what {@link #toMap()} wrote.
     *
     * @param header answers the last value of a header by name, null when there is none
     * @throws UndecodableEvent naming the header that is missing or unreadable
     */
    public static WireHeaders parse(Function<String, byte @Nullable []> header) {
        HeaderReader read = new HeaderReader(header);
        read.require(SPEC_VERSION, CLOUD_EVENTS_VERSION);
        read.require(CONTENT_TYPE, JSON);
        return new WireHeaders(
                read.required(TYPE, Function.identity()),
                read.required(REVISION, Integer::parseInt),
                read.required(ID, UUID::fromString),
                read.required(GLOBAL_POSITION, Long::parseLong),
                read.required(STREAM, Function.identity()),
                read.required(SEQUENCE, Long::parseLong),
                read.required(TIME, Rfc3339::parse),
                read.required(ACTOR, UUID::fromString),
                read.optional(LADDER, LadderRef::parse),
                read.optional(TRACEPARENT, Function.identity()));
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(UTF_8));
    }
}
