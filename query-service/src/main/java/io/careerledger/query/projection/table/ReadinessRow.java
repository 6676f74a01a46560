package io.careerledger.query.projection.table;

import io.careerledger.readiness.model.ReadinessStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How ready a person is for her next level on {@code validOn}, by the ladder version in force on that day.
 *
 * @param version number of events it was evaluated from
 * @param ladderVersion null, as is all that follows but level and fault, when it could not be evaluated
 * @param competencies JSON object of state and probability by competency id, in ladder order
 * @param fault why it could not be evaluated
 */
public record ReadinessRow(
        UUID personId,
        int partition,
        long version,
        String ladder,
        @Nullable Integer ladderVersion,
        String level,
        @Nullable String targetLevel,
        @Nullable String status,
        @Nullable Double score,
        @Nullable Double threshold,
        @Nullable Double confidence,
        @Nullable String competencies,
        @Nullable String fault,
        LocalDate validOn) {
    /** The status; null when it could not be evaluated. */
    public @Nullable ReadinessStatus readiness() {
        return status == null ? null : ReadinessStatus.valueOf(status);
    }
}
