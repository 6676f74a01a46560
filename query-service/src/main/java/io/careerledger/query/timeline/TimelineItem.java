package io.careerledger.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One fact in a person's timeline.
 *
 * @param streamId whose stream it stands in: the person's own, or her mentor's
 * @param sequence place in that stream, from 0
 * @param type wire name of the event, such as {@code career.skill-rated}
 * @param actorId null where whoever is behind the fact is not shown
 * @param summary one readable line
 * @param data the fact as it was recorded; to the person herself without what she does not see of it
 */
record TimelineItem(
        UUID streamId,
        long sequence,
        String type,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String summary,
        JsonNode data) {}
