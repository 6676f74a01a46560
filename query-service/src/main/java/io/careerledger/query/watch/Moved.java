package io.careerledger.query.watch;

import java.util.UUID;

/**
 * That a stream has moved a person's views.
 *
 * @param version of the stream
 * @param movedIn count of the partition's moves by then
 * @param line whether this may have made her join or leave a team
 */
record Moved(UUID personId, UUID streamId, int partition, long version, long movedIn, boolean line) {

    /** Whether the stream is that of a mentor of hers. */
    boolean isOfMentee() {
        return !personId.equals(streamId);
    }

    boolean isAfter(Reached reached) {
        return movedIn > reached.movesOf(partition);
    }
}
