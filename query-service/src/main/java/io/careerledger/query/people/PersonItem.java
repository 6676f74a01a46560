package io.careerledger.query.people;

import io.careerledger.readiness.model.ReadinessStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in a list, as of today.
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
        @Nullable Double confidence) {}
