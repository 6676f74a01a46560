package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.ENGINEERING;
import static io.careerledger.readiness.ladder.Documents.SMALLEST;
import static io.careerledger.readiness.ladder.Documents.publicLadder;
import static io.careerledger.readiness.ladder.Documents.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.careerledger.readiness.ladder.LadderDiff.CompetencyChange;
import io.careerledger.readiness.ladder.LadderDiff.CriterionChange;
import io.careerledger.readiness.ladder.LadderDiff.FieldChange;
import io.careerledger.readiness.ladder.LadderDiff.Kind;
import io.careerledger.readiness.ladder.LadderDiff.LevelChange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LadderDiffTest {

    @Test
    void aLadderDoesNotDifferFromItself() {
        LadderDiff diff = diff(SMALLEST, SMALLEST);

        assertThat(diff.identical()).isTrue();
        assertThat(diff.fields()).isEmpty();
        assertThat(diff.competencies()).isEmpty();
        assertThat(diff.levels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quorum: 3                           | quorum                      | 2    | 3",
                "currencyRates: {EUR: 1.1}           | currencyRates.EUR           | null | 1.1",
                "ratesAsOf: 2026-01-01               | ratesAsOf                   | null | \"2026-01-01\"",
                "model: {metAt: 0.9}                 | model.metAt                 | 0.8  | 0.9",
                "model: {relationWeights: {PEER: 1}} | model.relationWeights.PEER  | 0.7  | 1"
            })
    void namesTheChangedFieldOfTheLadder(String added, String field, String from, String to) {
        LadderDiff diff = diff(SMALLEST, SMALLEST + added + "\n");

        assertThat(diff.identical()).isFalse();
        assertThat(diff.fields())
                .extracting(
                        FieldChange::field,
                        change -> String.valueOf(change.from()),
                        change -> String.valueOf(change.to()))
                .containsExactly(tuple(field, from, to));
        assertThat(diff(SMALLEST + added + "\n", SMALLEST).fields())
                .extracting(
                        FieldChange::field,
                        change -> String.valueOf(change.from()),
                        change -> String.valueOf(change.to()))
                .containsExactly(tuple(field, to, from));
    }

    @Test
    void namesWhatALevelExpectsOtherwise() {
        LadderDiff diff =
                diff(SMALLEST, SMALLEST.replace("rating: 2, weight: 0.5", "rating: 4, weight: 1, mustHave: true"));

        assertThat(diff.levels()).singleElement().satisfies(level -> {
            assertThat(level.level()).isEqualTo("two");
            assertThat(level.kind()).isEqualTo(Kind.CHANGED);
            assertThat(level.fields()).isEmpty();
            assertThat(level.criteria())
                    .containsExactly(new CriterionChange(
                            "talking",
                            Kind.CHANGED,
                            new Expectation("talking", 2, 0.5, false),
                            new Expectation("talking", 4, 1, true)));
        });
    }

    @Test
    void namesAnAddedCompetencyAndWhoIsAssessedOnIt() {
        String more = SMALLEST.replace("levels:", "  - {id: singing, name: Singing}\nlevels:")
                + "      singing: {rating: 1}\n";
        LadderDiff diff = diff(SMALLEST, more);

        assertThat(diff.competencies())
                .containsExactly(new CompetencyChange("singing", "Singing", Kind.ADDED, List.of()));
        assertThat(diff.levels())
                .flatExtracting(LevelChange::criteria)
                .containsExactly(
                        new CriterionChange("singing", Kind.ADDED, null, new Expectation("singing", 1, 1, false)));
        assertThat(diff(more, SMALLEST).competencies())
                .containsExactly(new CompetencyChange("singing", "Singing", Kind.REMOVED, List.of()));
    }

    @Test
    void namesAChangedAnchor() {
        LadderDiff diff = diff(SMALLEST, SMALLEST.replace("name: Making", "name: Making\n    anchors: {3: Makes.}"));

        assertThat(diff.competencies())
                .singleElement()
                .satisfies(competency -> assertThat(competency.fields())
                        .extracting(FieldChange::field, change -> String.valueOf(change.to()))
                        .containsExactly(tuple("anchors.3", "\"Makes.\"")));
    }

    @Test
    void anInsertedLevelChangesOnlyWhereTheOneBelowLeads() {
        String more = SMALLEST.replace(
                "  - id: two",
                "  - {id: half, name: Half, tier: TASK, expectations: {making: {rating: 3}}}\n  - id: two");
        LadderDiff diff = diff(SMALLEST, more);

        assertThat(diff.levels())
                .extracting(
                        LevelChange::level,
                        LevelChange::kind,
                        level -> level.criteria().size())
                .containsExactly(tuple("one", Kind.CHANGED, 0), tuple("half", Kind.ADDED, 1));
        assertThat(diff.levels().getFirst().fields())
                .extracting(
                        FieldChange::field,
                        change -> String.valueOf(change.from()),
                        change -> String.valueOf(change.to()))
                .containsExactly(tuple("next", "\"two\"", "\"half\""));
        assertThat(diff(more, SMALLEST).levels())
                .extracting(LevelChange::level, LevelChange::kind)
                .containsExactly(tuple("one", Kind.CHANGED), tuple("half", Kind.REMOVED));
    }

    @Test
    void namesAnotherOrderOfCompetencies() {
        String making = "  - id: making\n    name: Making\n";
        String talking = "  - id: talking\n    name: Talking\n";
        LadderDiff diff = diff(SMALLEST, SMALLEST.replace(making + talking, talking + making));

        assertThat(diff.fields()).extracting(FieldChange::field).containsExactly("competencies");
        assertThat(diff.competencies()).isEmpty();
        assertThat(diff.levels()).isEmpty();
    }

    @Test
    void comparesTheRealChangeOfALadder() {
        LadderDiff diff = LadderDiff.between(
                LadderVersion.of(valid(publicLadder("ft-engineering-v1.yml"), ENGINEERING)),
                LadderVersion.of(valid(publicLadder("ft-engineering.yml"), LadderIdentity.of("engineering", 2))));

        assertThat(diff.competencies())
                .extracting(CompetencyChange::competency, CompetencyChange::kind)
                .startsWith(tuple("planning-organising", Kind.ADDED), tuple("independent-working", Kind.ADDED))
                .contains(tuple("technical", Kind.CHANGED))
                .endsWith(tuple("delivery", Kind.REMOVED));
        assertThat(diff.levels())
                .extracting(LevelChange::level, LevelChange::kind)
                .contains(
                        tuple("senior-2-ic", Kind.ADDED),
                        tuple("senior-1", Kind.CHANGED),
                        tuple("senior-2", Kind.REMOVED));
    }

    @Test
    void isPlainJson() {
        JsonNode json = JsonMapper.shared()
                .valueToTree(diff(SMALLEST, SMALLEST.replace("rating: 2, weight: 0.5", "rating: 4") + "quorum: 3\n"));

        assertThat(json.at("/from/version").intValue()).isEqualTo(1);
        assertThat(json.at("/fields/0").toString()).isEqualTo("{\"field\":\"quorum\",\"from\":2,\"to\":3}");
        assertThat(json.at("/levels/0/criteria/0/from/rating").intValue()).isEqualTo(2);
        assertThat(json.at("/levels/0/criteria/0/to/weight").doubleValue()).isEqualTo(1);
        assertThat(json.at("/levels/0/kind").stringValue()).isEqualTo("CHANGED");
    }

    private static LadderDiff diff(String from, String to) {
        return LadderDiff.between(LadderVersion.of(valid(from)), LadderVersion.of(valid(to)));
    }
}
