package io.careerledger.query.mentorship;

import io.careerledger.query.mentorship.MentorshipItem.Session;
import io.careerledger.query.projection.table.SqlArrays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's mentorships on both sides, and their sessions. */
@Component
class MentorshipTables {

    private static final String MENTORSHIPS = """
            select mentor_id, mentorship_id, mentee_id, focus, goal, over_capacity_reason, started_on, ended_on, end_reason
            from mentorship
            where (mentor_id = :person or mentee_id = :person)
              and (cast(:date as date) is null or (started_on, mentorship_id) < (cast(:date as date), cast(:id as uuid)))
            order by started_on desc, mentorship_id desc
            limit :rows
            """;

    private static final String SESSIONS = """
            select s.mentorship_id, s.session_id, s.held_on, s.minutes, s.note
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

    /** By mentorship, newest first; nothing for one without sessions. */
    Map<UUID, List<Session>> sessionsOf(List<MentorshipRow> mentorships) {
        Map<UUID, List<Session>> sessions = new HashMap<>();
        jdbc.sql(SESSIONS)
                .param(
                        "mentors",
                        SqlArrays.ids(mentorships.stream()
                                .map(MentorshipRow::mentorId)
                                .toList()))
                .param(
                        "mentorships",
                        SqlArrays.ids(mentorships.stream()
                                .map(MentorshipRow::mentorshipId)
                                .toList()))
                .query(row -> {
                    sessions.computeIfAbsent(row.getObject("mentorship_id", UUID.class), id -> new ArrayList<>())
                            .add(new Session(
                                    row.getObject("session_id", UUID.class),
                                    row.getObject("held_on", LocalDate.class),
                                    row.getInt("minutes"),
                                    row.getString("note")));
                });
        return sessions;
    }
}
