package io.careerledger.readiness.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a readiness result says at a glance.
 *
 * @param targetLevel null at the top of the ladder, as are score and confidence; the list is empty there
 * @param score R, 0..100
 * @param confidence 0..1
 * @param competencies those that the level assesses, in the ladder's order
 */
public record ReadinessSummary(
        @Nullable String targetLevel,
        ReadinessStatus status,
        @Nullable Double score,
        @Nullable Double confidence,
        List<CompetencyGlance> competencies) {

    static final ReadinessSummary AT_TOP = new ReadinessSummary(null, ReadinessStatus.AT_TOP, null, null, List.of());

    public ReadinessSummary {
        competencies = List.copyOf(competencies);
    }

    /**
     * One competency at a glance.
     *
     * @param expected the rating that the level expects, 1..5
     * @param estimate m, on the scale of the ratings
     * @param probability P, 0..1
     * @param headroom what the competency could still add to the score
     */
    public record CompetencyGlance(
            String competency,
            int expected,
            double estimate,
            CompetencyState state,
            double probability,
            double headroom) {

        private static CompetencyGlance of(CompetencyTerm term, double headroom) {
            return new CompetencyGlance(
                    term.criterion(),
                    term.expectation().rating(),
                    term.estimate(),
                    term.state(),
                    term.value(),
                    headroom);
        }
    }

    static ReadinessSummary of(Evaluation evaluation) {
        List<CompetencyGlance> competencies =
                new ArrayList<>(evaluation.competencies().size());
        for (CompetencyTerm term : evaluation.competencies()) {
            competencies.add(CompetencyGlance.of(term, evaluation.headroom(term)));
        }
        return new ReadinessSummary(
                evaluation.level().id(),
                evaluation.status(),
                evaluation.score(),
                evaluation.confidence(),
                competencies);
    }
}
