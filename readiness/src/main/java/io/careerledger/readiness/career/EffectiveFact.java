package io.careerledger.readiness.career;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that holds from a date on, until a later fact about the same thing takes over. */
interface EffectiveFact {

    LocalDate effectiveOn();

    /** Of facts in stream order the one with the greatest (effective date, stream order) up to the day; else null. */
    static <T extends EffectiveFact> @Nullable T holdingOn(LocalDate day, List<T> facts) {
        T holding = null;
        for (int index = 0; index < facts.size(); index++) {
            T fact = facts.get(index);
            LocalDate from = fact.effectiveOn();
            if (!from.isAfter(day) && (holding == null || !from.isBefore(holding.effectiveOn()))) {
                holding = fact;
            }
        }
        return holding;
    }
}
