package io.careerledger.query.promotion;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.promotion.InboxItem.Task;
import io.careerledger.query.promotion.trail.CaseRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open cases with what somebody is to do about them, the oldest first: one statement a page.
 *
 * <p>Who can decide: whoever is named, or where nobody is, the line above the person's manager; employed, and neither the
 * person, nor the proposer, nor recused.
 */
@Component
class InboxTable {

    private static final String TASKS = """
            , open as (
                select s.person_id, s.case_id, c.proposer_id, s.awaited, s.deciders, s.recused
                from case_at s
                join promotion_case c on c.person_id = s.person_id and c.case_id = s.case_id
                where s.state in ('PROPOSED', 'IN_REVIEW')),
            above (subject_id, case_id, person_id) as (
                select o.person_id, o.case_id, m.manager_id
                from open o
                join standing_at p on p.person_id = o.person_id
                join standing_at m on m.person_id = p.manager_id
                where o.deciders = '[]' and m.manager_id is not null
                union
                select a.subject_id, a.case_id, m.manager_id
                from above a join standing_at m on m.person_id = a.person_id
                where m.manager_id is not null),
            able as (
                select o.person_id as subject_id, o.case_id, d.person_id
                from open o
                join (select subject_id, case_id, person_id from above
                      union all
                      select person_id, case_id, cast(jsonb_array_elements_text(deciders) as uuid) from open) d
                    on d.subject_id = o.person_id and d.case_id = o.case_id
                join standing_at e on e.person_id = d.person_id and e.employed
                where d.person_id not in (o.person_id, o.proposer_id)
                  and not o.recused @> to_jsonb(cast(d.person_id as text))),
            waiting as (
                select o.person_id, o.case_id,
                       o.awaited @> to_jsonb(cast(:viewer as text))
                           and :viewer not in (o.person_id, o.proposer_id) as to_review,
                       exists (select from able a where a.subject_id = o.person_id and a.case_id = o.case_id
                               and a.person_id = :viewer) as to_decide,
                       :forHr and not exists (select from able a where a.subject_id = o.person_id
                               and a.case_id = o.case_id) as to_name
                from open o)
            select w.to_review, w.to_decide, w.to_name,\s""" + CaseRow.COLUMNS + """

            from waiting w
            join promotion_case c on c.person_id = w.person_id and c.case_id = w.case_id
            join case_at s on s.person_id = w.person_id and s.case_id = w.case_id
            where (w.to_review or w.to_decide or w.to_name)
              and (cast(:afterDay as date) is null
                   or (c.proposed_on, c.case_id, c.person_id)
                       > (cast(:afterDay as date), cast(:afterCase as uuid), cast(:afterPerson as uuid)))
            order by c.proposed_on, c.case_id, c.person_id
            limit :rows
            """;

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case and what is to be done about it. */
    record Waiting(CaseRow promotion, List<Task> tasks) {}

    List<Waiting> rows(UUID viewer, boolean forHr, Cut cut, @Nullable Cursor after, int rows) {
        return jdbc.sql("with recursive " + StandingSql.standings(cut) + ", " + CaseRow.casesAt(cut) + TASKS)
                .params(StandingSql.parameters(cut))
                .param("viewer", viewer)
                .param("forHr", forHr)
                .param("afterDay", after == null ? null : after.date(0))
                .param("afterCase", after == null ? null : after.uuid(1))
                .param("afterPerson", after == null ? null : after.uuid(2))
                .param("rows", rows)
                .query((row, number) -> new Waiting(CaseRow.read(row), tasks(row)))
                .list();
    }

    private static List<Task> tasks(ResultSet row) throws SQLException {
        List<Task> tasks = new ArrayList<>();
        if (row.getBoolean("to_review")) {
            tasks.add(Task.REVIEW);
        }
        if (row.getBoolean("to_decide")) {
            tasks.add(Task.DECIDE);
        }
        if (row.getBoolean("to_name")) {
            tasks.add(Task.NAME_DECIDERS);
        }
        return tasks;
    }
}
