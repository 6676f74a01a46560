package io.careerledger.query.feedback;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open requests by whom they ask, those that expire first before others; one statement a page. */
@Component
class FeedbackRequestTable {

    private static final String OPEN = """
            select r.person_id, r.request_id, r.sequence, r.requester_id, r.competencies, r.outcomes,
                   r.asked_on, r.expires_on
            from feedback_request r
            join standing_at p on p.person_id = r.person_id and p.employed
            where r.from_id = :viewer and r.withdrawn_on is null and r.expires_on >= :asOf
              and (cast(:afterDay as date) is null
                   or (r.expires_on, r.request_id, r.person_id)
                       > (cast(:afterDay as date), cast(:afterRequest as uuid), cast(:afterPerson as uuid)))
            order by r.expires_on, r.request_id, r.person_id
            limit :rows
            """;

    private final JdbcClient jdbc;

    FeedbackRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer is asked about people who are employed. */
    List<FeedbackRequestRead> open(UUID viewer, Cut today, @Nullable Cursor after, int rows) {
        return jdbc.sql("with " + StandingSql.standings(today) + OPEN)
                .params(StandingSql.parameters(today))
                .param("viewer", viewer)
                .param("afterDay", after == null ? null : after.date(0))
                .param("afterRequest", after == null ? null : after.uuid(1))
                .param("afterPerson", after == null ? null : after.uuid(2))
                .param("rows", rows)
                .query((row, number) -> FeedbackRequestRead.of(row))
                .list();
    }
}
