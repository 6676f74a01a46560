package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INTEGER;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/** {@code stream}: how far each person's stream is applied, and whether it is parked. */
public final class StreamTable {

    private static final BulkWrite<StreamRow> REPLACE = BulkWrite.<StreamRow>into("stream")
            .column("person_id", ID, StreamRow::personId)
            .column("partition", INTEGER, StreamRow::partition)
            .column("version", BIGINT, StreamRow::version)
            .replacing("person_id");

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

    public void replace(JdbcOperations jdbc, List<StreamRow> rows) {
        REPLACE.write(jdbc, rows);
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
