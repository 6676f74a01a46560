package io.careerledger.readiness.model;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.Expectation;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The model's numbers for one person, level and day, not yet put into words. */
final class Evaluation {

    private static final double NEARLY_WITHIN = 10;

    private final Level level;
    private final List<CompetencyTerm> competencies;
    private final OutcomesTerm outcomes;
    private final MentoringTerm mentoring;
    private final List<Term> terms;
    private final double totalWeight;
    private final double score;

    private Evaluation(Level level, List<CompetencyTerm> competencies, OutcomesTerm outcomes, MentoringTerm mentoring) {
        this.level = level;
        this.competencies = competencies;
        this.outcomes = outcomes;
        this.mentoring = mentoring;
        this.terms = new ArrayList<>(competencies);
        terms.add(outcomes);
        terms.add(mentoring);
        double weights = 0;
        for (Term term : terms) {
            weights += term.weight();
        }
        this.totalWeight = weights;
        this.score = scoreWith(outcomes, outcomes.value());
    }

    /**
     * @param day up to which facts count, not before the person joined
     */
    static Evaluation of(CareerHistory history, Ladder ladder, Level level, LocalDate day) {
        return of(history, history.ratings().countingOn(day), ladder, level, day);
    }

    /**
     * @param counting the ratings that count, by competency, whatever else the history holds
     * @param day up to which other facts count, not before the person joined
     */
    static Evaluation of(
            CareerHistory history, Map<String, List<Rating>> counting, Ladder ladder, Level level, LocalDate day) {
        List<CompetencyTerm> competencies = new ArrayList<>(level.expectations().size());
        for (Expectation expectation : level.expectations()) {
            List<Rating> ratings = counting.getOrDefault(expectation.competency(), List.of());
            competencies.add(new CompetencyTerm(expectation, ladder.model(), ratings, history.personId(), day));
        }
        return new Evaluation(
                level,
                competencies,
                new OutcomesTerm(history, ladder, level, day),
                new MentoringTerm(history, level, day));
    }

    Level level() {
        return level;
    }

    /** One for every competency that the level assesses, in the ladder's order. */
    List<CompetencyTerm> competencies() {
        return competencies;
    }

    OutcomesTerm outcomes() {
        return outcomes;
    }

    MentoringTerm mentoring() {
        return mentoring;
    }

    /** Every term, weighted or not: competencies in the ladder's order, outcomes, mentoring. */
    List<Term> terms() {
        return terms;
    }

    /** R, 0..100. */
    double score() {
        return score;
    }

    /** R as it would be if one term measured something else. */
    double scoreWith(Term changed, double value) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.weight() * (term == changed ? value : term.value());
        }
        return 100 * sum / totalWeight;
    }

    /** The term's share of R. */
    double contribution(Term term) {
        return 100 * term.weight() * term.value() / totalWeight;
    }

    /** What the term could still add to R. */
    double headroom(Term term) {
        return term.weight() * (1 - term.value()) * 100 / totalWeight;
    }

    /** The share of the competencies, by weight, that is settled; 0 where none has a weight. */
    double confidence() {
        double settled = 0;
        double all = 0;
        for (CompetencyTerm competency : competencies) {
            all += competency.weight();
            settled += competency.state() == CompetencyState.UNCERTAIN ? 0 : competency.weight();
        }
        return all == 0 ? 0 : settled / all;
    }

    boolean passesScoreGate() {
        return Tolerance.reaches(score, level.readyAt());
    }

    ReadinessStatus status() {
        int failed = (outcomes.passesGate() ? 0 : 1) + (passesScoreGate() ? 0 : 1);
        for (CompetencyTerm competency : competencies) {
            failed += competency.expectation().mustHave() && !competency.passesGate() ? 1 : 0;
        }
        if (failed == 0) {
            return ReadinessStatus.READY;
        }
        boolean near = failed == 1 && Tolerance.reaches(score, level.readyAt() - NEARLY_WITHIN);
        return near ? ReadinessStatus.NEARLY : ReadinessStatus.NOT_YET;
    }
}
