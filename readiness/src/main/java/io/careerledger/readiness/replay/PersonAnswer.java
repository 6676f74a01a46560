package io.careerledger.readiness.replay;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a replay says of one person of its population.
 *
 * @param ladder that she is on at {@code asOf}
 * @param level that she has at {@code asOf}, by its id on that ladder
 * @param managerId whom she reports to at {@code asOf}
 * @param team that she is in at {@code asOf}
 * @param scenarios one for every scenario, in the order of the question
 * @param setAside one for every scenario: per competency that has no place on the scenario's ladder, how many of her
 *     standing ratings do not count for that, 0 where the old ladder asks for it and nobody rated it
 * @param decisions of her promotion cases, by the days on which they were made
 * @param leanings how her raters rated her in comparison, by rater's id
 */
public record PersonAnswer(
        UUID personId,
        String ladder,
        String level,
        @Nullable UUID managerId,
        @Nullable String team,
        Standing baseline,
        List<Comparison> scenarios,
        List<SortedMap<String, Integer>> setAside,
        List<DecisionAnswer> decisions,
        List<Leaning> leanings) {

    public PersonAnswer {
        scenarios = List.copyOf(scenarios);
        setAside = List.copyOf(setAside);
        decisions = List.copyOf(decisions);
        leanings = List.copyOf(leanings);
    }
}
