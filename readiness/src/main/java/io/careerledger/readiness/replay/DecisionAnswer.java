package io.careerledger.readiness.replay;

import io.careerledger.events.DecisionOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion decision judged again from all that precedes it in its stream, with {@code asOf} = {@code decidedOn}.
 *
 * @param ladder that the person was on when it was made; null when she had not joined by what was known
 * @param level that she had then; null likewise
 * @param targetLevel that the case was about, by its id on that ladder
 * @param baseline under the ladder in force on the day, at the level that the case was about
 * @param scenarios one for every scenario, in the order of the question
 */
public record DecisionAnswer(
        UUID caseId,
        UUID personId,
        LocalDate decidedOn,
        DecisionOutcome outcome,
        @Nullable String ladder,
        @Nullable String level,
        String targetLevel,
        Standing baseline,
        List<Comparison> scenarios) {

    public DecisionAnswer {
        scenarios = List.copyOf(scenarios);
    }

    /** Whether it was approved though the standing is not ready; somebody unplaced is neither ready nor not. */
    public boolean isApprovedNotReady(Standing standing) {
        return isApprovedNotReady(outcome, standing.verdict());
    }

    /** Whether it was declined though the standing is ready. */
    public boolean isDeclinedReady(Standing standing) {
        return isDeclinedReady(outcome, standing.verdict());
    }

    static boolean isApprovedNotReady(DecisionOutcome outcome, Verdict verdict) {
        return outcome == DecisionOutcome.APPROVED && verdict != Verdict.READY && verdict != Verdict.UNPLACED;
    }

    static boolean isDeclinedReady(DecisionOutcome outcome, Verdict verdict) {
        return outcome == DecisionOutcome.DECLINED && verdict == Verdict.READY;
    }
}
