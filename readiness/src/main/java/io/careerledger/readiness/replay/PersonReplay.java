package io.careerledger.readiness.replay;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.ReportingLine;
import io.careerledger.readiness.replay.Standing.Reason;
import io.careerledger.readiness.replay.Standing.Unplaced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question of one person after another: the baseline, every scenario, and every decision again under all of them.
 *
 * <p>Immutable: several threads may ask through one. The baseline is what {@code ReadinessModel.evaluate} answers from the
 * same history and catalog, to the last bit.
 */
public final class PersonReplay {

    private final ReplayQuestion question;
    private final List<Assessed> assessed;

    public PersonReplay(ReplayQuestion question) {
        this.question = question;
        this.assessed = question.scenarios().stream().map(Assessed::by).toList();
    }

    /**
     * The answer about a person of the population.
     *
     * @param person folded up to the cut
     * @throws IllegalArgumentException when the question does not include her, see {@link ReplayQuestion#includes}
     */
    public PersonAnswer answer(PersonFold person) {
        CareerHistory history = person.history();
        if (!question.includes(history)) {
            throw new IllegalArgumentException(history.personId() + " is not of the population");
        }
        LocalDate asOf = question.asOf();
        LevelFact fact = Objects.requireNonNull(history.employment().levelOn(asOf));
        ReportingLine line = history.employment().reportingLineOn(asOf);
        Sitting sitting = new Sitting(history, asOf, fact, null, question.catalog());
        List<Comparison> comparisons = new ArrayList<>(assessed.size());
        List<SortedMap<String, Integer>> setAside = new ArrayList<>(assessed.size());
        for (int index = 0; index < assessed.size(); index++) {
            Scenario scenario = question.scenarios().get(index);
            Sitting.Counted ratings = sitting.counting(scenario);
            comparisons.add(sitting.under(scenario, ratings));
            setAside.add(sitting.setAside(scenario, ratings, assessed.get(index)));
        }
        return new PersonAnswer(
                history.personId(),
                fact.ladder(),
                fact.level(),
                line == null ? null : line.managerId(),
                line == null ? null : line.team(),
                sitting.baseline(),
                comparisons,
                setAside,
                decisions(person),
                Leanings.of(sitting.counting(), history.personId()));
    }

    private List<DecisionAnswer> decisions(PersonFold person) {
        List<DecisionAnswer> decisions = new ArrayList<>(person.decisions().size());
        for (DecisionPoint point : person.decisions()) {
            if (!point.decidedOn().isAfter(question.asOf())) {
                decisions.add(decision(point, person.history().personId()));
            }
        }
        decisions.sort(Comparator.comparing(DecisionAnswer::decidedOn));
        return decisions;
    }

    private DecisionAnswer decision(DecisionPoint point, UUID personId) {
        CareerHistory before = point.before();
        LocalDate day = before.employment().viewedOn(point.decidedOn());
        LevelFact fact = before.employment().joinedBy(point.decidedOn())
                ? before.employment().levelOn(day)
                : null;
        if (fact == null) {
            Standing nowhere = new Unplaced(null, null, Reason.NOT_YET_JOINED);
            return decision(point, personId, null, nowhere, _ -> new Comparison(nowhere, null));
        }
        Sitting sitting = new Sitting(before, day, fact, point.targetLevel(), question.catalog());
        return decision(
                point,
                personId,
                fact,
                sitting.baseline(),
                scenario -> sitting.under(scenario, sitting.counting(scenario)));
    }

    private DecisionAnswer decision(
            DecisionPoint point,
            UUID personId,
            @Nullable LevelFact fact,
            Standing baseline,
            Function<Scenario, Comparison> under) {
        return new DecisionAnswer(
                point.caseId(),
                personId,
                point.decidedOn(),
                point.outcome(),
                fact == null ? null : fact.ladder(),
                fact == null ? null : fact.level(),
                point.targetLevel(),
                baseline,
                question.scenarios().stream().map(under).toList());
    }
}
