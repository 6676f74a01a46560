package io.careerledger.readiness.replay;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay asks of everyone.
 *
 * @param asOf the day that everybody is judged on
 * @param catalog the ladder versions known at the cut: those recorded after {@code knownAt} are taken out here
 * @param ladder that the population is restricted to; null for everybody
 * @param scenarios in the order of the request
 */
public record ReplayQuestion(
        LocalDate asOf, LadderCatalog catalog, @Nullable String ladder, List<Scenario> scenarios) {

    public ReplayQuestion {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * The question with the catalog cut.
     *
     * @param knownAt null when everything in the catalog is known
     */
    public static ReplayQuestion at(
            LocalDate asOf,
            @Nullable Instant knownAt,
            LadderCatalog catalog,
            @Nullable String ladder,
            List<Scenario> scenarios) {
        return new ReplayQuestion(asOf, knownAt == null ? catalog : catalog.knownAt(knownAt), ladder, scenarios);
    }

    /** Whether the person is employed on the day, and on the ladder if one is named; managers' lines are the caller's to know. */
    public boolean includes(CareerHistory history) {
        if (!history.employment().isEmployedOn(asOf)) {
            return false;
        }
        LevelFact fact = history.employment().levelOn(asOf);
        return fact != null && (ladder == null || ladder.equals(fact.ladder()));
    }
}
