package io.careerledger.query.replay.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That callers without names may see those of one replay.
 *
 * @param grantedBy null, as is the reason, for whoever sees no names
 */
record NameGrant(
        @Nullable UUID grantedBy,
        Instant grantedAt,
        Instant until,
        @Nullable String reason) {

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    /** What may be shown of it to whoever sees no names: who gave it, and why, may tell one. */
    NameGrant withoutNames() {
        return new NameGrant(null, grantedAt, until, null);
    }
}
