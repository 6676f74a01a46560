package io.careerledger.events;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** A fact about one ladder. Published versions are never changed. */
public sealed interface LadderEvent extends LedgerEvent {

    /** What the stream id of every ladder begins with, so that no ladder can be taken for a person. */
    String STREAM_PREFIX = "ladder:";

    String ladderId();

    @Override
    default String streamId() {
        return streamIdOf(ladderId());
    }

    static String streamIdOf(String ladderId) {
        return STREAM_PREFIX + ladderId;
    }

    /**
     * A version of a ladder became known.
     *
     * @param document the ladder document with every default filled in
     * @param hash lower-case hexadecimal SHA-256 of the document's canonical JSON (RFC 8785)
     * @param effectiveOn the first day on which the version applies, {@code effectiveFrom} of the document
     */
    record LadderVersionPublished(String ladderId, int version, JsonNode document, String hash, LocalDate effectiveOn)
            implements LadderEvent {}
}
