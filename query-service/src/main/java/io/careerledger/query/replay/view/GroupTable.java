package io.careerledger.query.replay.view;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.export.RowWriter;
import io.careerledger.query.http.export.StreamedRows;
import io.careerledger.query.projection.read.Conditions;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.replay.view.Pseudonyms.Of;
import io.careerledger.readiness.replay.Summary.Scores;
import io.careerledger.readiness.replay.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a replay by manager and by team, in one statement a page, an export or a summary. */
@Component
class GroupTable {

    /** Groups of a kind and side in a summary. */
    static final int LARGEST = 100;

    private final JdbcClient jdbc;
    private final StreamedRows streamed;

    GroupTable(JdbcClient jdbc, StreamedRows streamed) {
        this.jdbc = jdbc;
        this.streamed = streamed;
    }

    /** A page of one side's groups; without names it has none that is withheld. */
    Page<GroupItem> page(GroupFilter filter, Groups groups) {
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
    void export(GroupFilter filter, Groups groups, RowWriter.Opening<GroupItem> opening) {
        GroupFilter whole = filter.wholly();
        Conditions conditions = conditions(whole, groups);
        streamed.write(sql(whole, conditions), conditions.parameters(), row -> item(row, filter.question()), opening);
    }

    /** The largest groups of all sides. */
    LargestGroups largest(Question question, Groups groups) {
        Sight sight = question.sight();
        Conditions conditions = new Conditions(sight.parameters())
                .with("largest", LARGEST)
                .and("g.replay_id = :replay", "replay", question.id());
        groups.groups(conditions, GroupKind.MANAGER);
        groups.groups(conditions, GroupKind.TEAM);
        String tie = "case g.kind when 'MANAGER' then " + GroupKind.MANAGER.key(sight) + " else "
                + GroupKind.TEAM.key(sight) + " end";
        LargestGroups largest = new LargestGroups();
        jdbc.sql("""
                select * from (
                    select g.*, null as manager_name, count(*) over (partition by g.scenario, g.kind) as groups,
                        row_number() over (partition by g.scenario, g.kind order by g.people desc, %s desc) as place
                    from replay.answer_group g where %s) g
                where place <= :largest order by scenario, kind, place
                """.formatted(tie, conditions.sql()))
                .params(conditions.parameters())
                .query(row -> {
                    largest.add(
                            row.getInt("scenario"),
                            GroupKind.valueOf(row.getString("kind")),
                            row.getInt("groups"),
                            row.getObject("manager_id", UUID.class),
                            item(row, question));
                });
        return largest;
    }

    private static String sql(GroupFilter filter, Conditions conditions) {
        ResultOrder order = filter.order();
        return "with " + StandingSql.called(filter.question().cut())
                + """

                select g.*, m.name as manager_name, %1$s as sort_key, %2$s as tie
                from replay.answer_group g
                left join called_at m on m.person_id = g.manager_id
                where %3$s
                order by sort_key%4$s, tie%4$s
                limit :rows
                """.formatted(
                        order.key(), filter.kind().key(filter.question().sight()), conditions.sql(), order.direction());
    }

    private static Conditions conditions(GroupFilter filter, Groups groups) {
        Question question = filter.question();
        Conditions conditions = new Conditions(question.sight().parameters())
                .with(StandingSql.parameters(question.cut()))
                .with("rows", filter.limit() + 1)
                .and("g.replay_id = :replay", "replay", question.id())
                .and("g.scenario = :scenario", "scenario", filter.scenario())
                .and("g.kind = :kind", "kind", filter.kind().name());
        groups.groups(conditions, filter.kind());
        Cursor after = filter.after();
        if (after != null) {
            filter.order()
                    .goOn(conditions, after, filter.order().key(), filter.kind().key(question.sight()), after.text(1));
        }
        return conditions;
    }

    private static GroupItem item(ResultSet row, Question question) throws SQLException {
        Sight sight = question.sight();
        UUID manager = row.getObject("manager_id", UUID.class);
        return new GroupItem(
                manager == null ? null : sight.id(Of.PERSON, manager),
                sight.isNamed() ? row.getString("manager_name") : null,
                row.getString("team"),
                row.getInt("people"),
                verdicts(row),
                scores(row, sight));
    }

    private static Map<Verdict, Integer> verdicts(ResultSet row) throws SQLException {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, row.getInt(column(verdict)));
        }
        return verdicts;
    }

    private static String column(Verdict verdict) {
        return switch (verdict) {
            case READY -> "ready";
            case NEARLY -> "nearly";
            case NOT_YET -> "not_yet";
            case AT_TOP -> "at_top";
            case UNPLACED -> "unplaced";
        };
    }

    /** Of a group not everybody may have a score; without names there must be enough who do. */
    private static @Nullable Scores scores(ResultSet row, Sight sight) throws SQLException {
        int scored = row.getInt("scored");
        if (scored == 0 || (!sight.isNamed() && scored < ShownGroups.LEAST)) {
            return null;
        }
        return new Scores(
                scored,
                row.getDouble("mean"),
                row.getDouble("lower_quartile"),
                row.getDouble("median"),
                row.getDouble("upper_quartile"));
    }
}
