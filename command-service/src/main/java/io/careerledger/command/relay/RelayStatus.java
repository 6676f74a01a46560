package io.careerledger.command.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a relay is doing, for whoever asks from outside. */
sealed interface RelayStatus {

    /** It does nothing: not started, or stopped. */
    record Stopped() implements RelayStatus {}

    /** Another one leads, and this one is ready to take over. */
    record Following() implements RelayStatus {}

    /**
     * It publishes.
     *
     * @param position everything up to this place is published
     * @param waitingForWriters whether it waits for transactions that may still fill a gap
     * @param watermark the last one that it has published; null before the first
     */
    record Leading(
            long epoch,
            long position,
            boolean waitingForWriters,
            @Nullable Instant watermark) implements RelayStatus {}

    /** PostgreSQL or Kafka is away, and it tries again. */
    record Failing(String reason) implements RelayStatus {}
}
