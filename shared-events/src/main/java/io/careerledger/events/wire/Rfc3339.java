package io.careerledger.events.wire;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants as RFC 3339 in UTC with exactly six digits of the second, the precision of the store. */
final class Rfc3339 {

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private Rfc3339() {}

    static String format(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /** Reads any UTC instant in RFC 3339; throws {@link java.time.DateTimeException} for all else. */
    static Instant parse(String text) {
        return DateText.instant(text);
    }
}
