package io.careerledger.query.replay.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Reads what completed replays have found; of any other replay nothing. */
public final class Results {

    /** Scores this close to each other are alike. */
    static final double ALIKE = 5;

    private static final int NEAREST = 5;

    private static final String COMPLETED = " and exists (select from replay.replay r where r.id = replay_id "
            + "and r.state = 'COMPLETED' and not r.removed)";

    private static final String ANSWERS = """
            select person_id, ladder, level, manager_id, team, on_ladder, on_level, reason,
                   target_level, status, score, confidence, threshold, scenario > 0 as compared,
                   target_from, status_from, score_from, confidence_from, threshold_from, causes, gates,
                   sort_key
            from replay.answer cross join lateral (select
            """;

    private static final String DECISIONS = """
            select case_id, person_id, ladder, level, target_level, decided_on, outcome, statuses, scores
            from replay.decision where replay_id = ?
            """;

    private static final String ALIKE_CASES = """
            select d.case_id as of, near.*
            from replay.decision d cross join lateral (
                select o.case_id, o.person_id, o.outcome, o.scores[1] as score,
                       count(*) filter (where o.outcome = 'APPROVED') over () as approved,
                       count(*) filter (where o.outcome = 'DECLINED') over () as declined,
                       count(*) filter (where o.outcome = 'DEFERRED') over () as deferred
                from replay.decision o
                where o.replay_id = d.replay_id and o.ladder = d.ladder and o.target_level = d.target_level
                  and o.scores[1] between d.scores[1] - ? and d.scores[1] + ? and o.case_id <> d.case_id
                order by abs(o.scores[1] - d.scores[1]), o.case_id limit ?) near
            where d.replay_id = ? and d.case_id = any(?)
              and exists (select from replay.replay r where r.id = d.replay_id and r.state = 'COMPLETED' and not r.removed)
            order by d.case_id, abs(near.score - d.scores[1]), near.case_id
            """;

    private static final RowMapper<AlikeRow> ALIKE_ROW = (row, number) -> new AlikeRow(
            row.getObject("of", UUID.class),
            row.getObject("case_id", UUID.class),
            row.getObject("person_id", UUID.class),
            row.getString("outcome"),
            row.getDouble("score"),
            row.getInt("approved"),
            row.getInt("declined"),
            row.getInt("deferred"));

    private final JdbcOperations jdbc;

    /** Over any connections to the database. */
    public Results(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A page; one statement. */
    public List<ChangeRow> changes(ChangeQuery query) {
        List<ChangeRow> page = new ArrayList<>();
        changes(query, page::add);
        return page;
    }

    /**
     * The same row by row, for exports of any length: within a transaction and with a fetch size the driver keeps only so
     * many rows in memory.
     */
    public void changes(ChangeQuery query, Consumer<ChangeRow> each) {
        List<Object> values = new ArrayList<>(List.of(query.replayId(), query.scenario()));
        StringBuilder sql = new StringBuilder(ANSWERS)
                .append(query.order().key())
                .append(" as sort_key) ordered where replay_id = ? and scenario = ?")
                .append(COMPLETED);
        switch (query.which()) {
            case CHANGED -> sql.append(" and changed");
            case MOVED -> sql.append(" and moved");
            case ALL -> sql.append("");
        }
        and(sql, values, "level", query.level());
        and(sql, values, "manager_id", query.managerId());
        ChangeQuery.After after = query.after();
        if (after != null) {
            sql.append(" and ").append(query.order().after());
            values.addAll(List.of(after.key(), after.key(), after.personId()));
        }
        sql.append(" order by ").append(query.order().orderBy()).append(" limit ?");
        values.add(query.limit());
        RowCallbackHandler handler = row -> each.accept(change(row));
        jdbc.query(sql.toString(), handler, values.toArray());
    }

    /** A page; one statement. */
    public List<DecisionRow> decisions(DecisionQuery query) {
        List<DecisionRow> page = new ArrayList<>();
        decisions(query, page::add);
        return page;
    }

    /** The same row by row, as with {@link #changes(ChangeQuery, Consumer)}. */
    public void decisions(DecisionQuery query, Consumer<DecisionRow> each) {
        List<Object> values = new ArrayList<>(List.of(query.replayId()));
        StringBuilder sql = new StringBuilder(DECISIONS).append(COMPLETED);
        DecisionQuery.Verdict verdict = query.verdict();
        if (verdict != null) {
            sql.append(" and ").append(verdict.condition(query.scenario()));
        }
        DecisionQuery.After after = query.after();
        if (after != null) {
            sql.append(" and (decided_on < ? or (decided_on = ? and case_id > ?))");
            values.addAll(List.of(after.decidedOn(), after.decidedOn(), after.caseId()));
        }
        sql.append(" order by decided_on desc, case_id limit ?");
        values.add(query.limit());
        RowCallbackHandler handler = row -> each.accept(decision(row));
        jdbc.query(sql.toString(), handler, values.toArray());
    }

    /** The nearest decisions alike for each of these cases, and how all alike were decided; one statement. */
    public List<AlikeRow> alike(UUID replayId, List<UUID> caseIds) {
        return jdbc.query(ALIKE_CASES, ALIKE_ROW, ALIKE, ALIKE, NEAREST, replayId, caseIds.toArray(UUID[]::new));
    }

    private static void and(StringBuilder sql, List<Object> values, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private static ChangeRow change(ResultSet row) throws SQLException {
        return new ChangeRow(
                row.getObject("person_id", UUID.class),
                row.getString("ladder"),
                row.getString("level"),
                row.getObject("manager_id", UUID.class),
                row.getString("team"),
                row.getString("on_ladder"),
                row.getString("on_level"),
                row.getString("reason"),
                row.getBoolean("compared") ? standing(row, "target_from", "_from") : null,
                standing(row, "target_level", ""),
                row.getString("causes"),
                row.getString("gates"),
                row.getDouble("sort_key"));
    }

    private static StandingRow standing(ResultSet row, String target, String suffix) throws SQLException {
        return new StandingRow(
                row.getString(target),
                row.getString("status" + suffix),
                row.getObject("score" + suffix, Double.class),
                row.getObject("confidence" + suffix, Double.class),
                row.getObject("threshold" + suffix, Double.class));
    }

    private static DecisionRow decision(ResultSet row) throws SQLException {
        return new DecisionRow(
                row.getObject("case_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("ladder"),
                row.getString("level"),
                row.getString("target_level"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("outcome"),
                List.of((String[]) row.getArray("statuses").getArray()),
                scores((Double[]) row.getArray("scores").getArray()));
    }

    private static List<@Nullable Double> scores(@Nullable Double[] array) {
        List<@Nullable Double> scores = new ArrayList<>(array.length);
        for (Double score : array) {
            scores.add(score);
        }
        return Collections.unmodifiableList(scores);
    }
}
