package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.BOOLEAN;
import static io.careerledger.query.projection.table.SqlType.BYTES;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INSTANT;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.JSON;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code parked_stream}, {@code parked_record} and {@code stray_record}: what could not be applied. */
public final class ParkedTable {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, byte[]>> HEADERS = new TypeReference<>() {};

    private static final BulkWrite<ParkedStreamRow> PARK = BulkWrite.<ParkedStreamRow>into("parked_stream")
            .column("person_id", ID, ParkedStreamRow::personId)
            .column("partition", INTEGER, ParkedStreamRow::partition)
            .column("expected_sequence", BIGINT, ParkedStreamRow::expectedSequence)
            .column("reason", TEXT, ParkedStreamRow::reason)
            .column("detail", TEXT, ParkedStreamRow::detail)
            .lasting("parked_at", INSTANT, ParkedStreamRow::parkedAt)
            .column("retry_requested", BOOLEAN, row -> false)
            .replacing("person_id");

    private static final BulkWrite<ParkedRecordRow> KEEP = BulkWrite.<ParkedRecordRow>into("parked_record")
            .column("person_id", ID, ParkedRecordRow::personId)
            .column("digest", BYTES, row -> row.raw().digest())
            .column("partition", INTEGER, row -> row.raw().partition())
            .column("record_offset", BIGINT, row -> row.raw().offset())
            .column("sequence", BIGINT, ParkedRecordRow::sequence)
            .column("headers", JSON, row -> MAPPER.writeValueAsString(row.raw().headers()))
            .column("payload", BYTES, row -> row.raw().payload())
            .insertingUnless("person_id", "digest");

    private static final BulkWrite<StrayRecordRow> STRAY = BulkWrite.<StrayRecordRow>into("stray_record")
            .column("partition", INTEGER, row -> row.raw().partition())
            .column("digest", BYTES, row -> row.raw().digest())
            .column("record_offset", BIGINT, row -> row.raw().offset())
            .column("reason", TEXT, StrayRecordRow::reason)
            .insertingUnless("partition", "digest");

    private static final String KEPT = """
            select person_id, partition, record_offset, sequence, headers, payload
            from parked_record where person_id = any (?) order by person_id, partition, record_offset
            """;

    private static final String RELEASE = """
            with released as (delete from parked_stream where person_id = any (?))
            delete from parked_record where person_id = any (?)
            """;

    private static final String FORGET_APPLIED = """
            delete from parked_record r using stream s
            where r.person_id = any (?) and s.person_id = r.person_id and r.sequence < s.version
            """;

    private static final String GIVE_UP = "delete from parked_record where person_id = any (?) and sequence is null";

    private static final String TO_RETRY = """
            select person_id, partition from parked_stream
            where retry_requested and partition = any (?) order by person_id limit ?
            """;

    private static final RowMapper<ParkedRecordRow> ROW = (row, number) -> new ParkedRecordRow(
            row.getObject("person_id", UUID.class), row.getObject("sequence", Long.class), raw(row));

    public void stray(JdbcOperations jdbc, List<StrayRecordRow> rows) {
        STRAY.write(jdbc, rows);
    }

    /** Parks streams, or says anew where and why they stop, and keeps records of theirs. */
    public void park(JdbcOperations jdbc, List<ParkedStreamRow> streams, List<ParkedRecordRow> records) {
        PARK.write(jdbc, streams);
        KEEP.write(jdbc, records);
    }

    /** What is kept of each of these streams, as it came. */
    public Map<UUID, List<ParkedRecordRow>> kept(JdbcOperations jdbc, Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc.query(KEPT, ROW, SqlArrays.ids(personIds)).stream()
                .collect(Collectors.groupingBy(ParkedRecordRow::personId));
    }

    /** Ends the parking of these streams. */
    public void release(JdbcOperations jdbc, Collection<UUID> personIds) {
        if (!personIds.isEmpty()) {
            jdbc.update(RELEASE, SqlArrays.ids(personIds), SqlArrays.ids(personIds));
        }
    }

    /** Drops the records that have been applied of streams that stay parked at a later place. */
    public void forgetApplied(JdbcOperations jdbc, Collection<UUID> personIds) {
        if (!personIds.isEmpty()) {
            jdbc.update(FORGET_APPLIED, SqlArrays.ids(personIds));
        }
    }

    /** Drops the records of these streams that do not say their place: nothing can ever apply them. */
    public void giveUpUnplaced(JdbcOperations jdbc, Collection<UUID> personIds) {
        if (!personIds.isEmpty()) {
            jdbc.update(GIVE_UP, SqlArrays.ids(personIds));
        }
    }

    /** Streams of these partitions that somebody asked to be tried again, with their partitions. */
    public Map<UUID, Integer> toRetry(JdbcOperations jdbc, Collection<Integer> partitions, int limit) {
        Map<UUID, Integer> asked = new HashMap<>();
        jdbc.query(
                TO_RETRY,
                row -> {
                    asked.put(row.getObject("person_id", UUID.class), row.getInt("partition"));
                },
                SqlArrays.integers(partitions),
                limit);
        return asked;
    }

    /** Asks the owner to try the stream again; false when it is not parked. */
    public boolean requestRetry(JdbcOperations jdbc, UUID personId) {
        return jdbc.update("update parked_stream set retry_requested = true where person_id = ?", personId) > 0;
    }

    private static RawRecord raw(ResultSet row) throws SQLException {
        return new RawRecord(
                row.getInt("partition"),
                row.getLong("record_offset"),
                MAPPER.readValue(row.getString("headers"), HEADERS),
                row.getBytes("payload"));
    }
}
