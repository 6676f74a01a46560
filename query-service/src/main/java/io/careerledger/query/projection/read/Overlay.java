package io.careerledger.query.projection.read;

import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.query.projection.table.ReadinessTable;
import io.careerledger.query.projection.table.StaleTable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readiness at a cut for a statement that sorts or filters by it.
 *
 * @param sql the table {@code readiness_at} with the columns of {@code readiness}, to stand behind {@code with}
 * @param parameters what it needs
 * @param rows those evaluated for it
 */
public record Overlay(String sql, Map<String, Object> parameters, Map<UUID, ReadinessRow> rows) {

    private static final String EVALUATED =
            "select e.* from json_populate_recordset(null::readiness, cast(:readiness as json)) e";

    private static final String STORED = "select r.* from readiness r where " + StaleTable.FRESH_READINESS
            + " and r.person_id <> all (cast(:evaluated as uuid[]))";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is evaluated, and nothing else. */
    static Overlay only(Map<UUID, ReadinessRow> rows) {
        return new Overlay("readiness_at as (" + EVALUATED + ")", Map.of("readiness", json(rows)), rows);
    }

    /** What is stored fresh, and what is evaluated in place of the rest. */
    static Overlay onStored(Map<UUID, ReadinessRow> rows, Map<String, Object> fresh) {
        Map<String, Object> parameters = new HashMap<>(fresh);
        parameters.put("readiness", json(rows));
        parameters.put(
                "evaluated", rows.keySet().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        return new Overlay("readiness_at as (" + STORED + " union all " + EVALUATED + ")", parameters, rows);
    }

    private static String json(Map<UUID, ReadinessRow> rows) {
        return JSON.writeValueAsString(
                rows.values().stream().map(ReadinessTable::named).toList());
    }
}
