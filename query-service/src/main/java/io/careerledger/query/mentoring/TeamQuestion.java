package io.careerledger.query.mentoring;

import io.careerledger.readiness.model.ReadinessQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about the mentoring of a line.
 *
 * @param wholeLine not just direct reports
 * @param includeManagers whether people may be mentored by those they report to
 * @param asOf the day up to which facts count
 * @param knownAt the instant up to which they were recorded; null for now
 */
record TeamQuestion(
        UUID managerId,
        boolean wholeLine,
        boolean includeManagers,
        LocalDate asOf,
        @Nullable Instant knownAt) {

    /** Of one person, on a day. */
    ReadinessQuestion on(LocalDate day) {
        return new ReadinessQuestion(day, knownAt, null, null);
    }
}
