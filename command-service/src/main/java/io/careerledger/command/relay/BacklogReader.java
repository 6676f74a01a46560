package io.careerledger.command.relay;

import io.careerledger.events.LadderRef;
import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.WireHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Takes rows in global order until a limit or a gap that is not settled; all rows are of one snapshot. */
final class BacklogReader implements ResultSetExtractor<Backlog> {

    /** Parameters: the position, and how many rows at most. */
    static final String QUERY = """
            select global_index, stream_id, sequence_number, event_id, type, revision, recorded_at, actor_id, ladder,
                   traceparent, payload
            from event where global_index > ? order by global_index limit ?
            """;

    private final long position;
    private final long settledUpTo;
    private final RelayProperties limits;

    BacklogReader(long position, long settledUpTo, RelayProperties limits) {
        this.position = position;
        this.settledUpTo = settledUpTo;
        this.limits = limits;
    }

    @Override
    public Backlog extractData(ResultSet rows) throws SQLException {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        long end = position;
        long bytes = 0;
        while (rows.next()) {
            long place = rows.getLong("global_index");
            if (place > end + 1 && place - 1 > settledUpTo) {
                return new Backlog(messages, end, true, lastPlace(rows));
            }
            ProducerRecord<String, byte[]> message = message(rows, place);
            messages.add(message);
            end = place;
            bytes += message.value().length;
            if (messages.size() >= limits.batchEvents() || bytes >= limits.batchBytes()) {
                return new Backlog(messages, end, false, 0);
            }
        }
        return new Backlog(messages, end, true, 0);
    }

    private static long lastPlace(ResultSet rows) throws SQLException {
        long place;
        do {
            place = rows.getLong("global_index");
        } while (rows.next());
        return place;
    }

    private static ProducerRecord<String, byte[]> message(ResultSet row, long place) throws SQLException {
        String streamId = row.getString("stream_id");
        WireHeaders envelope = new WireHeaders(
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("event_id", UUID.class),
                place,
                streamId,
                row.getLong("sequence_number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                ladder(row.getString("ladder")),
                row.getString("traceparent"));
        Headers headers = new RecordHeaders();
        envelope.toMap().forEach(headers::add);
        return new ProducerRecord<>(Topics.of(streamId), null, null, streamId, row.getBytes("payload"), headers);
    }

    private static @Nullable LadderRef ladder(@Nullable String text) {
        return text == null ? null : LadderRef.parse(text);
    }
}
