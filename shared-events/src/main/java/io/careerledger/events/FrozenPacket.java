package io.careerledger.events;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The evidence of a promotion case as it stood at the proposal; nothing that comes later changes it.
 *
 * @param ladderHash of the version that {@code ladder} names
 * @param streamVersion how many events preceded the proposal in the subject's stream
 * @param readiness the readiness result in full, titles of outcomes included
 */
public record FrozenPacket(
        LadderRef ladder,
        String ladderHash,
        long streamVersion,
        @Personal(purpose = Personal.Purpose.DECISION) JsonNode readiness,
        List<UUID> ratingIds,
        List<UUID> outcomeIds) {

    public FrozenPacket {
        ratingIds = List.copyOf(ratingIds);
        outcomeIds = List.copyOf(outcomeIds);
    }
}
