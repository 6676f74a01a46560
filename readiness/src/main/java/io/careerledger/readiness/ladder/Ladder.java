package io.careerledger.readiness.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rubric, with every default filled in.
 *
 * <p>A value of this type that {@link LadderReader} made keeps every rule of the ladder document: ids are unique,
 * expectations name competencies of the ladder, {@code next} only leads upwards.
 *
 * @param effectiveFrom the first day on which this version applies
 * @param referenceCurrency ISO 4217 code of the currency that benefits are compared in
 * @param currencyRates value of one unit of a currency (ISO 4217) in the reference currency
 * @param ratesAsOf the day on which the rates were so
 * @param quorum how many counting reviews a promotion decision needs
 * @param mentorCapacity how many active mentorships a mentor has room for
 * @param levels in ascending order
 */
public record Ladder(
        String id,
        int version,
        String name,
        LocalDate effectiveFrom,
        String referenceCurrency,
        SortedMap<String, Double> currencyRates,
        @Nullable LocalDate ratesAsOf,
        int quorum,
        int mentorCapacity,
        ModelNumbers model,
        List<Competency> competencies,
        List<Level> levels) {

    public static final String DEFAULT_REFERENCE_CURRENCY = "USD";
    public static final int DEFAULT_QUORUM = 2;
    public static final int DEFAULT_MENTOR_CAPACITY = 3;

    public Ladder {
        currencyRates = Collections.unmodifiableSortedMap(new TreeMap<>(currencyRates));
        competencies = List.copyOf(competencies);
        levels = inCompetencyOrder(levels, competencies);
    }

    public Optional<Competency> competency(String competencyId) {
        return competencies.stream()
                .filter(competency -> competency.id().equals(competencyId))
                .findFirst();
    }

    public Optional<Level> level(String levelId) {
        return levels.stream().filter(level -> level.id().equals(levelId)).findFirst();
    }

    /** Place of the level in the document's order, from 0; -1 when the ladder has no such level. */
    public int indexOf(String levelId) {
        for (int index = 0; index < levels.size(); index++) {
            if (levels.get(index).id().equals(levelId)) {
                return index;
            }
        }
        return -1;
    }

    /**
     * The level that follows: the one that {@code next} names, else the one after; empty at the top.
     *
     * @throws NoSuchElementException when the ladder has no such level
     */
    public Optional<Level> next(String levelId) {
        int index = known(levelId);
        String named = levels.get(index).next();
        if (named != null) {
            return level(named);
        }
        return index + 1 < levels.size() ? Optional.of(levels.get(index + 1)) : Optional.empty();
    }

    /**
     * How many steps lead from the level to the top; 0 at the top. Levels of parallel tracks with the same number stand
     * at one height.
     *
     * @throws NoSuchElementException when the ladder has no such level
     */
    public int stepsToTop(String levelId) {
        int steps = 0;
        for (Optional<Level> above = next(levelId);
                above.isPresent();
                above = next(above.get().id())) {
            steps++;
        }
        return steps;
    }

    /**
     * Whether one level stands above another, on the same track or on a parallel one: it has fewer steps to the top.
     *
     * @throws NoSuchElementException when the ladder lacks either level
     */
    public boolean isHigher(String levelId, String thanLevelId) {
        return stepsToTop(levelId) < stepsToTop(thanLevelId);
    }

    /** Value of one unit of the currency in the reference currency; empty when this ladder knows no rate for it. */
    public OptionalDouble rate(String currency) {
        if (currency.equals(referenceCurrency)) {
            return OptionalDouble.of(1);
        }
        Double rate = currencyRates.get(currency);
        return rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }

    private int known(String levelId) {
        int index = indexOf(levelId);
        if (index < 0) {
            throw new NoSuchElementException("ladder " + id + " version " + version + " has no level " + levelId);
        }
        return index;
    }

    private static List<Level> inCompetencyOrder(List<Level> levels, List<Competency> competencies) {
        List<String> order = competencies.stream().map(Competency::id).toList();
        return levels.stream().map(level -> inOrder(level, order)).toList();
    }

    private static Level inOrder(Level level, List<String> order) {
        List<Expectation> sorted = new ArrayList<>(level.expectations());
        sorted.sort(Comparator.comparingInt(expectation -> order.indexOf(expectation.competency())));
        return level.withExpectations(sorted);
    }
}
