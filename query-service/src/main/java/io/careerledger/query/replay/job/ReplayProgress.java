package io.careerledger.query.replay.job;

import org.jspecify.annotations.Nullable;

/**
 * How far a replay is.
 *
 * @param people answered for
 * @param events facts of theirs that were read
 * @param records of the topic gone through, of {@code recordsInAll}
 * @param recordsInAll below the cut; null before there is one
 * @param eventsPerSecond records gone through in a second, over the whole run; null before it has taken any time
 * @param secondsLeft at that rate; null while it is not known, 0 once it is finished
 */
public record ReplayProgress(
        long people,
        long events,
        long records,
        @Nullable Long recordsInAll,
        @Nullable Double eventsPerSecond,
        @Nullable Long secondsLeft) {}
