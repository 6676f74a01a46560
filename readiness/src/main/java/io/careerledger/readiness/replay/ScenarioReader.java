package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.Faults;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the scenarios of a replay request: pure, total, and with every fault at once.
 *
 * <p>Ladders are judged by what is known at the cut; whether an excluded rater is a person is for the caller to judge, who knows
 * people.
 */
public final class ScenarioReader {

    /** Of scenarios in one replay. */
    public static final int MAX_SCENARIOS = 16;

    /** Of a scenario's name, in characters. */
    public static final int MAX_NAME_LENGTH = 100;

    /** Of numbers changed by one scenario. */
    public static final int MAX_OVERRIDES = 500;

    /** Of raters left out by one scenario. */
    public static final int MAX_RATERS = 1_000;

    private ScenarioReader() {}

    /**
     * Reads the list of scenarios.
     *
     * @param scenarios the value in the request
     * @param pointer JSON Pointer to it, such as {@code /scenarios}: pointers of faults begin with it
     * @param catalog every ladder version known at the cut
     * @param ladder that the population is restricted to; null for everybody
     */
    public static ScenarioReading read(
            JsonNode scenarios, String pointer, LadderCatalog catalog, @Nullable String ladder) {
        Faults faults = new Faults();
        Rubrics rubrics = Rubrics.of(catalog, ladder);
        Set<String> names = new HashSet<>();
        List<Scenario> read = new ArrayList<>();
        List<Spot> spots = Spot.of(scenarios, pointer, faults).items(1, MAX_SCENARIOS);
        for (int index = 0; index < spots.size(); index++) {
            read.add(new ScenarioForm(spots.get(index), scenarios.get(index), rubrics).scenario(names));
        }
        return faults.isEmpty() ? new ScenarioReading.Valid(read) : new ScenarioReading.Invalid(faults.inTextOrder());
    }
}
