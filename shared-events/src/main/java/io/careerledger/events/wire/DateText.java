package io.careerledger.events.wire;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads dates and instants in the one form that the ledger writes them in, digit by digit, and leaves every other form to
 * the JDK: what is accepted, and what it means, is the same either way. Both stand in every fact.
 */
final class DateText {

    private static final int DATE_CHARS = 10;
    private static final int INSTANT_CHARS = 27;
    private static final String INSTANT_SHAPE = "0000-00-00T00:00:00.000000Z";
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int NANOS_OF_MICRO = 1_000;

    private DateText() {}

    /** {@code YYYY-MM-DD}; throws {@link java.time.DateTimeException} for what is no date. */
    static LocalDate date(String text) {
        return hasShape(text, DATE_CHARS) ? dateAtStart(text) : LocalDate.parse(text);
    }

    /** {@code YYYY-MM-DDThh:mm:ss.uuuuuuZ}, or any other UTC instant in RFC 3339; throws as above. */
    static Instant instant(String text) {
        if (!hasShape(text, INSTANT_CHARS)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour >= HOURS_OF_DAY || minute >= MINUTES_OF_HOUR || second >= SECONDS_OF_MINUTE) {
            return Instant.parse(text);
        }
        long seconds = dateAtStart(text).toEpochDay() * SECONDS_OF_DAY
                + ((long) hour * MINUTES_OF_HOUR + minute) * SECONDS_OF_MINUTE
                + second;
        return Instant.ofEpochSecond(seconds, (long) number(text, 20, 26) * NANOS_OF_MICRO);
    }

    private static LocalDate dateAtStart(String text) {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** Whether the text is as long and has digits and signs where the shape has them. */
    private static boolean hasShape(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            char letter = text.charAt(index);
            char wanted = INSTANT_SHAPE.charAt(index);
            if (wanted == '0' ? letter < '0' || letter > '9' : letter != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            number = number * 10 + text.charAt(index) - '0';
        }
        return number;
    }
}
