package io.careerledger.query.promotion;

import io.careerledger.query.access.Visible;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.projection.read.Conditions;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.SqlArrays;
import io.careerledger.query.promotion.trail.CaseRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases at a cut, those proposed last first: one statement a page. */
@Component
class PromotionTable {

    private static final String ROWS = "\nselect " + CaseRow.COLUMNS + """

            from promotion_case c
            join case_at s on s.person_id = c.person_id and s.case_id = c.case_id
            where\s""";

    private static final String ORDER = """

            order by c.proposed_on desc, c.case_id desc, c.person_id desc
            limit :rows
            """;

    private final JdbcClient jdbc;

    PromotionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of whom the viewer is told, and open ones on whose panel she is. */
    Page<CaseRow> page(PromotionFilter filter, Visible visible) {
        Conditions conditions = conditions(filter)
                .and(visible.condition("c.person_id", "c.case_id"))
                .with(visible.parameters());
        String line = ", " + StandingSql.standings(filter.cut()) + ", " + StandingSql.line(filter.wholeLine());
        String tables = "with recursive " + CaseRow.casesAt(filter.cut()) + (filter.manager() == null ? "" : line)
                + visible.moreTables();
        List<CaseRow> rows = jdbc.sql(tables + ROWS + conditions.sql() + ORDER)
                .params(conditions.parameters())
                .query((row, number) -> CaseRow.read(row))
                .list();
        return Page.of(
                rows,
                filter.limit(),
                last -> Cursor.of(PromotionFilter.list(filter.cut()), last.proposedOn(), last.caseId(), last.personId())
                        .token());
    }

    private static Conditions conditions(PromotionFilter filter) {
        List<String> states = filter.states();
        Conditions conditions = new Conditions(StandingSql.parameters(filter.cut()))
                .with("rows", filter.limit() + 1)
                .and("s.state = any (:states)", "states", states.isEmpty() ? null : SqlArrays.texts(states))
                .and("c.target_level = :level", "level", filter.level())
                .and("c.person_id = :person", "person", filter.person())
                .and("c.person_id in (select person_id from line)", "manager", filter.manager())
                .and("s.decided_on >= :decidedFrom", "decidedFrom", filter.decidedFrom())
                .and("s.decided_on <= :decidedTo", "decidedTo", filter.decidedTo());
        Cursor after = filter.after();
        if (after != null) {
            conditions
                    .and("(c.proposed_on, c.case_id, c.person_id) < (:afterDay, :afterCase, :afterPerson)")
                    .with("afterDay", after.date(0))
                    .with("afterCase", after.uuid(1))
                    .with("afterPerson", after.uuid(2));
        }
        return conditions;
    }
}
