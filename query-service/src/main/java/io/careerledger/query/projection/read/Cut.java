package io.careerledger.query.projection.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where a question is answered: what was so by a day, as was known at an instant.
 *
 * @param asOf facts count that are effective by this day
 * @param knownAt facts count that are recorded by this instant, in microseconds; null for all that are known now
 */
public record Cut(LocalDate asOf, @Nullable Instant knownAt) {

    /** Everything known now. */
    public static Cut on(LocalDate asOf) {
        return new Cut(asOf, null);
    }

    /** Whether this is what is so today, as known now. */
    public boolean isNow(LocalDate today) {
        return knownAt == null && asOf.equals(today);
    }

    /** Another day, known at the same instant. */
    public Cut asOf(LocalDate day) {
        return new Cut(day, knownAt);
    }

    /** Names the cut in a cursor, so that a page of one is not taken for that of another. */
    public String key() {
        return knownAt == null ? asOf.toString() : asOf + " " + knownAt;
    }
}
