package io.careerledger.query.projection.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** {@code stream} and {@code moved_view}: how far each person's stream is applied, whether it is parked, whom it has moved. */
public final class StreamTable {

    /** Both tables in one round trip; the move is that of the transaction, which has moved its checkpoints already. */
    private static final String ADVANCE = """
            with applied as (
              insert into stream (person_id, partition, version)
              select * from unnest(?::uuid[], ?::int4[], ?::int8[])
              on conflict (person_id) do update set partition = excluded.partition, version = excluded.version)
            insert into moved_view as m (person_id, stream_id, partition, version, moved_in, line_moved_in)
            select v.person_id, v.stream_id, v.partition, v.version, c.moves,
                   case when v.person_id = any (?) and v.stream_id = v.person_id then c.moves else 0 end
            from unnest(?::uuid[], ?::uuid[], ?::int4[], ?::int8[]) as v (person_id, stream_id, partition, version)
            join checkpoint c using (partition)
            on conflict (person_id, stream_id) do update
            set partition = excluded.partition, version = excluded.version, moved_in = excluded.moved_in,
                line_moved_in = greatest(m.line_moved_in, excluded.line_moved_in)
            """;

    private static final String HEADS = """
            select s.person_id, s.version, p.person_id is not null as parked
            from stream s left join parked_stream p on p.person_id = s.person_id
            where s.person_id = any (?)
            """;

    /**
     * Where a stream stands.
     *
     * @param version number of events applied
     */
    public record Head(long version, boolean parked) {

        /** Of a stream that nothing was ever seen of. */
        public static final Head UNSEEN = new Head(0, false);
    }

    /** Says how far streams are applied now, and whose views that has moved; nothing at all costs no round trip. */
    public void advance(JdbcOperations jdbc, List<StreamRow> streams, List<MovedRow> moved) {
        if (streams.isEmpty()) {
            return;
        }
        jdbc.update(
                ADVANCE,
                SqlArrays.ids(each(streams, StreamRow::personId)),
                SqlArrays.integers(each(streams, StreamRow::partition)),
                SqlArrays.longs(each(streams, StreamRow::version)),
                SqlArrays.ids(each(moved.stream().filter(MovedRow::line).toList(), MovedRow::personId)),
                SqlArrays.ids(each(moved, MovedRow::personId)),
                SqlArrays.ids(each(moved, MovedRow::streamId)),
                SqlArrays.integers(each(moved, MovedRow::partition)),
                SqlArrays.longs(each(moved, MovedRow::version)));
    }

    private static <T, V> List<V> each(List<T> rows, Function<T, V> value) {
        return rows.stream().map(value).toList();
    }

    /** The heads of these streams in one statement; nothing for a stream never seen. */
    public Map<UUID, Head> heads(JdbcOperations jdbc, Collection<UUID> personIds) {
        Map<UUID, Head> heads = HashMap.newHashMap(personIds.size());
        if (personIds.isEmpty()) {
            return heads;
        }
        RowCallbackHandler collect = row -> heads.put(
                row.getObject("person_id", UUID.class), new Head(row.getLong("version"), row.getBoolean("parked")));
        jdbc.query(HEADS, collect, SqlArrays.ids(personIds));
        return heads;
    }
}
