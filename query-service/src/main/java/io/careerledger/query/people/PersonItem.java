package io.careerledger.query.people;

import io.careerledger.query.projection.read.PersonStanding;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.readiness.model.ReadinessStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in a list, as of a day.
 *
 * @param daysAtLevel whole days; it informs and never scores
 * @param status null while her ladder, or her level on it, is not known
 */
record PersonItem(
        UUID personId,
        String name,
        @Nullable String team,
        @Nullable UUID managerId,
        String ladder,
        String level,
        LocalDate levelSince,
        long daysAtLevel,
        @Nullable String targetLevel,
        @Nullable ReadinessStatus status,
        @Nullable Double score,
        @Nullable Double confidence) {
    /**
     * Puts her together.
     *
     * @param ready null while her readiness cannot be told
     */
    static PersonItem of(PersonStanding standing, LocalDate asOf, @Nullable ReadinessRow ready) {
        return new PersonItem(
                standing.personId(),
                standing.name(),
                standing.team(),
                standing.managerId(),
                standing.ladder(),
                standing.level(),
                standing.levelSince(),
                ChronoUnit.DAYS.between(standing.levelSince(), asOf),
                ready == null ? null : ready.targetLevel(),
                ready == null ? null : ready.readiness(),
                ready == null ? null : ready.score(),
                ready == null ? null : ready.confidence());
    }
}
