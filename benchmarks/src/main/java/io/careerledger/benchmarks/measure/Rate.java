package io.careerledger.benchmarks.measure;

import java.time.Duration;

/** So many of something in a time. */
public record Rate(long count, Duration took) {

    public double perSecond() {
        return count * 1e9 / Math.max(1, took.toNanos());
    }

    /** How much of the other rate this one reaches. */
    public double of(Rate limit) {
        return perSecond() / limit.perSecond();
    }
}
