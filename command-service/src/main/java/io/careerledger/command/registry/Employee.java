package io.careerledger.command.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of a person.
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
}
