package io.careerledger.query.projection.arrival;

import io.careerledger.query.projection.table.RawRecord;
import io.careerledger.query.projection.table.StoredEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that came in, as far as it could be read. */
public sealed interface Arrival {

    RawRecord raw();

    /** A record of a person's stream. */
    sealed interface OfPerson extends Arrival {

        UUID personId();

        /** Place in the stream; null when the record does not say. */
        @Nullable
        Long sequence();
    }

    /** A fact. */
    record Fact(UUID personId, RawRecord raw, StoredEvent event) implements OfPerson {

        @Override
        public Long sequence() {
            return event.sequence();
        }
    }

    /**
     * A record whose key names a person and which is no fact.
     *
     * @param fault what is wrong with it; nothing of its content
     */
    record Unreadable(
            UUID personId, RawRecord raw, @Nullable Long sequence, String fault) implements OfPerson {}

    /** A record that names no person. */
    record Stray(RawRecord raw, String fault) implements Arrival {}
}
