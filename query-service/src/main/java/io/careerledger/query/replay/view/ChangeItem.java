package io.careerledger.query.replay.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.careerledger.readiness.replay.Change;
import io.careerledger.readiness.replay.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person who stands otherwise under a scenario.
 *
 * @param personId a pseudonym where the caller sees no names, who is then told no name, manager or team
 * @param targetLevel under the baseline; null at the top of a ladder, as are score, confidence and threshold of that side
 * @param reason why the scenario has no place for her; null when it has
 * @param ladderTo id and version of the ladder that judges her under the scenario, as in {@code product-management@2}
 * @param levelTo her level on the scenario's ladder
 * @param causes the criteria that contribute otherwise, the greatest difference first
 * @param gates those that turn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChangeItem(
        UUID personId,
        @Nullable String name,
        String ladder,
        String level,
        @Nullable UUID managerId,
        @Nullable String managerName,
        @Nullable String team,
        @Nullable String targetLevel,
        Verdict from,
        Verdict to,
        @Nullable String reason,
        @Nullable Double scoreFrom,
        @Nullable Double scoreTo,
        @Nullable String ladderTo,
        @Nullable String levelTo,
        @Nullable String targetLevelTo,
        @Nullable Double thresholdFrom,
        @Nullable Double thresholdTo,
        @Nullable Double confidenceFrom,
        @Nullable Double confidenceTo,
        List<Change.Cause> causes,
        List<Change.GateTurn> gates) {

    ChangeItem {
        causes = List.copyOf(causes);
        gates = List.copyOf(gates);
    }

    /** A line of a table: what is nested is put into words. */
    record Line(
            UUID personId,
            @Nullable String name,
            String ladder,
            String level,
            @Nullable UUID managerId,
            @Nullable String managerName,
            @Nullable String team,
            @Nullable String targetLevel,
            Verdict from,
            Verdict to,
            @Nullable String reason,
            @Nullable Double scoreFrom,
            @Nullable Double scoreTo,
            @Nullable Double difference,
            @Nullable String ladderTo,
            @Nullable String levelTo,
            @Nullable String targetLevelTo,
            @Nullable Double thresholdFrom,
            @Nullable Double thresholdTo,
            @Nullable Double confidenceFrom,
            @Nullable Double confidenceTo,
            List<String> causes,
            List<String> gates) {}

    Line line() {
        return new Line(
                personId,
                name,
                ladder,
                level,
                managerId,
                managerName,
                team,
                targetLevel,
                from,
                to,
                reason,
                scoreFrom,
                scoreTo,
                scoreFrom == null || scoreTo == null ? null : (Double) (scoreTo - scoreFrom),
                ladderTo,
                levelTo,
                targetLevelTo,
                thresholdFrom,
                thresholdTo,
                confidenceFrom,
                confidenceTo,
                causes.stream().map(ChangeItem::words).toList(),
                gates.stream().map(ChangeItem::words).toList());
    }

    private static String words(Change.Cause cause) {
        return cause.criterion() + " from " + words(cause.contributionFrom()) + " to " + words(cause.contributionTo());
    }

    private static String words(Change.GateTurn gate) {
        return gate.gate() + " " + words(gate.from()) + " then " + words(gate.to());
    }

    private static String words(@Nullable Double contribution) {
        return contribution == null ? "none" : contribution.toString();
    }

    private static String words(@Nullable Boolean passed) {
        if (passed == null) {
            return "not asked";
        }
        return passed ? "passed" : "failed";
    }
}
