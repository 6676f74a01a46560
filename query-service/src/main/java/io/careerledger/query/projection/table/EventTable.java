package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.BYTES;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INSTANT;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.LadderRef;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.readiness.career.CareerHistory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;

/** {@code career_event}: everybody's stream as it was recorded, read back only to be folded. */
public final class EventTable {

    private static final BulkWrite<StoredEvent> INSERT = BulkWrite.<StoredEvent>into("career_event")
            .column("person_id", ID, row -> row.event().personId())
            .column("sequence", BIGINT, StoredEvent::sequence)
            .column("event_id", ID, row -> row.headers().eventId())
            .column("type", TEXT, row -> row.headers().type())
            .column("revision", INTEGER, row -> row.headers().revision())
            .column("effective_on", DATE, row -> row.event().effectiveOn())
            .column("recorded_at", INSTANT, row -> row.headers().recordedAt())
            .column("actor_id", ID, row -> row.headers().actorId())
            .column("ladder", TEXT, row -> idOf(row.headers().ladder()))
            .column("ladder_version", INTEGER, row -> versionOf(row.headers().ladder()))
            .column("traceparent", TEXT, row -> row.headers().traceparent())
            .column("global_position", BIGINT, row -> row.headers().globalPosition())
            .column("payload", BYTES, StoredEvent::payload)
            .inserting();

    private static final String STREAMS = """
            select person_id, sequence, event_id, type, revision, recorded_at, actor_id, ladder, ladder_version,
                   traceparent, global_position, payload
            from career_event
            where person_id = any (?) and recorded_at <= ?
            order by person_id, sequence
            """;

    /**
     * What a fold needs of streams, and no more: who recorded what when is for those who show it. Stream by stream, so that
     * no sort of all their facts comes before the first.
     */
    private static final String FOLDS = """
            select e.person_id, e.sequence, e.type, e.revision, e.payload
            from (select distinct id from unnest(?::uuid[]) as asked (id) order by id) p
            cross join lateral (
              select person_id, sequence, type, revision, payload
              from career_event
              where person_id = p.id and recorded_at <= ?
              order by sequence) e
            """;

    private static final String FACTS = """
            select e.person_id, e.sequence, e.event_id, e.type, e.revision, e.recorded_at, e.actor_id, e.ladder,
                   e.ladder_version, e.traceparent, e.global_position, e.payload
            from unnest(?::uuid[], ?::bigint[]) as k (person_id, sequence)
            join career_event e using (person_id, sequence)
            """;

    private static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Most rows of streams in memory at a time. */
    private static final int FETCH_SIZE = 1_000;

    private final EventCodec codec;

    public EventTable(EventCodec codec) {
        this.codec = codec;
    }

    public void insert(JdbcOperations jdbc, List<StoredEvent> events) {
        INSERT.write(jdbc, events);
    }

    /**
     * Folds the streams of all these persons, read in one statement; within a transaction its rows are fetched piece by
     * piece, never all at once. A stream that this code cannot read, perhaps because a newer one has stored it, is left
     * out and spoils none of the others.
     *
     * @param knownAt only what was recorded up to then; null for everything
     */
    public FoldedStreams histories(JdbcOperations jdbc, Collection<UUID> personIds, @Nullable Instant knownAt) {
        FoldedStreams folded = FoldedStreams.none();
        foldEach(jdbc, personIds, knownAt, folded);
        return folded;
    }

    /** The same, each stream handed on as soon as it is whole, so that no more than one need be in memory. */
    public void foldEach(
            JdbcOperations jdbc, Collection<UUID> personIds, @Nullable Instant knownAt, StreamTaker taker) {
        if (!personIds.isEmpty()) {
            StreamsInTurn streams = new StreamsInTurn(taker);
            jdbc.query(inPieces(personIds, cut(knownAt)), streams);
            streams.handOn();
        }
    }

    /**
     * One person's stream in order, read in one statement; nothing for a person without events.
     *
     * @param knownAt only what was recorded up to then; null for everything
     */
    public List<RecordedEvent<CareerEvent>> stream(JdbcOperations jdbc, UUID personId, @Nullable Instant knownAt) {
        return jdbc.query(
                STREAMS, (row, number) -> read(row).recorded(), SqlArrays.ids(List.of(personId)), cut(knownAt));
    }

    /**
     * Single facts of any streams, read in one statement, in no order.
     *
     * @param sequences of the streams' events, in step with the persons
     */
    public List<RecordedEvent<CareerEvent>> facts(JdbcOperations jdbc, List<UUID> personIds, List<Long> sequences) {
        return jdbc.query(
                FACTS, (row, number) -> read(row).recorded(), SqlArrays.ids(personIds), SqlArrays.longs(sequences));
    }

    private static PreparedStatementCreator inPieces(Collection<UUID> personIds, OffsetDateTime cut) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(FOLDS);
            statement.setFetchSize(FETCH_SIZE);
            new ArgumentPreparedStatementSetter(new Object[] {SqlArrays.ids(personIds), cut}).setValues(statement);
            return statement;
        };
    }

    private static OffsetDateTime cut(@Nullable Instant knownAt) {
        return knownAt == null ? FOREVER : knownAt.atOffset(ZoneOffset.UTC);
    }

    /** Folds the rows of one stream after the other. */
    private final class StreamsInTurn implements RowCallbackHandler {

        private final StreamTaker taker;
        private CareerHistory history = CareerHistory.empty();
        private @Nullable UUID personId;
        private @Nullable String fault;

        StreamsInTurn(StreamTaker taker) {
            this.taker = taker;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            UUID next = row.getObject(1, UUID.class);
            if (!next.equals(personId)) {
                handOn();
                personId = next;
                history = CareerHistory.empty();
                fault = null;
            }
            if (fault == null) {
                fold(next, row);
            }
        }

        void handOn() {
            if (personId == null) {
                return;
            }
            if (fault == null) {
                taker.whole(history);
            } else {
                taker.unreadable(personId, fault);
            }
        }

        private void fold(UUID person, ResultSet row) throws SQLException {
            String type = row.getString(3);
            try {
                CareerEvent event = StoredEvent.decode(codec, type, row.getInt(4), row.getBytes(5), person);
                history = history.with(row.getLong(2), event);
            } catch (UndecodableEvent e) {
                fault = String.valueOf(e.getMessage());
            } catch (RuntimeException e) {
                // the class alone: a message may quote what the fact says
                fault = type + " does not fold: " + e.getClass().getSimpleName();
            }
        }
    }

    private StoredEvent read(ResultSet row) throws SQLException {
        String ladder = row.getString("ladder");
        WireHeaders headers = new WireHeaders(
                row.getString("type"),
                row.getInt("revision"),
                row.getObject("event_id", UUID.class),
                row.getLong("global_position"),
                row.getString("person_id"),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                ladder == null ? null : new LadderRef(ladder, row.getInt("ladder_version")),
                row.getString("traceparent"));
        return StoredEvent.decode(codec, headers, row.getBytes("payload"));
    }

    private static @Nullable String idOf(@Nullable LadderRef ladder) {
        return ladder == null ? null : ladder.id();
    }

    private static @Nullable Integer versionOf(@Nullable LadderRef ladder) {
        return ladder == null ? null : ladder.version();
    }
}
