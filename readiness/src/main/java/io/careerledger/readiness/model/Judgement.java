package io.careerledger.readiness.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model makes of a history before one level on one day, to be held against another judgement of it.
 *
 * <p>The score and what follows from it are there; criteria and gates are put together only when they are asked for.
 */
public final class Judgement {

    private final Evaluation evaluation;
    private final ReadinessStatus status;

    Judgement(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.status = evaluation.status();
    }

    /**
     * One term of the score.
     *
     * @param criterion a competency's id, {@code outcomes} or {@code mentoring}
     * @param contribution its share of the score
     * @param expected the rating that the level expects; null for outcomes and mentoring
     * @param ratings how many count; null for outcomes and mentoring
     */
    public record Criterion(
            String criterion,
            double contribution,
            @Nullable Integer expected,
            @Nullable Integer ratings) {}

    /**
     * Whether one of the things passed that readiness asks for besides the sum.
     *
     * @param gate {@code must-have:<competency>}, {@code verified-outcomes} or {@code score}
     */
    public record PassedGate(String gate, boolean passed) {}

    /** Never {@code AT_TOP}: there is a level to be ready for. */
    public ReadinessStatus status() {
        return status;
    }

    /** The level that was asked about. */
    public String targetLevel() {
        return evaluation.level().id();
    }

    /** R, 0..100. */
    public double score() {
        return evaluation.score();
    }

    /** The score from which the level counts as reached. */
    public double threshold() {
        return evaluation.level().readyAt();
    }

    /** 0..1, the share of the competencies that is settled. */
    public double confidence() {
        return evaluation.confidence();
    }

    /** Competencies in the ladder's order, then outcomes, then mentoring; their contributions add up to the score. */
    public List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>(evaluation.terms().size());
        for (Term term : evaluation.terms()) {
            criteria.add(criterion(term));
        }
        return criteria;
    }

    private Criterion criterion(Term term) {
        double contribution = evaluation.contribution(term);
        return switch (term) {
            case CompetencyTerm competency ->
                new Criterion(
                        competency.criterion(),
                        contribution,
                        competency.expectation().rating(),
                        competency.ratings().size());
            case OutcomesTerm outcomes -> new Criterion(outcomes.criterion(), contribution, null, null);
            case MentoringTerm mentoring -> new Criterion(mentoring.criterion(), contribution, null, null);
        };
    }

    /** Must-haves in the ladder's order, then outcomes, then the score. */
    public List<PassedGate> gates() {
        List<PassedGate> gates = new ArrayList<>();
        for (CompetencyTerm competency : evaluation.competencies()) {
            if (competency.expectation().mustHave()) {
                gates.add(new PassedGate(Gates.mustHave(competency.criterion()), competency.passesGate()));
            }
        }
        gates.add(new PassedGate(Gates.VERIFIED_OUTCOMES, evaluation.outcomes().passesGate()));
        gates.add(new PassedGate(Gates.SCORE, evaluation.passesScoreGate()));
        return gates;
    }
}
