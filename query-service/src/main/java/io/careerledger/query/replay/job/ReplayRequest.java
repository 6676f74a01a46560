package io.careerledger.query.replay.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A replay that is asked for, already judged.
 *
 * @param requestedBy id of the person or service user
 * @param idempotencyKey what the client calls this request; null when it gives no name
 * @param body the request as it is to be kept and shown, ids in place of pseudonyms; its {@code scenarios} are read again
 *     when the replay runs, by the ladders at its cut
 * @param asOf the day up to which facts count
 * @param knownAt the instant at which they are known; null for whatever the topic holds when the replay starts
 * @param ladder whose people it is about; null for those of every ladder
 * @param managerId whose line it is about, direct and indirect; null for everybody
 */
public record ReplayRequest(
        UUID id,
        String name,
        UUID requestedBy,
        @Nullable String idempotencyKey,
        JsonNode body,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable String ladder,
        @Nullable UUID managerId) {

    /** The scenarios as they are written in the request; none at all is an empty list. */
    public JsonNode scenarios() {
        return body.path("scenarios");
    }
}
