package io.careerledger.query.accesslog;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Page;
import io.careerledger.query.projection.read.Conditions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records about a person, the latest day first: one statement a page. */
@Component
class AccessLogTable {

    static final String LIST = "access-log";

    private static final String ROWS = """
            select day, seen_at, viewer_id, view from access_record where\s""";

    private static final String ORDER = " order by day desc, viewer_id desc, view desc limit :rows";

    private final JdbcClient jdbc;

    AccessLogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of viewers are not read here. */
    Page<AccessRecord> page(
            UUID subject, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions(Map.of("subject", subject, "rows", limit + 1))
                .and("subject_id = :subject")
                .and("day >= :from", "from", from)
                .and("day <= :to", "to", to);
        if (after != null) {
            conditions
                    .and("(day, viewer_id, view) < (:afterDay, :afterViewer, :afterView)")
                    .with("afterDay", after.date(0))
                    .with("afterViewer", after.uuid(1))
                    .with("afterView", after.text(2));
        }
        List<AccessRecord> read = jdbc.sql(ROWS + conditions.sql() + ORDER)
                .params(conditions.parameters())
                .query((row, number) -> new AccessRecord(
                        row.getObject("day", LocalDate.class),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("viewer_id", UUID.class),
                        null,
                        row.getString("view")))
                .list();
        return Page.of(
                read,
                limit,
                last -> Cursor.of(LIST, last.day(), last.viewerId(), last.view())
                        .token());
    }
}
