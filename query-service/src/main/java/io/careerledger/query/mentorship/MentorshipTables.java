package io.careerledger.query.mentorship;

import io.careerledger.query.mentorship.MentorshipRow.SessionRow;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** A person's mentorships on both sides, and their sessions. */
@Component
class MentorshipTables {

    private static final String MENTORSHIPS = """
            select mentor_id, mentorship_id, mentee_id, focus, started_on, ended_on, sequence
            from mentorship
            where (mentor_id = :person or mentee_id = :person)
              and (cast(:date as date) is null or (started_on, mentorship_id) < (cast(:date as date), cast(:id as uuid)))
            order by started_on desc, mentorship_id desc
            limit :rows
            """;

    private static final String SESSIONS = """
            select mentor_id, mentorship_id, s.session_id, s.held_on, s.minutes, s.sequence
            from mentoring_session s
            join unnest(:mentors, :mentorships) as m (mentor_id, mentorship_id) using (mentor_id, mentorship_id)
            order by s.held_on desc, s.session_id
            """;

    private final JdbcClient jdbc;

    MentorshipTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest started first, those before the one that is named. */
    List<MentorshipRow> of(UUID personId, @Nullable LocalDate startedOn, @Nullable UUID mentorshipId, int rows) {
        return jdbc.sql(MENTORSHIPS)
                .param("person", personId)
                .param("date", startedOn)
                .param("id", mentorshipId)
                .param("rows", rows)
                .query((row, number) -> MentorshipRow.read(row))
                .list();
    }

    /** Newest first. */
    List<SessionRow> sessionsOf(List<MentorshipRow> mentorships) {
        return jdbc.sql(SESSIONS)
                .param("mentors", ids(mentorships, MentorshipRow::mentorId))
                .param("mentorships", ids(mentorships, MentorshipRow::mentorshipId))
                .query((row, number) -> SessionRow.read(row))
                .list();
    }

    private static SqlArrayValue ids(List<MentorshipRow> mentorships, Function<MentorshipRow, UUID> id) {
        return SqlArrays.ids(mentorships.stream().map(id).toList());
    }
}
