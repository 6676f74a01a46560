package io.careerledger.web.issuer;

import io.careerledger.events.RecordedEvent;
import io.careerledger.events.StreamPosition;
import io.careerledger.web.position.PositionKey;

/** Positions as the services under test sign them. */
public final class LocalPositions {

    /** The key of every service under test. */
    public static final String SECRET = "dGhlIGtleSBvZiBldmVyeSBzZXJ2aWNlIHVuZGVyIHRlc3Q";

    public static final PositionKey KEY = PositionKey.of(SECRET);

    private LocalPositions() {}

    public static String token(StreamPosition position) {
        return KEY.token(position);
    }

    /** Of the stream once the fact was in it. */
    public static String token(RecordedEvent<?> fact) {
        return token(fact.position());
    }
}
