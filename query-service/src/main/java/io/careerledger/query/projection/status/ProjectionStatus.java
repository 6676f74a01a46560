package io.careerledger.query.projection.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the projection stands.
 *
 * @param generation number of the tables that readers see
 * @param state LIVE, or FROZEN for the moment before a rebuild takes its place
 * @param partitions of {@code career.events}
 * @param parkedCount number of parked streams
 * @param parked the first {@value #MOST_PARKED} of them
 * @param strayCount number of records that name no person and were stepped over
 * @param rebuild null when none is under way
 */
public record ProjectionStatus(
        String name,
        int generation,
        String state,
        List<Partition> partitions,
        long parkedCount,
        List<ParkedStream> parked,
        long strayCount,
        LadderFeed ladders,
        Watermarks watermark,
        @Nullable Rebuild rebuild) {

    static final int MOST_PARKED = 500;

    /**
     * One partition.
     *
     * @param position offset of the next record to apply
     * @param endOffset offset behind the last record; null when the broker does not say
     * @param lag records between the two; null when the broker does not say
     * @param owner the instance that applies it; null when nobody ever has
     */
    public record Partition(
            int partition,
            long position,
            @Nullable Long endOffset,
            @Nullable Long lag,
            @Nullable String owner) {}

    /**
     * A stream that is not applied further.
     *
     * @param version number of events applied
     * @param kept number of records that wait
     */
    public record ParkedStream(
            UUID personId,
            int partition,
            long version,
            String reason,
            String detail,
            Instant parkedAt,
            boolean retryRequested,
            long kept) {}

    /**
     * How far this instance has read {@code career.ladders}.
     *
     * @param whole everything that was there at the start
     * @param faults records that were no facts and were stepped over
     */
    public record LadderFeed(long position, boolean whole, int faults) {}

    /**
     * Up to when the past is closed and settled; an explicit {@code knownAt} later than that is answered as unsettled.
     *
     * @param closedUpTo the last watermark of the relay that is known here; null before the first
     * @param ageMs how far that is behind the clock: negative when the relay's clock is ahead; null before the first
     * @param settledUpTo the last watermark of which everything is applied, parked streams aside; null before the first
     */
    public record Watermarks(
            @Nullable Instant closedUpTo,
            @Nullable Long ageMs,
            @Nullable Instant settledUpTo) {}

    /**
     * A generation being built.
     *
     * @param distance records it lacks to where the live one stands; null before it has begun
     */
    public record Rebuild(int generation, @Nullable Long distance) {}
}
