package io.careerledger.command.aggregate;

import io.careerledger.command.domain.CommandContext;
import io.careerledger.events.LadderRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What goes beside a fact into the store: who, when, on which ladder version. Every value is text. */
public final class FactMetadata {

    public static final String ACTOR_ID = "actorId";
    public static final String LADDER = "ladder";
    public static final String TRACEPARENT = "traceparent";

    /** RFC 3339, UTC, microseconds. */
    public static final String RECORDED_AT = "recordedAt";

    private FactMetadata() {}

    static MetaData of(CommandContext context, Instant recordedAt, @Nullable LadderRef ladder) {
        Map<String, String> values = new HashMap<>();
        values.put(ACTOR_ID, context.actorId().toString());
        values.put(RECORDED_AT, recordedAt.toString());
        if (ladder != null) {
            values.put(LADDER, ladder.toString());
        }
        if (context.traceparent() != null) {
            values.put(TRACEPARENT, context.traceparent());
        }
        return MetaData.from(values);
    }

    /** When a fact is recorded that follows another: time never runs backwards within a stream. */
    static Instant recordedAt(Instant now, Instant previous) {
        Instant micros = now.truncatedTo(ChronoUnit.MICROS);
        return micros.isBefore(previous) ? previous : micros;
    }

    /** When the ledger learnt a fact: as its metadata says, which the store keeps as the message's time. */
    static Instant recordedAt(MetaData metadata, Instant messageTime) {
        return metadata.get(RECORDED_AT) instanceof String text ? Instant.parse(text) : messageTime;
    }
}
