package io.careerledger.query.people;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.projection.read.Freshness;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.read.Overlay;
import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.ReadinessStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of people, read in a constant number of statements whatever the number of people. */
@Component
class PeopleTable {

    private static final String LINE = """
            line (person_id) as (
                select person_id from person_today where manager_id = :manager
                union
                select below.person_id from person_today below join line on below.manager_id = line.person_id)""";

    private final JdbcClient jdbc;
    private final Freshness freshness;
    private final Ladders ladders;

    PeopleTable(JdbcClient jdbc, Freshness freshness, Ladders ladders) {
        this.jdbc = jdbc;
        this.freshness = freshness;
        this.ladders = ladders;
    }

    /**
     * Whoever is filtered or sorted by readiness must be evaluated first; otherwise it is enough to do so for the page.
     */
    Page<PersonItem> page(PeopleFilter filter, LocalDate today) {
        if (filter.asksForReadiness()) {
            return page(filter, today, freshness.overlay(today));
        }
        Page<PersonItem> page = page(filter, today, freshness.overlay(today, List.of()));
        List<UUID> shown = page.items().stream().map(PersonItem::personId).toList();
        Overlay stale = freshness.overlay(today, shown);
        return stale.isEmpty() ? page : page(filter, today, stale);
    }

    private Page<PersonItem> page(PeopleFilter filter, LocalDate today, Overlay overlay) {
        PeopleOrder order = filter.order();
        Map<String, @Nullable Object> parameters = new HashMap<>(overlay.parameters());
        ranks(parameters, ladders.catalog(), today);
        String conditions = conditions(filter, parameters);
        parameters.put("rows", filter.limit() + 1);
        String sql = "with recursive " + Freshness.TODAY + (filter.wholeLine() ? ", " + LINE : "") + "\n"
                + rows(order, conditions);
        List<Row> rows = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> row(row, today))
                .list();
        Page<Row> page = Page.of(rows, filter.limit(), last -> last.cursor(order));
        return new Page<>(page.items().stream().map(Row::item).toList(), page.nextCursor());
    }

    private static String rows(PeopleOrder order, String conditions) {
        return """
            select p.person_id, p.name, p.team, p.manager_id, p.ladder, p.level, p.level_since,
                   r.target_level, r.status, r.score, r.confidence, %1$s as sort_key
            from person_today p
            left join readiness_today r using (person_id)
            left join unnest(:rankLadders, :rankLevels, :ranks) as l (ladder, level, rank)
                on l.ladder = p.ladder and l.level = p.level
            where p.employed %2$s
            order by sort_key%3$s, p.person_id%3$s
            limit :rows
            """.formatted(order.key(), conditions, order.direction());
    }

    private static String conditions(PeopleFilter filter, Map<String, @Nullable Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (filter.manager() != null) {
            parameters.put("manager", filter.manager());
            conditions.add(
                    filter.wholeLine() ? "p.person_id in (select person_id from line)" : "p.manager_id = :manager");
        }
        equal(conditions, parameters, "p.team", "team", filter.team());
        equal(conditions, parameters, "p.level", "level", filter.level());
        ReadinessStatus status = filter.status();
        equal(conditions, parameters, "r.status", "status", status == null ? null : status.name());
        for (String word : filter.words()) {
            String name = "word" + conditions.size();
            parameters.put(name, word);
            conditions.add("position(:" + name + " in p.search_key) > 0");
        }
        after(filter, conditions, parameters);
        return conditions.isEmpty() ? "" : "and " + String.join(" and ", conditions);
    }

    private static void equal(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            String column,
            String name,
            @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
            conditions.add(column + " = :" + name);
        }
    }

    private static void after(PeopleFilter filter, List<String> conditions, Map<String, @Nullable Object> parameters) {
        Cursor after = filter.after();
        if (after != null) {
            PeopleOrder order = filter.order();
            parameters.put("afterKey", order.keyOf(after));
            parameters.put("afterId", after.uuid(1));
            conditions.add("(" + order.key() + ", p.person_id) " + order.comparison() + " (cast(:afterKey as "
                    + order.type() + "), cast(:afterId as uuid))");
        }
    }

    /** The place of every level on its ladder as in force today, so that the database can sort by it. */
    private static void ranks(Map<String, @Nullable Object> parameters, LadderCatalog catalog, LocalDate today) {
        List<String> ladderIds = new ArrayList<>();
        List<String> levelIds = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        for (String id : catalog.ids()) {
            Ladder ladder = catalog.inForce(id, today).orElseThrow().ladder();
            ladder.levels().forEach(level -> {
                ladderIds.add(id);
                levelIds.add(level.id());
                ranks.add(ladder.indexOf(level.id()));
            });
        }
        parameters.put("rankLadders", SqlArrays.texts(ladderIds));
        parameters.put("rankLevels", SqlArrays.texts(levelIds));
        parameters.put("ranks", SqlArrays.integers(ranks));
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate since = row.getObject("level_since", LocalDate.class);
        String status = row.getString("status");
        PersonItem item = new PersonItem(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("team"),
                row.getObject("manager_id", UUID.class),
                row.getString("ladder"),
                row.getString("level"),
                since,
                ChronoUnit.DAYS.between(since, today),
                row.getString("target_level"),
                status == null ? null : ReadinessStatus.valueOf(status),
                row.getObject("score", Double.class),
                row.getObject("confidence", Double.class));
        return new Row(item, row.getString("sort_key"));
    }

    private record Row(PersonItem item, String sortKey) {

        String cursor(PeopleOrder order) {
            return Cursor.of("people " + order.word(), sortKey, item.personId()).token();
        }
    }
}
