package io.careerledger.query.replay.result;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the past, judged again by what preceded it.
 *
 * @param ladder that the person was on; null when she had not joined by what was known, as is the level
 * @param level that she had then
 * @param outcome APPROVED, DECLINED or DEFERRED
 * @param statuses by scenario, the baseline's first; as in {@link StandingRow}
 * @param scores likewise; null where there is none
 */
public record DecisionRow(
        UUID caseId,
        UUID personId,
        @Nullable String ladder,
        @Nullable String level,
        String targetLevel,
        LocalDate decidedOn,
        String outcome,
        List<String> statuses,
        List<@Nullable Double> scores) {}
