package io.careerledger.query.projection.table;

import static io.careerledger.query.projection.table.SqlType.BIGINT;
import static io.careerledger.query.projection.table.SqlType.DATE;
import static io.careerledger.query.projection.table.SqlType.ID;
import static io.careerledger.query.projection.table.SqlType.INTEGER;
import static io.careerledger.query.projection.table.SqlType.JSON;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** {@code mentorship} and {@code mentoring_session}: what each mentor gives, without what was withdrawn. */
final class MentorshipTable {

    private static final BulkWrite<MentorshipRow> MENTORSHIPS = BulkWrite.<MentorshipRow>into("mentorship")
            .column("mentor_id", ID, MentorshipRow::mentorId)
            .column("mentorship_id", ID, MentorshipRow::mentorshipId)
            .column("mentee_id", ID, MentorshipRow::menteeId)
            .column("focus", JSON, MentorshipRow::focus)
            .column("started_on", DATE, MentorshipRow::startedOn)
            .column("ended_on", DATE, MentorshipRow::endedOn)
            .column("sequence", BIGINT, MentorshipRow::sequence)
            .inserting();

    private static final BulkWrite<SessionRow> SESSIONS = BulkWrite.<SessionRow>into("mentoring_session")
            .column("mentor_id", ID, SessionRow::mentorId)
            .column("mentorship_id", ID, SessionRow::mentorshipId)
            .column("session_id", ID, SessionRow::sessionId)
            .column("held_on", DATE, SessionRow::heldOn)
            .column("minutes", INTEGER, SessionRow::minutes)
            .column("sequence", BIGINT, SessionRow::sequence)
            .inserting();

    /** In one statement that sees both tables as they were; what replaces the rows comes in the next ones. */
    private static final String CLEAR = """
            with mentors as (select unnest(?) as mentor_id),
            cleared as (delete from mentorship m using mentors g where m.mentor_id = g.mentor_id)
            delete from mentoring_session s using mentors g where s.mentor_id = g.mentor_id
            """;

    private MentorshipTable() {}

    /** Replaces all that these mentors give. */
    static void replace(
            JdbcOperations jdbc, List<UUID> mentors, List<MentorshipRow> mentorships, List<SessionRow> sessions) {
        if (!mentors.isEmpty()) {
            jdbc.update(CLEAR, SqlArrays.ids(mentors));
            MENTORSHIPS.write(jdbc, mentorships);
            SESSIONS.write(jdbc, sessions);
        }
    }
}
