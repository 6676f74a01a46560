package io.careerledger.web.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes the ids that clients leave to the server: UUID version 7 (RFC 9562), which sort by when they were made. */
public class TimeOrderedIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        long upper = (clock.millis() << 16) | VERSION | random.nextInt(0x1000);
        return new UUID(upper, VARIANT | (random.nextLong() >>> 2));
    }
}
