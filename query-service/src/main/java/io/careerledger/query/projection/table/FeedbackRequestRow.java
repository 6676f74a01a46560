package io.careerledger.query.projection.table;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked about a person, and how far she has answered.
 *
 * @param sequence of the request in the person's stream
 * @param fromId who is asked
 * @param competencies JSON array of {@code {"id", "rated"}}
 * @param outcomes JSON array of {@code {"id", "sequence", "attested"}}: which, where it stands in the person's stream, and
 *     whether it is answered; retracted ones are left out
 * @param expiresOn the last day
 * @param withdrawnOn null unless it was withdrawn
 */
public record FeedbackRequestRow(
        UUID personId,
        UUID requestId,
        int partition,
        long sequence,
        UUID requesterId,
        UUID fromId,
        String competencies,
        String outcomes,
        LocalDate askedOn,
        LocalDate expiresOn,
        @Nullable LocalDate withdrawnOn) {}
