package io.careerledger.query.projection.settled;

import io.careerledger.events.wire.Watermark;
import io.careerledger.query.projection.ladder.LadderTopic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Decides whether what is known here up to an instant is all that ever will be: the relay has promised that nothing is
 * added, and everything that it speaks of is applied. The full argument is in docs/adr/0012.
 *
 * <p>To be asked before an answer is read: what is applied by then, the answer holds.
 */
public final class Settlement {

    /** What is younger is never settled, so that clients can rely on one age. */
    static final Duration YOUNG = Duration.ofSeconds(60);

    private final JdbcOperations jdbc;
    private final WatermarkTopic watermarks;
    private final LadderTopic ladders;
    private final Clock clock;

    /** Over connections whose search path leads to what readers see. */
    public Settlement(JdbcOperations jdbc, WatermarkTopic watermarks, LadderTopic ladders, Clock clock) {
        this.jdbc = jdbc;
        this.watermarks = watermarks;
        this.ladders = ladders;
        this.clock = clock;
    }

    /**
     * How far the past is settled.
     *
     * @param closedUpTo the last watermark known here
     * @param settledUpTo the last one of which everything is applied, parked streams aside
     */
    public record Past(Optional<Instant> closedUpTo, Optional<Instant> settledUpTo) {}

    /** Whether no fact recorded up to this instant can still come to be known; one statement, or none. */
    public boolean isSettled(Instant knownAt) {
        if (knownAt.isAfter(clock.instant().minus(YOUNG)) || ladders.faults() > 0) {
            return false;
        }
        KnownWatermarks known = watermarks.known();
        if (!known.any(knownAt, any -> true)) {
            return false;
        }
        Reach reach = Reach.read(jdbc, storable(knownAt));
        return !reach.parked() && known.any(knownAt, watermark -> isReached(watermark, reach));
    }

    /** Nothing was recorded before; what is readable as an instant may be earlier than a database can say. */
    private static Instant storable(Instant knownAt) {
        return knownAt.isBefore(Instant.EPOCH) ? Instant.EPOCH : knownAt;
    }

    /** As operators see it; one statement. */
    public Past past() {
        KnownWatermarks known = watermarks.known();
        Reach reach = Reach.read(jdbc);
        return new Past(known.last(), known.last(watermark -> isReached(watermark, reach)));
    }

    private boolean isReached(Watermark watermark, Reach reach) {
        return reach.isAt(watermark.events()) && watermark.ladders().areReachedBy(Map.of(0, ladders.nextOffset()));
    }
}
