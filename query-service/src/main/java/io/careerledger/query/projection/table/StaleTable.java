package io.careerledger.query.projection.table;

import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose readiness is not stored as it is today: rows of another day or by a ladder version that is not in force, and
 * persons employed who have none yet.
 */
public final class StaleTable {

    /** True of a row of {@code readiness r} that is fresh on {@code :today}, with {@code :inForce} of that day. */
    public static final String FRESH_READINESS = "(r.valid_on = :today "
            + "and r.ladder_version is not distinct from (cast(:inForce as jsonb) ->> r.ladder)::integer)";

    /**
     * All that is not fresh, each person once, each reason by its index and only when those before it do not fill the
     * limit: a chunk costs the same however many rows are fresh, save the last one, which looks for missing rows.
     */
    private static final String STALE = """
            select r.person_id, r.partition, r.version from readiness r where r.valid_on < :today and %1$s
            union all
            select r.person_id, r.partition, r.version from readiness r where r.valid_on > :today and %1$s
            union all
            select r.person_id, r.partition, r.version
            from jsonb_each_text(cast(:inForce as jsonb)) f join readiness r on r.ladder = f.key
            where r.valid_on = :today and (r.ladder_version is null or r.ladder_version <> f.value::integer) and %1$s
            union all
            select r.person_id, r.partition, s.version
            from standing r join stream s using (person_id)
            where r.known_to is null and r.employed and r.valid_from <= :today and r.valid_to > :today
              and not exists (select from readiness e where e.person_id = r.person_id) and %1$s
            limit cast(:limit as bigint)
            """;

    private static final String OWNED =
            STALE.formatted("r.partition = any (:partitions) and r.person_id <> all (:except)");
    private static final String ALL = STALE.formatted("true");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<StreamRow> ROW = (row, number) ->
            new StreamRow(row.getObject("person_id", UUID.class), row.getInt("partition"), row.getLong("version"));

    private StaleTable() {}

    /** Persons of these partitions whose readiness is stale, at most so many, and none of the excepted. */
    public static List<StreamRow> ofPartitions(
            NamedParameterJdbcOperations jdbc,
            LocalDate today,
            LadderCatalog ladders,
            Collection<Integer> partitions,
            Collection<UUID> except,
            int limit) {
        Map<String, Object> parameters = parameters(today, ladders);
        parameters.put("partitions", SqlArrays.integers(partitions));
        parameters.put("except", SqlArrays.ids(except));
        parameters.put("limit", limit);
        return jdbc.query(OWNED, parameters, ROW);
    }

    /** Everybody whose readiness is stale. */
    public static List<StreamRow> all(NamedParameterJdbcOperations jdbc, LocalDate today, LadderCatalog ladders) {
        Map<String, @Nullable Object> parameters = new HashMap<>(parameters(today, ladders));
        parameters.put("limit", null);
        return jdbc.query(ALL, parameters, ROW);
    }

    /** {@code today} and {@code inForce}, the versions of all known ladders in force on that day as a JSON object. */
    public static Map<String, Object> parameters(LocalDate today, LadderCatalog ladders) {
        Map<String, Integer> inForce = new HashMap<>();
        for (String ladder : ladders.ids()) {
            ladders.inForce(ladder, today)
                    .ifPresent(version -> inForce.put(ladder, version.ref().version()));
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("today", today);
        parameters.put("inForce", JSON.writeValueAsString(inForce));
        return parameters;
    }
}
