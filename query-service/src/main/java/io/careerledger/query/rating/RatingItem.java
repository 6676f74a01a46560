package io.careerledger.query.rating;

import io.careerledger.events.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One rating and whether it counts.
 *
 * @param relation null where the rater is not shown, as are the rater, the rationale, the reason and the actor
 * @param withdrawnReason null unless it was withdrawn
 * @param recordedAt when the ledger learnt it
 * @param actorId who recorded it, which for imports is not the rater
 */
record RatingItem(
        UUID ratingId,
        String competency,
        int rating,
        @Nullable Relation relation,
        @Nullable UUID raterId,
        @Nullable String raterName,
        LocalDate observedOn,
        @Nullable String rationale,
        List<UUID> outcomeIds,
        Standing standing,
        @Nullable String withdrawnReason,
        Instant recordedAt,
        @Nullable UUID actorId) {

    /** The same without whoever gave it, and what she wrote. */
    RatingItem nameless() {
        return new RatingItem(
                ratingId,
                competency,
                rating,
                null,
                null,
                null,
                observedOn,
                null,
                outcomeIds,
                standing,
                null,
                recordedAt,
                null);
    }

    /** Whether a rating counts, and if not, why. */
    enum Standing {
        /** The rater's latest for the competency. */
        COUNTS,
        /** The same rater rated the competency later. */
        SUPERSEDED,
        /** Taken back by the rater. */
        WITHDRAWN
    }
}
