package io.careerledger.query.replay.job;

import java.util.UUID;

/** What became of a replay that was asked for. */
public sealed interface Submission {

    /**
     * It is queued, or was before.
     *
     * @param repeated whether the same client had asked the same under the same key before
     */
    record Accepted(Replay replay, boolean repeated) implements Submission {}

    /** As many wait as may; nothing is kept of it. */
    record QueueFull(int limit) implements Submission {}

    /** There is another replay of that id. */
    record IdTaken(UUID id) implements Submission {}

    /** The same client has asked something else under the same key. */
    record KeyReused() implements Submission {}
}
