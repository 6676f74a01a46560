package io.careerledger.query.promotion.dossier;

import io.careerledger.events.StreamPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What anybody can check who distrusts the packet, checked anew with every reading.
 *
 * @param packetSha256 of the packet's bytes as they are stored, in hexadecimal
 * @param reproduced whether the readiness computed from the stream up to {@code position}, by the ladder version and on the
 *     day that the packet names, is the one in the packet, and the ids in it are those that the packet lists; null when nothing can be
 *     computed because that ladder version is not known here
 * @param position of the subject's stream just before the proposal
 * @param detail what was found, as a sentence
 * @param differences where the two differ, at most {@value #MAX_DIFFERENCES}
 */
record PacketCheck(
        String packetSha256,
        LadderCheck ladder,
        @Nullable Boolean reproduced,
        StreamPosition position,
        String detail,
        List<Difference> differences) {

    static final int MAX_DIFFERENCES = 20;

    /** Whether the ladder version that is known here is the one that the packet was judged by. */
    enum LadderMatch {
        MATCHES,
        DIFFERS,
        /** That version is not known here. */
        UNKNOWN
    }

    /**
     * The hash in the packet beside that of the version published under the same id.
     *
     * @param publishedHash null when it is not known here
     */
    record LadderCheck(
            String id,
            int version,
            String packetHash,
            @Nullable String publishedHash,
            LadderMatch match) {}

    /** One place of the packet, by JSON Pointer, with what it holds and what was computed; null where there is nothing. */
    record Difference(
            String pointer,
            @Nullable JsonNode packet,
            @Nullable JsonNode computed) {}
}
