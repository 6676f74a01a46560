package io.careerledger.readiness.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a person's readiness.
 *
 * @param asOf the day up to which facts count
 * @param knownAt the instant that the history was cut at, to be echoed and to choose among ladder versions; null for now
 * @param level the target; null for the level that follows the person's
 * @param ladderVersion of the ladder that she is on; null for the version in force on the day
 */
public record ReadinessQuestion(
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable String level,
        @Nullable Integer ladderVersion) {

    /** Everything known, at the next level, on the ladder in force. */
    public static ReadinessQuestion on(LocalDate asOf) {
        return new ReadinessQuestion(asOf, null, null, null);
    }

    public ReadinessQuestion atLevel(String target) {
        return new ReadinessQuestion(asOf, knownAt, target, ladderVersion);
    }

    public ReadinessQuestion knownAt(Instant instant) {
        return new ReadinessQuestion(asOf, instant, level, ladderVersion);
    }
}
