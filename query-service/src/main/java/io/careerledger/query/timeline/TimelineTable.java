package io.careerledger.query.timeline;

import io.careerledger.query.http.Cursor;
import io.careerledger.query.projection.read.Conditions;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** @param absent places in her own stream that are left out */
    List<Place> places(UUID personId, TimelineFilter filter, List<Long> absent) {
        Instant knownAt = filter.cut().knownAt();
        Conditions conditions = new Conditions(Map.of("rows", filter.limit() + 1))
                .and("subject_id = :subject", "subject", personId)
                .and("type = :type", "type", filter.type())
                .and("effective_on >= :from", "from", filter.from())
                .and("effective_on <= :to", "to", filter.to())
                .and("recorded_at <= :knownAt", "knownAt", knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC));
        if (!absent.isEmpty()) {
            conditions
                    .and("not (stream_id = :subject and sequence = any (:absent))")
                    .with("absent", SqlArrays.longs(absent));
        }
        after(filter.after(), conditions);
        return jdbc.sql("""
                        select effective_on, recorded_at, stream_id, sequence
                        from timeline
                        where %s
                        order by effective_on desc, recorded_at desc, stream_id desc, sequence desc
                        limit :rows
                        """.formatted(conditions.sql()))
                .params(conditions.parameters())
                .query((row, number) -> new Place(
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new FactKey(row.getObject("stream_id", UUID.class), row.getLong("sequence"))))
                .list();
    }

    private static void after(@Nullable Cursor after, Conditions conditions) {
        if (after != null) {
            conditions
                    .and("(effective_on, recorded_at, stream_id, sequence)"
                            + " < (:afterDate, :afterInstant, :afterStream, :afterSequence)")
                    .with("afterDate", after.date(0))
                    .with("afterInstant", after.instant(1).atOffset(ZoneOffset.UTC))
                    .with("afterStream", after.uuid(2))
                    .with("afterSequence", after.number(3));
        }
    }
}
