package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person without her career.
 *
 * @param startedOn her first day
 * @param leftOn her last day; null while no departure is recorded, and again once she has come back
 */
public record Employee(
        UUID personId, LocalDate startedOn, @Nullable LocalDate leftOn) {

    /** Whether she had left before the day. */
    public boolean leftBefore(LocalDate day) {
        return leftOn != null && leftOn.isBefore(day);
    }

    /** Whether she works here on the day, as far as is known. */
    public boolean isEmployedOn(LocalDate day) {
        return !day.isBefore(startedOn) && !leftBefore(day);
    }
}
