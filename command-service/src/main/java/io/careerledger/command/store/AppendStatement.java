package io.careerledger.command.store;

import static io.careerledger.command.aggregate.FactMetadata.ACTOR_ID;
import static io.careerledger.command.aggregate.FactMetadata.LADDER;
import static io.careerledger.command.aggregate.FactMetadata.RECORDED_AT;
import static io.careerledger.command.aggregate.FactMetadata.TRACEPARENT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Appends any number of facts, of one stream or many, in one statement and one round trip. */
final class AppendStatement {

    /**
     * Places follow the order given. Rows of one statement do not see each other: the running maximum keeps time from
     * running backwards within the statement, the stream's last row before it does so against what was there. Nothing is
     * recorded in the past that the relay has closed, however slow this instance's clock is.
     */
    private static final String SQL = """
            insert into event (stream_id, sequence_number, event_id, type, revision, recorded_at, actor_id, ladder,
                               traceparent, payload)
            select e.stream_id, e.sequence_number, e.event_id, e.type, e.revision,
                   greatest(max(e.recorded_at) over (partition by e.stream_id order by e.sequence_number),
                            before.recorded_at,
                            (select w.recorded_up_to + interval '1 microsecond' from watermark w)),
                   e.actor_id, e.ladder, e.traceparent, e.payload
            from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::timestamptz[], ?::uuid[],
                        ?::text[], ?::text[], ?::bytea[])
                 with ordinality as e(stream_id, sequence_number, event_id, type, revision, recorded_at, actor_id,
                                      ladder, traceparent, payload, place)
            left join lateral (
                select p.recorded_at from event p
                where p.stream_id = e.stream_id and p.sequence_number < e.sequence_number
                order by p.sequence_number desc limit 1) before on true
            order by e.place
            """;

    private AppendStatement() {}

    static PreparedStatement prepare(Connection connection, List<? extends EventMessage<?>> messages, Serializer json)
            throws SQLException {
        List<DomainEventMessage<?>> facts = messages.stream()
                .<DomainEventMessage<?>>map(AppendStatement::fact)
                .toList();
        List<SerializedObject<byte[]>> bodies = facts.stream()
                .map(fact -> json.serialize(fact.getPayload(), byte[].class))
                .toList();
        PreparedStatement statement = connection.prepareStatement(SQL);
        Columns<DomainEventMessage<?>> envelope = new Columns<>(statement, facts);
        Columns<SerializedObject<byte[]>> body = new Columns<>(statement, bodies);
        envelope.set(1, "text", DomainEventMessage::getAggregateIdentifier);
        envelope.set(2, "int8", DomainEventMessage::getSequenceNumber);
        envelope.set(3, "text", DomainEventMessage::getIdentifier);
        body.set(4, "text", serialized -> serialized.getType().getName());
        body.set(5, "int4", serialized -> Integer.valueOf(serialized.getType().getRevision()));
        envelope.set(6, "text", AppendStatement::recordedAt);
        envelope.set(7, "text", fact -> required(fact, ACTOR_ID));
        envelope.set(8, "text", fact -> fact.getMetaData().get(LADDER));
        envelope.set(9, "text", fact -> fact.getMetaData().get(TRACEPARENT));
        statement.setArray(
                10,
                connection.createArrayOf(
                        "bytea", bodies.stream().map(SerializedObject::getData).toArray(byte[][]::new)));
        statement.addBatch();
        return statement;
    }

    private static DomainEventMessage<?> fact(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> fact) {
            return fact;
        }
        throw new EventStoreException("only facts of a stream are stored, not " + message.getPayloadType());
    }

    private static String recordedAt(DomainEventMessage<?> fact) {
        return Instant.parse(required(fact, RECORDED_AT)).toString();
    }

    private static String required(DomainEventMessage<?> fact, String key) {
        if (fact.getMetaData().get(key) instanceof String value) {
            return value;
        }
        throw new EventStoreException("a fact without " + key + " is not stored: " + fact.getIdentifier());
    }

    /** Array parameters, one element a row. */
    private record Columns<R>(PreparedStatement statement, List<R> rows) {

        void set(int index, String type, Function<R, @Nullable Object> value) throws SQLException {
            Object[] values = rows.stream().map(value).toArray();
            statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        }
    }
}
