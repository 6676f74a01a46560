package io.careerledger.query.timeline;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.projection.read.FactKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which facts stand in whose timeline, newest first, read backwards along the primary key. */
@Component
class TimelineTable {

    private final JdbcClient jdbc;

    TimelineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a fact stands in the order of a timeline. */
    record Place(LocalDate effectiveOn, Instant recordedAt, FactKey fact) {

        String cursor(String list) {
            return Cursor.of(list, effectiveOn, recordedAt, fact.streamId(), fact.sequence())
                    .token();
        }
    }

    List<Place> places(UUID personId, TimelineFilter filter) {
        List<String> conditions = new ArrayList<>();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("subject", personId);
        parameters.put("rows", filter.limit() + 1);
        condition(conditions, parameters, "type = :type", "type", filter.type());
        condition(conditions, parameters, "effective_on >= :from", "from", filter.from());
        condition(conditions, parameters, "effective_on <= :to", "to", filter.to());
        Instant knownAt = filter.cut().knownAt();
        condition(
                conditions,
                parameters,
                "recorded_at <= :knownAt",
                "knownAt",
                knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC));
        after(filter.after(), conditions, parameters);
        return jdbc.sql("""
                        select effective_on, recorded_at, stream_id, sequence
                        from timeline
                        where subject_id = :subject %s
                        order by effective_on desc, recorded_at desc, stream_id desc, sequence desc
                        limit :rows
                        """.formatted(conditions.isEmpty() ? "" : "and " + String.join(" and ", conditions)))
                .params(parameters)
                .query((row, number) -> new Place(
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new FactKey(row.getObject("stream_id", UUID.class), row.getLong("sequence"))))
                .list();
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
            conditions.add("(effective_on, recorded_at, stream_id, sequence)"
                    + " < (:afterDate, :afterInstant, :afterStream, :afterSequence)");
            parameters.put("afterDate", after.date(0));
            parameters.put("afterInstant", after.instant(1).atOffset(ZoneOffset.UTC));
            parameters.put("afterStream", after.uuid(2));
            parameters.put("afterSequence", after.number(3));
        }
    }
}
