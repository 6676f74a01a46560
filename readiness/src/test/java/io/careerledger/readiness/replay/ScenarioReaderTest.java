package io.careerledger.readiness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.careerledger.events.Relation;
import io.careerledger.readiness.ladder.LadderFault;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.replay.Bar.Replaced;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

    @Test
    void readsEveryKindOfScenario() {
        List<Scenario> scenarios =
                Replays.scenarios(Replays.SHIPPED, """
                [{'name': 'other', 'ladder': {'id': 'ai-product-management', 'version': 1},
                  'levelMapping': {'DIRECTOR': 'GPM'}, 'competencyMapping': {'discovery': 'data-literacy'}},
                 {'name': 'inline', 'document': %s},
                 {'name': 'numbers', 'overrides': {'model.relationWeights.SELF': 0}},
                 {'name': 'others', 'excludeRelations': ['SELF'], 'excludeRaters': ['01890000-0000-7000-8000-000000000001']}]""".formatted(LadderJson.write(Replays.SHIPPED_LADDERS.getFirst())));

        assertThat(scenarios).extracting(Scenario::name).containsExactly("other", "inline", "numbers", "others");
        assertThat(scenarios.get(0).bar()).isInstanceOfSatisfying(Replaced.class, bar -> {
            assertThat(bar.levels()).containsOnlyKeys("DIRECTOR");
            assertThat(bar.competencies()).containsEntry("discovery", "data-literacy");
        });
        assertThat(scenarios.get(2).bar())
                .isInstanceOfSatisfying(
                        Bar.Overridden.class, bar -> assertThat(bar.versions()).hasSize(2));
        assertThat(scenarios.get(3).bar()).isEqualTo(new Bar.InForce());
        assertThat(scenarios.get(3).exclusions().relations()).containsExactly(Relation.SELF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | /scenarios/0/name                  | is required",
                "{name: 3}                                 | /scenarios/0/name                  | must be text",
                "{name: baseline, excludeRelations: [SELF]} | /scenarios/0/name                 | must be another name",
                "{name: a}                                 | /scenarios/0                       | must say what is different",
                "{name: a, overrides: {}}                  | /scenarios/0/overrides             | must have 1 to 500",
                "{name: a, colour: red, excludeRelations: [SELF]} | /scenarios/0/colour         | unknown field",
                "{name: a, excludeRelations: [BOSS]}       | /scenarios/0/excludeRelations/0    | must be one of SELF",
                "{name: a, excludeRelations: SELF}         | /scenarios/0/excludeRelations      | must be a list",
                "{name: a, excludeRaters: [ada]}           | /scenarios/0/excludeRaters/0       | must be the id of a person",
                "{name: a, ladder: {id: product-managment, version: 1}} | /scenarios/0/ladder/id | did you mean 'product-management'?",
                "{name: a, ladder: {id: product-management, version: 7}} | /scenarios/0/ladder/version | has no version 7 at the cut; known: 1",
                "{name: a, ladder: {id: product-management}} | /scenarios/0/ladder/version      | is required",
                "{name: a, ladder: 7}                      | /scenarios/0/ladder                | must be an object",
                "{name: a, document: {id: x}}              | /scenarios/0/document/levels       | is required",
                "{name: a, excludeRelations: [SELF], levelMapping: {PM: SPM}} | /scenarios/0/levelMapping | belongs to a scenario with ladder",
                "{name: a, overrides: {levels.SMP.readyAt: 70}} | /scenarios/0/overrides/levels.SMP.readyAt | did you mean 'levels.SPM.readyAt'?",
                "{name: a, overrides: {levels.SPM.expectations.unit-economic.rating: 3}} | /scenarios/0/overrides/levels.SPM.expectations.unit-economic.rating | did you mean 'levels.SPM.expectations.unit-economics.rating'?",
                "{name: a, overrides: {levels.SPM: 3}}     | /scenarios/0/overrides/levels.SPM  | goes on: tier, readyAt",
                "{name: a, overrides: {levels.SPM.name: 3}} | /scenarios/0/overrides/levels.SPM.name | is no number of a ladder",
                "{name: a, overrides: {a/b~c: 3}}          | /scenarios/0/overrides/a~1b~0c     | is no number of a ladder",
                "{name: a, overrides: {levels.SPM.readyAt: 101}} | /scenarios/0/overrides/levels.SPM.readyAt | must be a number from 0 to 100",
                "{name: a, overrides: {levels.SPM.readyAt: high}} | /scenarios/0/overrides/levels.SPM.readyAt | must be a number from 0 to 100",
                "{name: a, overrides: {levels.SPM.expectations.ownership.rating: 2.5}} | /scenarios/0/overrides/levels.SPM.expectations.ownership.rating | must be a whole number from 1 to 5",
                "{name: a, overrides: {levels.SPM.expectations.ownership.mustHave: 1}} | /scenarios/0/overrides/levels.SPM.expectations.ownership.mustHave | must be true or false",
                "{name: a, overrides: {model.metAt: 0.1}}  | /scenarios/0/overrides/model.metAt | notMetAt must lie below metAt",
                "{name: a, overrides: {levels.PM.expectations.org-design.weight: 2}} | /scenarios/0/overrides/levels.PM.expectations.org-design.weight | is required",
            })
    void namesWhatIsWrongAndWhere(String scenario, String pointer, String detail) {
        assertThat(Replays.faults(Replays.SHIPPED, "[" + quoted(scenario) + "]"))
                .anySatisfy(fault -> {
                    assertThat(fault.pointer()).isEqualTo(pointer);
                    assertThat(fault.detail()).contains(detail);
                });
    }

    /** Every word that JSON wants in quotes, in quotes. */
    private static String quoted(String scenario) {
        return scenario.replaceAll("(?<![\\w.-])([A-Za-z][\\w./~-]*)", "'$1'");
    }

    @Test
    void tellsAllFaultsOfAllScenariosAtOnce() {
        assertThat(Replays.faults(Replays.SHIPPED, """
                        [{'name': 'a', 'excludeRelations': ['BOSS'], 'overrides': {'levels.SPM.readyAt': -1, 'x': 1}},
                         {'name': 'a', 'ladder': {'id': 'none', 'version': 1}, 'document': {'id': 'x'}}]"""))
                .extracting(LadderFault::pointer)
                .contains(
                        "/scenarios/0/excludeRelations/0",
                        "/scenarios/0/overrides/levels.SPM.readyAt",
                        "/scenarios/0/overrides/x",
                        "/scenarios/1",
                        "/scenarios/1/name",
                        "/scenarios/1/ladder/id",
                        "/scenarios/1/document/name");
    }

    @Test
    void refusesMappingsToNowhereAndFromNowhere() {
        assertThat(Replays.faults(Replays.SHIPPED, """
                        [{'name': 'a', 'ladder': {'id': 'ai-product-management', 'version': 1},
                          'levelMapping': {'PM': 'CPO', 'BOSS': 'PM', 'SPM': 7},
                          'competencyMapping': {'discovery': 'astrology', 'alchemy': 'execution'}}]"""))
                .extracting(LadderFault::pointer)
                .containsExactly(
                        "/scenarios/0/levelMapping/PM",
                        "/scenarios/0/levelMapping/BOSS",
                        "/scenarios/0/levelMapping/SPM",
                        "/scenarios/0/competencyMapping/discovery",
                        "/scenarios/0/competencyMapping/alchemy");
    }

    @Test
    void refusesALadderThatNobodyIsOnWithoutAMapping() {
        ScenarioReading reading = ScenarioReader.read(
                Replays.json("[{'name': 'a', 'ladder': {'id': 'ai-product-management', 'version': 1}}]"),
                "/scenarios",
                Replays.SHIPPED,
                "product-management");

        assertThat(reading.allFaults())
                .extracting(LadderFault::pointer, LadderFault::detail)
                .containsExactly(tuple(
                        "/scenarios/0/levelMapping",
                        "is required: nobody of the population is on the ladder 'ai-product-management'"));
    }

    @Test
    void pathsOfLaddersOutsideThePopulationAreUnknown() {
        String path = "[{'name': 'a', 'overrides': {'levels.SPM.expectations.ml-fundamentals.rating': 3}}]";

        assertThat(Replays.faults(Replays.SHIPPED, path)).isEmpty();
        assertThat(ScenarioReader.read(Replays.json(path), "/scenarios", Replays.SHIPPED, "product-management")
                        .allFaults())
                .hasSize(1);
    }

    @Test
    void takesSixteenScenariosAndNotOneMore() {
        assertThat(Replays.faults(Replays.SHIPPED, many(16))).isEmpty();
        assertThat(Replays.faults(Replays.SHIPPED, many(17)))
                .extracting(LadderFault::pointer, LadderFault::detail)
                .containsExactly(tuple("/scenarios", "must have 1 to 16 items, has 17"));
        assertThat(Replays.faults(Replays.SHIPPED, "[]")).hasSize(1);
        assertThat(Replays.faults(Replays.SHIPPED, "'none'")).hasSize(1);
    }

    private static String many(int scenarios) {
        return IntStream.range(0, scenarios)
                .mapToObj(number -> "{'name': 's" + number + "', 'excludeRelations': ['SELF']}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void limitsTheSizesOfItsLists() {
        String raters = IntStream.range(0, 1_001)
                .mapToObj(number -> "'00000000-0000-4000-8000-%012d'".formatted(number))
                .collect(Collectors.joining(","));
        String paths = IntStream.range(0, 501)
                .mapToObj(number -> "'p" + number + "': 1")
                .collect(Collectors.joining(","));

        assertThat(Replays.faults(
                        Replays.SHIPPED,
                        "[{'name': 'a', 'excludeRaters': [" + raters + "], 'overrides': {" + paths + "}}]"))
                .extracting(LadderFault::pointer)
                .containsExactly("/scenarios/0/excludeRaters", "/scenarios/0/overrides");
    }
}
