package io.careerledger.query.projection.table;

import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which rows do not say what is so today: standings that a date has changed since, readiness of another day or by a ladder
 * version that is not in force.
 */
public final class StaleTable {

    /** True of a row of {@code person p} that is fresh on {@code :today}. */
    public static final String FRESH_PERSON = "(p.changes_on is null or p.changes_on > :today)";

    /** True of a row of {@code readiness r} that is fresh on {@code :today}, with {@code :inForce} of that day. */
    public static final String FRESH_READINESS = "(r.valid_on = :today "
            + "and r.ladder_version is not distinct from (cast(:inForce as jsonb) ->> r.ladder)::integer)";

    /** All that is not fresh, each reason by its index: a chunk costs the same however many rows are fresh. */
    private static final String STALE = """
            select distinct person_id, partition, version from (
              (select p.person_id, p.partition, p.version from person p
               where %1$s and p.changes_on <= :today limit cast(:limit as bigint))
              union all
              (select r.person_id, r.partition, r.version from readiness r
               where %2$s and r.valid_on < :today limit cast(:limit as bigint))
              union all
              (select r.person_id, r.partition, r.version from readiness r
               where %2$s and r.valid_on > :today limit cast(:limit as bigint))
              union all
              (select r.person_id, r.partition, r.version
               from jsonb_each_text(cast(:inForce as jsonb)) f join readiness r on r.ladder = f.key
               where %2$s and (r.ladder_version is null or r.ladder_version <> f.value::integer)
               limit cast(:limit as bigint))
            ) stale limit cast(:limit as bigint)
            """;

    private static final String ALL_OWNED = STALE.formatted("p.partition = any (:scope)", "r.partition = any (:scope)");
    private static final String ALL_NAMED = STALE.formatted("true", "r.person_id = any (:scope)");
    private static final String ALL = STALE.formatted("true", "true");

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<StreamRow> ROW = (row, number) ->
            new StreamRow(row.getObject("person_id", UUID.class), row.getInt("partition"), row.getLong("version"));

    private StaleTable() {}

    /** Persons of these partitions with a stale row, at most so many. */
    public static List<StreamRow> ofPartitions(
            NamedParameterJdbcOperations jdbc,
            LocalDate today,
            LadderCatalog ladders,
            Collection<Integer> partitions,
            int limit) {
        Map<String, Object> parameters = parameters(today, ladders);
        parameters.put("scope", SqlArrays.integers(partitions));
        parameters.put("limit", limit);
        return jdbc.query(ALL_OWNED, parameters, ROW);
    }

    /** Everybody whose standing is stale, and those of these persons whose readiness is. */
    public static List<StreamRow> ofPersons(
            NamedParameterJdbcOperations jdbc,
            LocalDate today,
            LadderCatalog ladders,
            Optional<? extends Collection<UUID>> persons) {
        Map<String, @Nullable Object> parameters = new HashMap<>(parameters(today, ladders));
        parameters.put("limit", null);
        if (persons.isEmpty()) {
            return jdbc.query(ALL, parameters, ROW);
        }
        parameters.put("scope", SqlArrays.ids(persons.get()));
        return jdbc.query(ALL_NAMED, parameters, ROW);
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
