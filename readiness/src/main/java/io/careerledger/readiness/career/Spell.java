package io.careerledger.readiness.career;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken time of employment.
 *
 * @param leftOn the last day; null while no departure is known
 */
public record Spell(LocalDate startedOn, @Nullable LocalDate leftOn) {

    /** Both its first and its last day are part of a spell. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(startedOn) && (leftOn == null || !day.isAfter(leftOn));
    }

    Spell startingOn(LocalDate other) {
        return new Spell(other, leftOn);
    }

    Spell leftOn(@Nullable LocalDate other) {
        return new Spell(startedOn, other);
    }
}
