package io.careerledger.command.store;

import static io.careerledger.command.aggregate.FactMetadata.ACTOR_ID;
import static io.careerledger.command.aggregate.FactMetadata.LADDER;
import static io.careerledger.command.aggregate.FactMetadata.RECORDED_AT;
import static io.careerledger.command.aggregate.FactMetadata.TRACEPARENT;

import io.careerledger.events.LadderEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** A row of the event table in the shape that Axon rebuilds aggregates from. */
record StoredFact(
        String streamId,
        long sequence,
        String eventId,
        Instant recordedAt,
        SerializedObject<Object> body,
        SerializedObject<Object> metadata)
        implements DomainEventData<Object> {

    static final String COLUMNS = "stream_id, sequence_number, event_id, recorded_at, type, revision, payload,"
            + " actor_id, ladder, traceparent";

    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    /** Reads the present row of a query for {@link #COLUMNS}. */
    static StoredFact read(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new StoredFact(
                row.getString("stream_id"),
                row.getLong("sequence_number"),
                row.getString("event_id"),
                recordedAt,
                new SimpleSerializedObject<>(
                        row.getBytes("payload"),
                        Object.class,
                        new SimpleSerializedType(row.getString("type"), row.getString("revision"))),
                new SimpleSerializedObject<>(metadata(row, recordedAt), Object.class, METADATA));
    }

    private static MetaData metadata(ResultSet row, Instant recordedAt) throws SQLException {
        Map<String, String> values = new HashMap<>();
        values.put(ACTOR_ID, row.getString("actor_id"));
        values.put(RECORDED_AT, recordedAt.toString());
        putIfPresent(values, LADDER, row.getString("ladder"));
        putIfPresent(values, TRACEPARENT, row.getString("traceparent"));
        return MetaData.from(values);
    }

    private static void putIfPresent(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    @Override
    public String getType() {
        return streamId.startsWith(LadderEvent.STREAM_PREFIX) ? "ladder" : "career";
    }

    @Override
    public String getAggregateIdentifier() {
        return streamId;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<Object> getMetaData() {
        return metadata;
    }

    @Override
    public SerializedObject<Object> getPayload() {
        return body;
    }
}
