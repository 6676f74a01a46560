package io.careerledger.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact together with what the ledger knows about its recording.
 *
 * @param globalPosition place in the whole store, ascending, with gaps
 * @param streamId {@link LedgerEvent#streamId()} of the event
 * @param sequence place in its stream, from 0 without gaps
 * @param eventId random, unique over all streams
 * @param recordedAt when the ledger learnt the fact, in microseconds; never before the stream's previous event
 * @param actorId who recorded it: a person, or a service user with a fixed id
 * @param ladder the ladder version that the person was on; null for facts about ladders
 * @param traceparent W3C trace context of the command, if it had one
 */
public record RecordedEvent<E extends LedgerEvent>(
        long globalPosition,
        String streamId,
        long sequence,
        UUID eventId,
        Instant recordedAt,
        UUID actorId,
        @Nullable LadderRef ladder,
        @Nullable String traceparent,
        E event) {

    /** How many events the stream held once this one was in it. */
    public long version() {
        return sequence + 1;
    }

    public LocalDate effectiveOn() {
        return event.effectiveOn();
    }

    /** Where the stream stood once this event was in it. */
    public StreamPosition position() {
        return new StreamPosition(streamId, version());
    }
}
