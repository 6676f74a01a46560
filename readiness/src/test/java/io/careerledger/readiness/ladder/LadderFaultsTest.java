package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.SMALLEST;
import static io.careerledger.readiness.ladder.Documents.json;
import static io.careerledger.readiness.ladder.Documents.utf8;
import static io.careerledger.readiness.ladder.Documents.valid;
import static io.careerledger.readiness.ladder.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderFaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: makers            | `id: my makers`          | /id",
                "id: makers            | `id: -makers`            | /id",
                "id: makers            | `id: a.b`                | /id",
                "id: makers            | `id: ''`                 | /id",
                "id: makers            | `id: \"a\\0b\"`          | /id",
                "id: makers            | `other: makers`          | /id",
                "version: 1            | `version: 0`             | /version",
                "version: 1            | `version: '1'`           | /version",
                "version: 1            | `version: 1.5`           | /version",
                "version: 1            | `version: 1000001`       | /version",
                "name: Makers          | `name: 7`                | /name",
                "name: Makers          | `name: true`             | /name",
                "name: Makers          | `name: [Makers]`         | /name",
                "name: Makers          | `name:`                  | /name",
                "name: Makers          | `name: \"\\0\"`          | /name",
                "name: Makers          | `name: \"\\ud83d\"`      | /name",
                "2026-01-01            | `1949-12-31`             | /effectiveFrom",
                "2026-01-01            | `2026-02-30`             | /effectiveFrom",
                "2026-01-01            | `2026-1-1`               | /effectiveFrom",
                "2026-01-01            | `20260101`               | /effectiveFrom",
                "tier: TASK            | `tier: task`             | /levels/0/tier",
                "tier: TASK            | `tier: GALAXY`           | /levels/0/tier",
                "tier: TASK            | `tyre: TASK`             | /levels/0/tier",
                "rating: 2}            | `rating: 0}`             | /levels/0/expectations/making/rating",
                "rating: 2}            | `rating: 6}`             | /levels/0/expectations/making/rating",
                "rating: 2}            | `rating: 3.5}`           | /levels/0/expectations/making/rating",
                "rating: 2}            | `rating: '3'}`           | /levels/0/expectations/making/rating",
                "{rating: 2}           | `{}`                     | /levels/0/expectations/making/rating",
                "{rating: 2}           | `2`                      | /levels/0/expectations/making",
                "mustHave: true        | `mustHave: yes`          | /levels/1/expectations/making/mustHave",
                "weight: 0.5           | `weight: -0.5`           | /levels/1/expectations/talking/weight",
                "weight: 0.5           | `weight: .nan`           | /levels/1/expectations/talking/weight",
                "weight: 0.5           | `weight: .inf`           | /levels/1/expectations/talking/weight",
                "weight: 0.5           | `weight: 1e999`          | /levels/1/expectations/talking/weight",
                "weight: 0.5           | `weight: 0.0001`         | /levels/1/expectations/talking/weight",
                "weight: 0.5           | `wait: 0.5`              | /levels/1/expectations/talking/wait",
                "talking: {            | `singing: {`             | /levels/1/expectations/singing",
                "id: two               | `id: one`                | /levels/1/id",
                "id: talking           | `id: making`             | /competencies/1/id",
                "tier: FEATURE         | `tier: &t FEATURE`       | ``",
                "tier: FEATURE         | `tier: *t`               | /levels/1/tier",
                "tier: FEATURE         | `tier: !!str FEATURE`    | /levels/1/tier"
            })
    void namesTheValueThatIsAtFault(String original, String replacement, String pointer) {
        List<LadderFault> faults =
                yaml(Documents.smallestWith(original, replacement)).allFaults();

        if (pointer.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).extracting(LadderFault::pointer).contains(pointer);
            assertThat(faults).extracting(LadderFault::position).doesNotContainNull();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quorum: 0                              | /quorum",
                "quorum: 1.5                            | /quorum",
                "mentorCapacity: -1                     | /mentorCapacity",
                "referenceCurrency: usd                 | /referenceCurrency",
                "referenceCurrency: XBT                 | /referenceCurrency",
                "currencyRates: {EUR: 0}                | /currencyRates/EUR",
                "currencyRates: {EUR: -1}               | /currencyRates/EUR",
                "currencyRates: {eur: 1}                | /currencyRates/eur",
                "currencyRates: {USD: 2}                | /currencyRates/USD",
                "currencyRates: [1]                     | /currencyRates",
                "ratesAsOf: 1949-12-31                  | /ratesAsOf",
                "model: 1                               | /model",
                "model: {sigma: 1}                      | /model/sigma",
                "model: {ratingSigma: 0}                | /model/ratingSigma",
                "model: {priorWeight: 0}                | /model/priorWeight",
                "model: {ratingHalfLifeDays: 0}         | /model/ratingHalfLifeDays",
                "model: {outcomeHalfLifeDays: -730}     | /model/outcomeHalfLifeDays",
                "model: {metAt: 1.1}                    | /model/metAt",
                "model: {notMetAt: -0.1}                | /model/notMetAt",
                "model: {metAt: 0.2}                    | /model/metAt",
                "model: {notMetAt: 0.8}                 | /model/notMetAt",
                "model: {mustHaveAt: 2}                 | /model/mustHaveAt",
                "model: {unquantifiedSize: 1.01}        | /model/unquantifiedSize",
                "model: {relationWeights: {BOSS: 1}}    | /model/relationWeights/BOSS",
                "model: {relationWeights: {PEER: -1}}   | /model/relationWeights/PEER",
                "model: {verificationWeights: {SURE: 1}}        | /model/verificationWeights/SURE",
                "model: {verificationWeights: {CLAIMED: 1.01}}  | /model/verificationWeights/CLAIMED",
                "a/b~c: 1                               | /a~1b~0c",
                "name: Again                            | /name"
            })
    void namesTheAddedFieldThatIsAtFault(String field, String pointer) {
        assertThat(yaml(SMALLEST + field + "\n").allFaults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo(pointer))
                .satisfies(fault -> assertThat(fault.position()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quorum: 1",
                "quorum: 100",
                "mentorCapacity: 0",
                "referenceCurrency: EUR",
                "currencyRates: {EUR: 0.000001, USD: 1}",
                "ratesAsOf: 1950-01-01",
                "model: {metAt: 1, notMetAt: 0, mustHaveAt: 0, unquantifiedSize: 1}",
                "model: {metAt: 0.21}",
                "model: {relationWeights: {SELF: 0, PEER: 1000}}",
                "model: {verificationWeights: {DISPUTED: 0, CLAIMED: 1}}",
                "model: {}"
            })
    void takesWhatLiesJustInside(String field) {
        assertThat(yaml(SMALLEST + field + "\n").allFaults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "readyAt, -0.1, false",
        "readyAt, 0, true",
        "readyAt, 100, true",
        "readyAt, 100.1, false",
        "outcomeWeight, -1, false",
        "outcomeWeight, 0, true",
        "outcomeWeight, 1000, true",
        "outcomeWeight, 1001, false",
        "referenceBenefit, 0, false",
        "referenceBenefit, 0.01, true",
        "referencePercent, 0, false",
        "referencePercent, 0.01, true",
        "verifiedNeeded, -1, false",
        "verifiedNeeded, 0, true",
        "verifiedNeeded, 100, true",
        "verifiedNeeded, 101, false",
        "verifiedNeeded, 1.5, false",
        "mentoringWeight, -1, false",
        "mentoringWeight, 1.5, true",
        "mentorshipsNeeded, -1, false",
        "mentorshipsNeeded, 1, true",
        "next, two, true",
        "next, one, false",
        "next, three, false"
    })
    void judgesTheFieldsOfALevel(String field, String value, boolean fits) {
        List<LadderFault> faults = yaml(Documents.smallestWith("tier: TASK", "tier: TASK\n    " + field + ": " + value))
                .allFaults();

        assertThat(faults).extracting(LadderFault::pointer).isEqualTo(fits ? List.of() : List.of("/levels/0/" + field));
    }

    @Test
    void refusesNextThatLeadsDownwards() {
        assertThat(yaml(Documents.smallestWith("tier: FEATURE", "tier: FEATURE\n    next: one"))
                        .allFaults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/levels/1/next");
                    assertThat(fault.detail()).contains("circle");
                });
    }

    @Test
    void refusesALevelWithNothingToScore() {
        assertThat(yaml(Documents.smallestWith("{rating: 2}", "{rating: 2, weight: 0}"))
                        .allFaults())
                .isEmpty();
        assertThat(yaml(Documents.smallestWith("{rating: 2}", "{rating: 2, weight: 0}")
                                .replace("tier: TASK", "tier: TASK\n    outcomeWeight: 0"))
                        .allFaults())
                .extracting(LadderFault::pointer)
                .containsExactly("/levels/0");
    }

    @Test
    void refusesAnEmptyLadder() {
        assertThat(json("{\"levels\": [], \"competencies\": []}").allFaults())
                .extracting(LadderFault::pointer)
                .containsExactlyInAnyOrder("/id", "/version", "/name", "/effectiveFrom", "/levels", "/competencies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"id\"", "null", "true"})
    void refusesWhatIsNoObject(String document) {
        assertThat(json(document).allFaults()).extracting(LadderFault::pointer).containsExactly("");
    }

    @Test
    void reportsEveryFaultAtOnceInTheOrderOfTheText() {
        String broken = SMALLEST.replace("version: 1", "version: one")
                .replace("2026-01-01", "yesterday")
                .replace("rating: 2}", "rating: 9}")
                .replace("tier: FEATURE", "tier: FEATURE\n    colour: red");

        assertThat(yaml(broken).allFaults())
                .extracting(LadderFault::pointer, fault -> String.valueOf(fault.position()))
                .containsExactly(
                        tuple("/version", "line 2, column 10"),
                        tuple("/effectiveFrom", "line 4, column 16"),
                        tuple("/levels/0/expectations/making/rating", "line 15, column 24"),
                        tuple("/levels/1/colour", "line 19, column 5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`{\n  \"id\": \"a b\"\n}`         | 2 | 9", "`{\"id\": \"a\", \"id\": \"b\"}`    | 1 | 13"})
    void placesFaultsOfJsonToo(String document, int line, int column) {
        assertThat(json(document).allFaults())
                .filteredOn(fault -> fault.pointer().equals("/id"))
                .extracting(LadderFault::position)
                .containsExactly(new TextPosition(line, column));
    }

    @Test
    void takesTheIdentityFromTheCallerAndRefusesAnother() {
        LadderIdentity same = LadderIdentity.of("makers", 1);
        LadderIdentity other = LadderIdentity.of("breakers", 2);

        assertThat(LadderReader.read(utf8(SMALLEST), same).allFaults()).isEmpty();
        assertThat(LadderReader.read(utf8(SMALLEST), other).allFaults())
                .extracting(LadderFault::pointer)
                .containsExactly("/id", "/version");
        assertThat(valid(utf8(SMALLEST.replace("id: makers\nversion: 1\n", "")), other)
                        .id())
                .isEqualTo("breakers");
        assertThat(LadderReader.read(utf8(SMALLEST), LadderIdentity.of("a b", 0))
                        .allFaults())
                .extracting(LadderFault::pointer)
                .contains("/id", "/version");
    }

    @Test
    void showsNoUnprintableTextInAFault() {
        assertThat(yaml(SMALLEST + "\"\\ud800\\0\\e\": \"\\0\"\n").allFaults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/\uFFFD\uFFFD\uFFFD"));
    }
}
