package io.careerledger.query.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw something of the person on a day.
 *
 * @param viewerName what she is called today, or the role of a service user; null where that is not known any more
 * @param view what she saw, as in {@code io.careerledger.access.View}
 * @param seenAt of the first time on that day
 */
record AccessRecord(
        LocalDate day,
        Instant seenAt,
        UUID viewerId,
        @Nullable String viewerName,
        String view) {

    AccessRecord namedBy(Map<UUID, String> called) {
        return new AccessRecord(day, seenAt, viewerId, called.get(viewerId), view);
    }
}
