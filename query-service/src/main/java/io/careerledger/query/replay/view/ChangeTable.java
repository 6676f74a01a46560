package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.export.RowWriter;
import io.careerledger.query.http.export.StreamedRows;
import io.careerledger.query.projection.read.Conditions;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.read.LevelRanks;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.replay.view.Pseudonyms.Of;
import io.careerledger.readiness.replay.Change;
import io.careerledger.readiness.replay.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes under one scenario, in one statement a page or an export. */
@Component
class ChangeTable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Change.Cause>> CAUSES = new TypeReference<>() {};
    private static final TypeReference<List<Change.GateTurn>> GATES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StreamedRows streamed;
    private final Ladders ladders;

    ChangeTable(JdbcClient jdbc, StreamedRows streamed, Ladders ladders) {
        this.jdbc = jdbc;
        this.streamed = streamed;
        this.ladders = ladders;
    }

    /** A page; without names nobody of a group that is not shown is on it. */
    Page<ChangeItem> page(ChangeFilter filter, Groups groups) {
        Conditions conditions = conditions(filter, groups);
        return Keyed.page(
                jdbc.sql(sql(filter, conditions))
                        .params(conditions.parameters())
                        .query((row, number) ->
                                Keyed.of(item(row, filter.question().sight()), row))
                        .list(),
                filter.limit(),
                filter.list());
    }

    /** All of them, row by row. */
    void export(ChangeFilter filter, Groups groups, RowWriter.Opening<ChangeItem> opening) {
        ChangeFilter whole = filter.wholly();
        Conditions conditions = conditions(whole, groups);
        streamed.write(
                sql(whole, conditions),
                conditions.parameters(),
                row -> item(row, filter.question().sight()),
                opening);
    }

    private static String sql(ChangeFilter filter, Conditions conditions) {
        ResultOrder order = filter.order();
        return "with " + StandingSql.called(filter.question().cut())
                + """

                select a.*, n.name, m.name as manager_name, %1$s as sort_key, %2$s as tie
                from replay.answer a
                left join called_at n on n.person_id = a.person_id
                left join called_at m on m.person_id = a.manager_id
                left join %3$s on l.ladder = a.ladder and l.level = a.level
                where %4$s
                order by sort_key%5$s, tie%5$s
                limit :rows
                """.formatted(
                                order.key(),
                                filter.question().sight().sql(Of.PERSON, "a.person_id"),
                                LevelRanks.TABLE,
                                conditions.sql(),
                                order.direction());
    }

    private Conditions conditions(ChangeFilter filter, Groups groups) {
        Question question = filter.question();
        Conditions conditions = new Conditions(question.sight().parameters())
                .with(StandingSql.parameters(question.cut()))
                .with(LevelRanks.parameters(
                        ladders.catalog(question.cut()), question.cut().asOf()))
                .with("rows", filter.limit() + 1)
                .and("a.replay_id = :replay", "replay", question.id())
                .and("a.scenario = :scenario", "scenario", filter.scenario())
                .and(filter.all() ? "a.moved" : "a.changed")
                .and("a.level = :level", "level", filter.level())
                .and("a.manager_id = :manager", "manager", filter.manager());
        Verdict from = filter.from();
        Verdict to = filter.to();
        conditions
                .and("a.status_from = :from", "from", from == null ? null : from.name())
                .and("a.status = :to", "to", to == null ? null : to.name());
        groups.levels(conditions);
        if (question.hidesPeople(filter.scenario())) {
            conditions.and("false");
        }
        Cursor after = filter.after();
        if (after != null) {
            filter.order()
                    .goOn(
                            conditions,
                            after,
                            filter.order().key(),
                            question.sight().sql(Of.PERSON, "a.person_id"),
                            after.uuid(1));
        }
        return conditions;
    }

    private static ChangeItem item(ResultSet row, Sight sight) throws SQLException {
        boolean named = sight.isNamed();
        return new ChangeItem(
                sight.id(Of.PERSON, row.getObject("person_id", UUID.class)),
                named ? row.getString("name") : null,
                row.getString("ladder"),
                row.getString("level"),
                named ? row.getObject("manager_id", UUID.class) : null,
                named ? row.getString("manager_name") : null,
                named ? row.getString("team") : null,
                row.getString("target_from"),
                Verdict.valueOf(row.getString("status_from")),
                Verdict.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("score_from", Double.class),
                row.getObject("score", Double.class),
                row.getString("on_ladder"),
                row.getString("on_level"),
                row.getString("target_level"),
                row.getObject("threshold_from", Double.class),
                row.getObject("threshold", Double.class),
                row.getObject("confidence_from", Double.class),
                row.getObject("confidence", Double.class),
                list(row.getString("causes"), CAUSES),
                list(row.getString("gates"), GATES));
    }

    private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null ? List.of() : JSON.readValue(json, type);
    }
}
