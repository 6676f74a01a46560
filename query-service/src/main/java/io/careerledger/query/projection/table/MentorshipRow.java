package io.careerledger.query.projection.table;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentorship that was not withdrawn; the mentor's partition owns it.
 *
 * @param focus JSON array of competency ids
 * @param endedOn its last day; null while no end is known
 * @param sequence of the event that started it, in the mentor's stream
 */
public record MentorshipRow(
        UUID mentorId,
        UUID mentorshipId,
        UUID menteeId,
        String focus,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        long sequence) {}
