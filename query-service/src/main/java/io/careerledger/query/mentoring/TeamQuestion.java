package io.careerledger.query.mentoring;

import io.careerledger.query.projection.read.Cut;
import io.careerledger.readiness.model.ReadinessQuestion;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is asked about the mentoring of a line.
 *
 * @param wholeLine not just direct reports
 * @param includeManagers whether people may be mentored by those they report to
 */
record TeamQuestion(UUID managerId, boolean wholeLine, boolean includeManagers, Cut cut) {

    /** Of one person, on a day. */
    ReadinessQuestion on(LocalDate day) {
        return new ReadinessQuestion(day, cut.knownAt(), null, null);
    }
}
