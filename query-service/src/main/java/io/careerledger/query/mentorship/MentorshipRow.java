package io.careerledger.query.mentorship;

import io.careerledger.query.mentorship.MentorshipItem.Role;
import io.careerledger.query.mentorship.MentorshipItem.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentorship as it is stored. */
record MentorshipRow(
        UUID mentorId,
        UUID mentorshipId,
        UUID menteeId,
        List<String> focus,
        @Nullable String goal,
        @Nullable String overCapacityReason,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    private static final int RECENT_DAYS = 90;

    static MentorshipRow read(ResultSet row) throws SQLException {
        return new MentorshipRow(
                row.getObject("mentor_id", UUID.class),
                row.getObject("mentorship_id", UUID.class),
                row.getObject("mentee_id", UUID.class),
                List.of((String[]) row.getArray("focus").getArray()),
                row.getString("goal"),
                row.getString("over_capacity_reason"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }

    MentorshipItem item(UUID personId, List<Session> sessions, Map<UUID, String> names, LocalDate today) {
        return new MentorshipItem(
                mentorshipId,
                personId.equals(mentorId) ? Role.MENTOR : Role.MENTEE,
                mentorId,
                names.get(mentorId),
                menteeId,
                names.get(menteeId),
                focus,
                goal,
                overCapacityReason,
                startedOn,
                endedOn,
                endReason,
                !startedOn.isAfter(today) && (endedOn == null || endedOn.isAfter(today)),
                recent(sessions, today),
                sessions);
    }

    private static int recent(List<Session> sessions, LocalDate today) {
        LocalDate after = today.minusDays(RECENT_DAYS);
        return (int) sessions.stream()
                .filter(session ->
                        session.heldOn().isAfter(after) && !session.heldOn().isAfter(today))
                .count();
    }
}
