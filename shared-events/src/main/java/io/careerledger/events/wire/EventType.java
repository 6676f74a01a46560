package io.careerledger.events.wire;

import io.careerledger.events.LedgerEvent;

/**
 * What one kind of fact is called outside of this code; never changed once released.
 *
 * @param name wire name, lower case, for example {@code career.skill-rated}
 * @param revision of the body's shape that is written today, from 1
 * @param payload the record that a body of that revision is read into
 */
public record EventType(String name, int revision, Class<? extends LedgerEvent> payload) {

    public EventType {
        if (name.isEmpty() || revision < 1) {
            throw new IllegalArgumentException("a wire type has a name and a revision from 1");
        }
    }
}
