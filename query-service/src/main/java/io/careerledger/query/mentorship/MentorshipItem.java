package io.careerledger.query.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentorship as the person asked about sees it.
 *
 * @param role what that person is in it
 * @param endedOn its last day, which may lie ahead; null while no end is known
 * @param active whether it takes up the mentor's capacity on the day
 * @param sessions newest first
 * @param sessionsIn90Days held on the 90 days up to the day
 */
record MentorshipItem(
        UUID mentorshipId,
        Role role,
        UUID mentorId,
        @Nullable String mentorName,
        UUID menteeId,
        @Nullable String menteeName,
        List<String> focus,
        @Nullable String goal,
        @Nullable String overCapacityReason,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        boolean active,
        int sessionsIn90Days,
        List<Session> sessions) {

    /** What the person asked about is in a mentorship. */
    enum Role {
        MENTOR,
        MENTEE
    }

    /** One meeting. */
    record Session(
            UUID sessionId,
            LocalDate heldOn,
            int minutes,
            @Nullable String note) {}
}
