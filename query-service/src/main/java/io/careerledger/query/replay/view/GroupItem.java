package io.careerledger.query.replay.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.careerledger.readiness.replay.Summary.Scores;
import io.careerledger.readiness.replay.Verdict;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people of a replay who report to somebody, or are of one team, on its day, and how one side judges them.
 *
 * @param managerId a pseudonym where the caller sees no names; null for those without a manager, and by team
 * @param managerName null where the caller sees no names
 * @param team null for those without one, and by manager
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GroupItem(
        @Nullable UUID managerId,
        @Nullable String managerName,
        @Nullable String team,
        int people,
        Map<Verdict, Integer> verdicts,
        @Nullable Scores scores) {

    /** A line of a table. */
    record Line(
            @Nullable UUID managerId,
            @Nullable String managerName,
            @Nullable String team,
            int people,
            @Nullable Integer ready,
            @Nullable Integer nearly,
            @Nullable Integer notYet,
            @Nullable Integer atTop,
            @Nullable Integer unplaced,
            @Nullable Integer scored,
            @Nullable Double mean,
            @Nullable Double lowerQuartile,
            @Nullable Double median,
            @Nullable Double upperQuartile) {}

    Line line() {
        return new Line(
                managerId,
                managerName,
                team,
                people,
                verdicts.get(Verdict.READY),
                verdicts.get(Verdict.NEARLY),
                verdicts.get(Verdict.NOT_YET),
                verdicts.get(Verdict.AT_TOP),
                verdicts.get(Verdict.UNPLACED),
                scores == null ? null : (Integer) scores.people(),
                scores == null ? null : (Double) scores.mean(),
                scores == null ? null : (Double) scores.lowerQuartile(),
                scores == null ? null : (Double) scores.median(),
                scores == null ? null : (Double) scores.upperQuartile());
    }

    ManagerGroup byManager() {
        return new ManagerGroup(managerId, people, verdicts, scores);
    }

    TeamGroup byTeam() {
        return new TeamGroup(team, people, verdicts, scores);
    }

    /** As a summary has it, which tells names apart. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ManagerGroup(
            @Nullable UUID managerId,
            int people,
            Map<Verdict, Integer> verdicts,
            @Nullable Scores scores) {}

    /** As a summary has it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TeamGroup(
            @Nullable String team,
            int people,
            Map<Verdict, Integer> verdicts,
            @Nullable Scores scores) {}
}
