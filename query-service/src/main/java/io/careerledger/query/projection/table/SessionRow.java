package io.careerledger.query.projection.table;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A session of a standing mentorship that was not withdrawn.
 *
 * @param sequence of its event, in the mentor's stream
 */
public record SessionRow(
        UUID mentorId, UUID mentorshipId, UUID sessionId, LocalDate heldOn, int minutes, long sequence) {}
