package io.careerledger.query.replay.result;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which re-judged decisions of a completed replay are asked for, the latest first.
 *
 * @param scenario by which {@code verdict} is told, from 0
 * @param verdict null for any
 * @param after the last one of the page before; null for the first
 */
public record DecisionQuery(
        UUID replayId,
        int scenario,
        @Nullable Verdict verdict,
        @Nullable After after,
        int limit) {

    /** How a decision and a status go together. */
    public enum Verdict {
        APPROVED_NOT_READY("outcome = 'APPROVED' and statuses[%d] not in ('READY', 'UNPLACED')"),
        DECLINED_READY("outcome = 'DECLINED' and statuses[%d] = 'READY'");

        private final String condition;

        Verdict(String condition) {
            this.condition = condition;
        }

        String condition(int scenario) {
            return condition.formatted(scenario + 1);
        }
    }

    /** Where an item stands in the order. */
    public record After(LocalDate decidedOn, UUID caseId) {}
}
