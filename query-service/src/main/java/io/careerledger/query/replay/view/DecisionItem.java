package io.careerledger.query.replay.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.readiness.replay.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the past, judged again by what preceded it.
 *
 * @param caseId a pseudonym where the caller sees no names, as is the person's id: another one than in changes
 * @param ladder that the person was on then; null when she had not joined by what was known
 * @param decidedOn null where the caller sees no names: it is widely known who was promoted when
 * @param status by scenario, the baseline's first
 * @param score likewise; null at the top of a ladder and where there is no place for her; in steps of 5 where the caller sees no names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DecisionItem(
        UUID caseId,
        UUID personId,
        @Nullable String name,
        @Nullable String ladder,
        String targetLevel,
        @Nullable LocalDate decidedOn,
        DecisionOutcome outcome,
        Map<String, Verdict> status,
        Map<String, @Nullable Double> score,
        Similar similar) {

    /** How cases about the same level were decided whose baseline score lay within 5 points. */
    record Similar(int approved, int declined, int deferred, List<Near> nearest) {

        Similar {
            nearest = List.copyOf(nearest);
        }
    }

    /** One of the five with the nearest score. */
    record Near(UUID caseId, DecisionOutcome outcome, double score) {}

    /** A line of a table: one scenario next to the baseline. */
    record Line(
            UUID caseId,
            UUID personId,
            @Nullable String name,
            @Nullable String ladder,
            String targetLevel,
            @Nullable LocalDate decidedOn,
            DecisionOutcome outcome,
            String scenario,
            @Nullable Verdict statusFrom,
            @Nullable Verdict statusTo,
            @Nullable Double scoreFrom,
            @Nullable Double scoreTo,
            int similarApproved,
            int similarDeclined,
            int similarDeferred,
            List<String> nearest) {}

    Line line(String scenario) {
        List<String> near = new ArrayList<>();
        similar.nearest().forEach(one -> near.add(one.caseId() + " " + one.outcome() + " at " + one.score()));
        return new Line(
                caseId,
                personId,
                name,
                ladder,
                targetLevel,
                decidedOn,
                outcome,
                scenario,
                status.get(Question.BASELINE),
                status.get(scenario),
                score.get(Question.BASELINE),
                score.get(scenario),
                similar.approved(),
                similar.declined(),
                similar.deferred(),
                near);
    }
}
