package io.careerledger.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * From where a question about the past is to be answered.
 *
 * @param asOf the last day that the answer rests on; null for today
 * @param knownAt the last instant of recording that it rests on; null for now
 */
public record Cuts(@Nullable LocalDate asOf, @Nullable Instant knownAt) {

    /** A question about today, as known now. */
    public static final Cuts NONE = new Cuts(null, null);

    /** Whether the answer rests on nothing that happened, or was recorded, after that day (UTC). */
    boolean endBy(LocalDate day) {
        return asOf != null
                && knownAt != null
                && !asOf.isAfter(day)
                && !LocalDate.ofInstant(knownAt, ZoneOffset.UTC).isAfter(day);
    }
}
