package io.careerledger.readiness.career;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as days since 1970-01-01, the form in which facts keep them: four bytes instead of an object. */
final class Day {

    /** Before every date that can be asked about. */
    static final int ALWAYS = Integer.MIN_VALUE + 1;

    /** After every date that can be asked about. */
    static final int NEVER = Integer.MAX_VALUE;

    private Day() {}

    /** The date's day; dates millions of years away are drawn in to the limits. */
    static int of(LocalDate date) {
        return Math.clamp(date.toEpochDay(), ALWAYS + 1, NEVER - 1);
    }

    static int orNever(@Nullable LocalDate date) {
        return date == null ? NEVER : of(date);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
