package io.careerledger.query.projection;

import java.time.Duration;

/** How long a loop pauses after a failure: twice as long after each further one. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    Duration failed() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }

    void succeeded() {
        next = FIRST;
    }
}
