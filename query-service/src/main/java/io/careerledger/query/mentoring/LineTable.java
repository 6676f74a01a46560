package io.careerledger.query.mentoring;

import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.read.Freshness;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a line, and in whose streams their mentorships stand. */
@Component
class LineTable {

    private static final String REPORTS = """
            , line (person_id) as (
                select person_id from person_today where manager_id = :manager and person_id <> :manager
            """;

    private static final String PEOPLE = """
            )
            select p.person_id, p.manager_id, p.employed from line join person_today p using (person_id)
            order by p.person_id limit :rows
            """;

    private static final String BELOW = """
            union
                select below.person_id from person_today below join line on below.manager_id = line.person_id
                where below.person_id <> :manager
            """;

    private static final String MENTORS = """
            select distinct stream_id from timeline
            where subject_id = any (:members) and subject_id <> stream_id
              and (cast(:knownAt as timestamptz) is null or recorded_at <= :knownAt)
              and type =\s""";

    private final JdbcClient jdbc;
    private final Freshness freshness;
    private final String mentors;

    LineTable(JdbcClient jdbc, Freshness freshness, EventCodec codec) {
        this.jdbc = jdbc;
        this.freshness = freshness;
        // a literal, so that the index over just these facts is used
        this.mentors = MENTORS + "'" + codec.typeOf(MentorshipStarted.class).name() + "'";
    }

    /**
     * Somebody of the line.
     *
     * @param employed whether she is there on the day, and not just between the manager and others
     */
    record Link(UUID personId, @Nullable UUID managerId, boolean employed) {}

    /** At most so many. */
    List<Link> line(TeamQuestion question, LocalDate today, int rows) {
        return jdbc.sql("with recursive " + Freshness.TODAY + REPORTS + (question.wholeLine() ? BELOW : "") + PEOPLE)
                .params(freshness.overlay(today, List.of()).parameters())
                .param("manager", question.managerId())
                .param("rows", rows)
                .query((row, number) -> new Link(
                        row.getObject("person_id", UUID.class),
                        row.getObject("manager_id", UUID.class),
                        row.getBoolean("employed")))
                .list();
    }

    /** Whoever had begun to mentor one of them, as was known then. */
    List<UUID> mentorsOf(Collection<UUID> members, @Nullable Instant knownAt) {
        return jdbc.sql(mentors)
                .param("members", SqlArrays.ids(members))
                .param("knownAt", knownAt == null ? null : knownAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("stream_id", UUID.class))
                .list();
    }
}
