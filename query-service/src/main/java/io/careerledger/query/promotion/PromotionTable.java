package io.careerledger.query.promotion;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.query.promotion.trail.CaseRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases at a cut, those proposed last first: one statement a page. */
@Component
class PromotionTable {

    private static final String ROWS = """

            select %s
            from promotion_case c
            join promotion_standing s on s.person_id = c.person_id and s.case_id = c.case_id
            where %s
            order by c.proposed_on desc, c.case_id desc, c.person_id desc
            limit :rows
            """;

    private final JdbcClient jdbc;

    PromotionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CaseRow> page(PromotionFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>(StandingSql.parameters(filter.cut()));
        parameters.put("rows", filter.limit() + 1);
        String conditions = String.join(" and ", conditions(filter, parameters));
        String line = StandingSql.standings(filter.cut()) + ", " + StandingSql.line(filter.wholeLine());
        String tables = filter.manager() == null ? "" : "with recursive " + line;
        List<CaseRow> rows = jdbc.sql(tables + ROWS.formatted(CaseRow.COLUMNS, conditions))
                .params(parameters)
                .query((row, number) -> CaseRow.read(row))
                .list();
        return Page.of(rows, filter.limit(), last -> Cursor.of(
                        PromotionFilter.list(filter.cut()), last.proposedOn(), last.caseId(), last.personId())
                .token());
    }

    private static List<String> conditions(PromotionFilter filter, Map<String, @Nullable Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(StandingSql.holds(filter.cut(), "s"));
        if (!filter.states().isEmpty()) {
            conditions.add("s.state = any (:states)");
            parameters.put("states", SqlArrays.texts(filter.states()));
        }
        condition(conditions, parameters, "c.target_level = :level", "level", filter.level());
        condition(conditions, parameters, "c.person_id = :person", "person", filter.person());
        condition(
                conditions,
                parameters,
                "c.person_id in (select person_id from line)",
                "manager",
                filter.manager());
        condition(conditions, parameters, "s.decided_on >= :decidedFrom", "decidedFrom", filter.decidedFrom());
        condition(conditions, parameters, "s.decided_on <= :decidedTo", "decidedTo", filter.decidedTo());
        after(filter.after(), conditions, parameters);
        return conditions;
    }

    private static void condition(
            List<String> conditions,
            Map<String, @Nullable Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static void after(
            @Nullable Cursor after, List<String> conditions, Map<String, @Nullable Object> parameters) {
        if (after != null) {
            conditions.add("(c.proposed_on, c.case_id, c.person_id) < (:afterDay, :afterCase, :afterPerson)");
            parameters.put("afterDay", after.date(0));
            parameters.put("afterCase", after.uuid(1));
            parameters.put("afterPerson", after.uuid(2));
        }
    }
}
