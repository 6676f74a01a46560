package io.careerledger.query.projection.table;

import java.time.Instant;
import java.util.UUID;

/**
 * A stream that is not applied further.
 *
 * @param expectedSequence of the fact that should come next
 * @param reason name of a {@code ParkReason}
 * @param detail what is wrong; nothing of the content
 * @param parkedAt when it was first seen
 */
public record ParkedStreamRow(
        UUID personId, int partition, long expectedSequence, String reason, String detail, Instant parkedAt) {}
