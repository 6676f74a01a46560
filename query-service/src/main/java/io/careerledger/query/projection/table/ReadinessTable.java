package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.DOUBLE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.JSON_TEXT;
import static io.careerledger.query.projection.table.SqlType.TEXT;

import io.careerledger.readiness.ladder.LadderCatalog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** {@code readiness}: how ready everybody employed is for her next level. */
public final class ReadinessTable {

    private static final BulkWrite<ReadinessRow> REPLACE = BulkWrite.<ReadinessRow>into("readiness")
            .column("person_id", ID, ReadinessRow::personId)
            .column("partition", INTEGER, ReadinessRow::partition)
            .column("version", BIGINT, ReadinessRow::version)
            .column("ladder", TEXT, ReadinessRow::ladder)
            .column("ladder_version", INTEGER, ReadinessRow::ladderVersion)
            .column("level", TEXT, ReadinessRow::level)
            .column("target_level", TEXT, ReadinessRow::targetLevel)
            .column("status", TEXT, ReadinessRow::status)
            .column("score", DOUBLE, ReadinessRow::score)
            .column("threshold", DOUBLE, ReadinessRow::threshold)
            .column("confidence", DOUBLE, ReadinessRow::confidence)
            .column("competencies", JSON_TEXT, ReadinessRow::competencies)
            .column("fault", TEXT, ReadinessRow::fault)
            .column("valid_on", DATE, ReadinessRow::validOn)
            .replacing("person_id");

    private static final String FRESH =
            "select r.* from readiness r where r.person_id = any (:ids) and " + StaleTable.FRESH_READINESS;

    private ReadinessTable() {}

    /** One row for each that has one; what stood for the others goes. */
    static void replace(JdbcOperations jdbc, List<Evaluated> evaluated) {
        REPLACE.write(
                jdbc,
                evaluated.stream()
                        .map(Evaluated::row)
                        .flatMap(Stream::ofNullable)
                        .toList());
        List<UUID> without = evaluated.stream()
                .filter(one -> one.row() == null)
                .map(Evaluated::personId)
                .toList();
        if (!without.isEmpty()) {
            jdbc.update("delete from readiness where person_id = any (?)", SqlArrays.ids(without));
        }
    }

    /**
     * Those of these persons' rows that are fresh, in one statement.
     *
     * @param ladders all that are known
     */
    public static Map<UUID, ReadinessRow> fresh(
            NamedParameterJdbcOperations jdbc, Collection<UUID> personIds, LocalDate day, LadderCatalog ladders) {
        Map<UUID, ReadinessRow> rows = HashMap.newHashMap(personIds.size());
        Map<String, Object> parameters = StaleTable.parameters(day, ladders);
        parameters.put("ids", SqlArrays.ids(personIds));
        jdbc.query(FRESH, parameters, (ResultSet row) -> {
            ReadinessRow fresh = read(row);
            rows.put(fresh.personId(), fresh);
        });
        return rows;
    }

    private static ReadinessRow read(ResultSet row) throws SQLException {
        return new ReadinessRow(
                row.getObject("person_id", UUID.class),
                row.getInt("partition"),
                row.getLong("version"),
                row.getString("ladder"),
                row.getObject("ladder_version", Integer.class),
                row.getString("level"),
                row.getString("target_level"),
                row.getString("status"),
                row.getObject("score", Double.class),
                row.getObject("threshold", Double.class),
                row.getObject("confidence", Double.class),
                row.getString("competencies"),
                row.getString("fault"),
                row.getObject("valid_on", LocalDate.class));
    }
}
