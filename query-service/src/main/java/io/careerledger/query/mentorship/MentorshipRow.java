package io.careerledger.query.mentorship;

import io.careerledger.query.projection.read.FactKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A mentorship as it is stored; its texts are in the fact that started it. */
record MentorshipRow(
        UUID mentorId,
        UUID mentorshipId,
        UUID menteeId,
        List<String> focus,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        long sequence) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    static MentorshipRow read(ResultSet row) throws SQLException {
        return new MentorshipRow(
                row.getObject("mentor_id", UUID.class),
                row.getObject("mentorship_id", UUID.class),
                row.getObject("mentee_id", UUID.class),
                JSON.readValue(row.getString("focus"), TEXTS),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getLong("sequence"));
    }

    FactKey fact() {
        return new FactKey(mentorId, sequence);
    }

    /** Whether it takes up the mentor's capacity on the day. */
    boolean isActiveOn(LocalDate day) {
        return !startedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /** A meeting as it is stored; its note is in the fact. */
    record SessionRow(UUID mentorId, UUID mentorshipId, UUID sessionId, LocalDate heldOn, int minutes, long sequence) {

        static SessionRow read(ResultSet row) throws SQLException {
            return new SessionRow(
                    row.getObject("mentor_id", UUID.class),
                    row.getObject("mentorship_id", UUID.class),
                    row.getObject("session_id", UUID.class),
                    row.getObject("held_on", LocalDate.class),
                    row.getInt("minutes"),
                    row.getLong("sequence"));
        }

        FactKey fact() {
            return new FactKey(mentorId, sequence);
        }
    }
}
