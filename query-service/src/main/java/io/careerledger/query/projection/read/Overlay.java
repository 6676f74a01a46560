package io.careerledger.query.projection.read;

import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.query.projection.table.StaleTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Readiness at a cut for a statement that sorts or filters by it.
 *
 * @param sql the table {@code readiness_at (person_id, status, score, confidence)}, to stand behind {@code with}
 * @param parameters what it needs
 * @param rows those evaluated for it
 */
public record Overlay(String sql, Map<String, Object> parameters, Map<UUID, ReadinessRow> rows) {

    private static final String TABLE = "readiness_at (person_id, status, score, confidence) as (";

    private static final String EVALUATED = "select * from unnest(:evaluated, :statuses, :scores, :confidences)";

    private static final String STORED = "select r.person_id, r.status, r.score, r.confidence from readiness r where "
            + StaleTable.FRESH_READINESS + " and r.person_id <> all (:evaluated) union all ";

    /** What is evaluated, and nothing else. */
    static Overlay only(Map<UUID, ReadinessRow> rows) {
        return new Overlay(TABLE + EVALUATED + ")", columns(rows), rows);
    }

    /** What is stored fresh, and what is evaluated in place of the rest. */
    static Overlay onStored(Map<UUID, ReadinessRow> rows, Map<String, Object> fresh) {
        Map<String, Object> parameters = columns(rows);
        parameters.putAll(fresh);
        return new Overlay(TABLE + STORED + EVALUATED + ")", parameters, rows);
    }

    private static Map<String, Object> columns(Map<UUID, ReadinessRow> rows) {
        List<ReadinessRow> evaluated = List.copyOf(rows.values());
        Map<String, Object> columns = new HashMap<>();
        columns.put(
                "evaluated",
                SqlArrays.ids(evaluated.stream().map(ReadinessRow::personId).toList()));
        columns.put(
                "statuses",
                SqlArrays.texts(evaluated.stream().map(ReadinessRow::status).toList()));
        columns.put(
                "scores",
                SqlArrays.doubles(evaluated.stream().map(ReadinessRow::score).toList()));
        columns.put(
                "confidences",
                SqlArrays.doubles(
                        evaluated.stream().map(ReadinessRow::confidence).toList()));
        return columns;
    }
}
