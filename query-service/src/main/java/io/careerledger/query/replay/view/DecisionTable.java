package io.careerledger.query.replay.view;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.export.RowWriter;
import io.careerledger.query.http.export.StreamedRows;
import io.careerledger.query.projection.read.Conditions;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.replay.view.DecisionItem.Near;
import io.careerledger.query.replay.view.DecisionItem.Similar;
import io.careerledger.query.replay.view.Pseudonyms.Of;
import io.careerledger.readiness.replay.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Re-judged decisions with those that are like them, in one statement a page or an export. */
@Component
class DecisionTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Cases are alike that are about one level of one ladder, with scores by the baseline that lie so near; in points. */
    private static final double WITHIN = 5;

    /** Of those alike, how many are told one by one. */
    private static final int NEAREST = 5;

    /**
     * All decisions of the replay, each with how those alike were decided: one pass over them, sorted by score. Whoever asks is
     * taken off again, since a frame that leaves her out is counted anew for every row.
     */
    private static final String COUNTED = """
            (select d.*, %s from replay.decision d where d.replay_id = :replay
             window alike as (partition by d.ladder, d.target_level order by d.scores[1]
                              range between :within preceding and :within following))
            """.formatted(Stream.of(DecisionOutcome.values())
            .map(outcome -> """
                    case when d.ladder is null or d.scores[1] is null then 0
                        else count(*) filter (where d.outcome = '%1$s') over alike - (d.outcome = '%1$s')::integer end as %1$s""".formatted(outcome.name()))
            .collect(Collectors.joining(", ")));

    /** The nearest on one side of a score, from the index of that side. */
    private static final String BESIDE = """
            (select o.case_id, o.outcome, o.scores[1] as score from replay.decision o
             where o.replay_id = p.replay_id and o.ladder = p.ladder and o.target_level = p.target_level
               and o.scores[1] %1$s and o.scores[1] %2$s and o.case_id <> p.case_id
             order by o.scores[1] %3$s, o.case_id limit :nearest)
            """;

    private static final String NEARBY = """
            cross join lateral (
                select json_agg(json_build_object('caseId', near.case_id, 'outcome', near.outcome, 'score', near.score)
                           order by near.distance, near.case_id) as nearest
                from (select beside.*, abs(beside.score - p.scores[1]) as distance
                      from (%1$s union all %2$s) beside
                      order by distance, case_id limit :nearest) near) nearest
            """.formatted(
                    BESIDE.formatted("<= p.scores[1]", ">= p.scores[1] - :within", "desc"),
                    BESIDE.formatted("> p.scores[1]", "<= p.scores[1] + :within", ""));

    private final JdbcClient jdbc;
    private final StreamedRows streamed;

    DecisionTable(JdbcClient jdbc, StreamedRows streamed) {
        this.jdbc = jdbc;
        this.streamed = streamed;
    }

    /** A page; without names it has no decision of which there are too few. */
    Page<DecisionItem> page(DecisionFilter filter, Groups groups) {
        Conditions conditions = conditions(filter, groups);
        return Keyed.page(
                jdbc.sql(sql(filter, conditions))
                        .params(conditions.parameters())
                        .query((row, number) -> Keyed.of(item(row, filter.question()), row))
                        .list(),
                filter.limit(),
                filter.list());
    }

    /** All of them, row by row. */
    void export(DecisionFilter filter, Groups groups, RowWriter.Opening<DecisionItem> opening) {
        DecisionFilter whole = filter.wholly();
        Conditions conditions = conditions(whole, groups);
        streamed.write(sql(whole, conditions), conditions.parameters(), row -> item(row, filter.question()), opening);
    }

    private static String sql(DecisionFilter filter, Conditions conditions) {
        ResultOrder order = filter.order();
        String sorted = " order by sort_key" + order.direction() + ", tie" + order.direction();
        return "with " + StandingSql.called(filter.question().cut())
                + "\nselect p.*, (select n.name from called_at n where n.person_id = p.person_id) as name,"
                + " nearest.*\nfrom (select d.*, "
                + order.keyUnder(filter.scenario()) + " as sort_key, "
                + tie(filter) + " as tie\nfrom " + COUNTED + " d where " + conditions.sql() + sorted
                + " limit :rows) p\n" + NEARBY + sorted;
    }

    private static String tie(DecisionFilter filter) {
        return filter.question().sight().sql(Of.CASE, "d.case_id");
    }

    private static Conditions conditions(DecisionFilter filter, Groups groups) {
        Question question = filter.question();
        Conditions conditions = new Conditions(question.sight().parameters())
                .with(StandingSql.parameters(question.cut()))
                .with("within", WITHIN)
                .with("nearest", NEAREST)
                .with("rows", filter.limit() + 1)
                .and("d.replay_id = :replay", "replay", question.id())
                .and("d.outcome = :outcome", "outcome", outcome(filter.outcome()))
                .and("d.target_level = :level", "level", filter.level())
                .and("d.decided_on >= :decidedFrom", "decidedFrom", filter.decidedFrom())
                .and("d.decided_on <= :decidedTo", "decidedTo", filter.decidedTo())
                .and(
                        "exists (select from replay.answer a where a.replay_id = d.replay_id and a.scenario = 0"
                                + " and a.person_id = d.person_id and a.manager_id = :manager)",
                        "manager",
                        filter.manager());
        DecisionFilter.Finding finding = filter.finding();
        if (finding != null) {
            conditions.and(finding.under(filter.scenario()));
        }
        groups.decisions(conditions);
        Cursor after = filter.after();
        if (after != null) {
            filter.order()
                    .goOn(conditions, after, filter.order().keyUnder(filter.scenario()), tie(filter), after.uuid(1));
        }
        return conditions;
    }

    private static @Nullable String outcome(@Nullable DecisionOutcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    private static DecisionItem item(ResultSet row, Question question) throws SQLException {
        Sight sight = question.sight();
        String[] statuses = (String[]) row.getArray("statuses").getArray();
        Double[] scores = (Double[]) row.getArray("scores").getArray();
        Map<String, Verdict> status = new LinkedHashMap<>();
        Map<String, @Nullable Double> score = new LinkedHashMap<>();
        for (int scenario = 0; scenario < statuses.length; scenario++) {
            status.put(question.nameOf(scenario), Verdict.valueOf(statuses[scenario]));
            score.put(question.nameOf(scenario), scores[scenario] == null ? null : sight.score(scores[scenario]));
        }
        return new DecisionItem(
                sight.id(Of.CASE, row.getObject("case_id", UUID.class)),
                sight.id(Of.SUBJECT, row.getObject("person_id", UUID.class)),
                sight.isNamed() ? row.getString("name") : null,
                row.getString("ladder"),
                row.getString("target_level"),
                sight.isNamed() ? row.getObject("decided_on", LocalDate.class) : null,
                DecisionOutcome.valueOf(row.getString("outcome")),
                status,
                score,
                new Similar(
                        row.getInt("approved"),
                        row.getInt("declined"),
                        row.getInt("deferred"),
                        nearest(row.getString("nearest"), sight)));
    }

    private static List<Near> nearest(@Nullable String json, Sight sight) {
        List<Near> nearest = new ArrayList<>();
        if (json != null) {
            for (JsonNode near : JSON.readTree(json)) {
                nearest.add(new Near(
                        sight.id(Of.CASE, UUID.fromString(near.path("caseId").asString())),
                        DecisionOutcome.valueOf(near.path("outcome").asString()),
                        sight.score(near.path("score").asDouble())));
            }
        }
        return nearest;
    }
}
