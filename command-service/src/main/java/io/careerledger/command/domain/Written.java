package io.careerledger.command.domain;

import io.careerledger.events.StreamPosition;

/**
 * What a command that was accepted left behind.
 *
 * @param id what the command created or was about: a UUID as text, or a ladder id
 * @param streamId the person's id as text, or {@code ladder:} and a ladder id
 * @param version how many events the stream holds now
 * @param changed false when the ledger knew all of it already (the same ladder document again)
 */
public record Written(String id, String streamId, long version, boolean changed) {

    public StreamPosition position() {
        return new StreamPosition(streamId, version);
    }
}
