package io.careerledger.readiness.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.careerledger.events.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedLaddersTest {

    private static final String FACTS = """
            APM      | Associate Product Manager | TASK         | 0-2  | 110k-150k  | user stories, backlog, data analysis, user research                 | feature-level execution, fundamentals
            PM       | Product Manager           | FEATURE      | 2-5  | 150k-220k  | owns a feature or small product, requirements, cross-functional work | owning an area, delivering the roadmap
            SPM      | Senior Product Manager    | PRODUCT_AREA | 5-8  | 220k-350k  | product strategy, mentoring juniors, larger area or several features | strategic planning, influence across teams, mentorship
            GPM      | Group PM / Product Lead   | PRODUCT_LINE | 8-12 | 350k-500k+ | manages PMs, vision of a product line, key business metrics          | people management, multi-product strategy
            DIRECTOR | Director of Product       | PORTFOLIO    | 10+  | 450k-700k+ | product organisation, resource allocation, long-term vision          | organisation and portfolio
            VP       | VP of Product             | COMPANY      | 12+  | 600k-1M+   | company-wide product strategy, whole product function                | executive leadership, business impact
            CPO      | Chief Product Officer     | COMPANY      | 15+  | 750k-2M+   | overall innovation and vision, reports to the CEO                    | corporate direction
            """;

    private static final String EXPECTED = """
            execution             | 2* | 3* | 4  | 4  | -  | -  | -
            discovery             | 2  | 3  | 4  | 4  | -  | -  | -
            data-analytics        | 2  | 3  | 4  | 4  | 4  | 4  | 4
            product-strategy      | 1  | 2  | 4* | 4* | 5* | 5* | 5*
            unit-economics        | -  | 2  | 4* | 4  | 5  | 5* | 5*
            ai-literacy           | 1  | 2  | 4  | 4  | 4  | 5  | 5
            communication         | 2  | 3  | 4  | 4  | 5  | 5  | 5
            stakeholder-influence | 1  | 2  | 4* | 5  | 5* | 5  | 5
            ownership             | 2* | 3* | 4* | 5* | 5* | 5* | 5*
            leadership            | 1  | 2  | 3  | 4* | 5* | 5* | 5*
            mentorship            | -  | 1  | 3  | 4  | 4  | 5  | 5
            portfolio-management  | -  | -  | -  | 2  | 4* | 5* | 5*
            pnl-ownership         | -  | -  | -  | 2  | 4  | 5* | 5*
            org-design            | -  | -  | -  | 2  | 4  | 5  | 5*
            """;

    private static final String EXPECTED_OF_AI = """
            execution             | 2* | 3* | 4  | 4
            discovery             | 2  | 3  | 4  | 4
            data-analytics        | 2  | 3  | 4  | 4
            product-strategy      | 1  | 2  | 4* | 4*
            unit-economics        | -  | 2  | 4* | 4
            ai-literacy           | 2  | 3  | 5  | 5
            communication         | 2  | 3  | 4  | 4
            stakeholder-influence | 1  | 2  | 4* | 5
            ownership             | 2* | 3* | 4* | 5*
            leadership            | 1  | 2  | 3  | 4*
            mentorship            | -  | 1  | 3  | 4
            portfolio-management  | -  | -  | -  | 2
            pnl-ownership         | -  | -  | -  | 2
            org-design            | -  | -  | -  | 2
            ml-fundamentals       | 1  | 3  | 4  | 4
            data-literacy         | 1  | 3  | 4  | 4
            api-systems           | 1  | 3  | 4  | 4
            algorithmic-success   | 1  | 3* | 4* | 4*
            """;

    /** Outcome weight, reference benefit and percent, verified needed, mentoring weight and mentorships, ready at. */
    private static final String NUMBERS = """
            APM      | 1 | 10000     | 2  | 0 | 0   | 0 | 65
            PM       | 2 | 100000    | 5  | 1 | 0   | 0 | 70
            SPM      | 4 | 500000    | 5  | 2 | 1   | 1 | 75
            GPM      | 4 | 2000000   | 10 | 2 | 1.5 | 2 | 75
            DIRECTOR | 4 | 10000000  | 10 | 2 | 1.5 | 2 | 75
            VP       | 4 | 30000000  | 15 | 2 | 1   | 1 | 75
            CPO      | 4 | 100000000 | 15 | 2 | 1   | 1 | 75
            """;

    private static final Set<String> HEAVIER_FROM_SPM =
            Set.of("product-strategy", "stakeholder-influence", "ownership");
    private static final Set<String> LIGHT_LEVELS = Set.of("APM", "PM");

    @ParameterizedTest
    @MethodSource("both")
    void hasTheLevelsOfTheTable(Ladder ladder) {
        List<List<String>> facts = table(FACTS).subList(0, ladder.levels().size());

        assertThat(ladder.levels())
                .extracting(
                        Level::id,
                        Level::name,
                        Level::tier,
                        Level::typicalYears,
                        Level::compensation,
                        Level::responsibilities,
                        Level::focus)
                .containsExactlyElementsOf(facts.stream()
                        .map(row -> tuple(
                                row.get(0),
                                row.get(1),
                                Tier.valueOf(row.get(2)),
                                row.get(3),
                                "USD " + row.get(4),
                                row.get(5),
                                row.get(6)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("both")
    void hasTheNumbersOfTheTable(Ladder ladder) {
        List<List<String>> numbers = table(NUMBERS).subList(0, ladder.levels().size());

        assertThat(ladder.levels())
                .extracting(ShippedLaddersTest::numbers)
                .containsExactlyElementsOf(numbers.stream()
                        .map(row -> row.stream().skip(1).map(Double::valueOf).toList())
                        .toList());
    }

    @Test
    void productManagementExpectsWhatTheTableSays() {
        assertExpectations(productManagement(), table(EXPECTED), 7);
    }

    @Test
    void aiProductManagementExpectsWhatTheTableSays() {
        assertExpectations(aiProductManagement(), table(EXPECTED_OF_AI), 4);
    }

    @ParameterizedTest
    @MethodSource("both")
    void weighsThreeCompetenciesHeavierFromSeniorUp(Ladder ladder) {
        for (Level level : ladder.levels()) {
            for (Expectation expectation : level.expectations()) {
                boolean heavier =
                        HEAVIER_FROM_SPM.contains(expectation.competency()) && !LIGHT_LEVELS.contains(level.id());
                assertThat(expectation.weight())
                        .as(level.id() + " " + expectation.competency())
                        .isEqualTo(heavier ? 1.5 : 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void describesEveryRatingOfEveryCompetencyInASentenceOfItsOwn(Ladder ladder) {
        Set<String> sentences = new HashSet<>();
        for (Competency competency : ladder.competencies()) {
            assertThat(competency.description()).isNotBlank();
            assertThat(competency.anchors()).containsOnlyKeys(1, 2, 3, 4, 5);
            assertThat(competency.anchors().values())
                    .allSatisfy(anchor -> assertThat(anchor).matches("[A-Z][^.]{30,}\\."))
                    .allSatisfy(anchor -> assertThat(sentences.add(anchor)).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void appliesFromTheFirstDayOfTheLedgerWithTheModelAsWritten(Ladder ladder) {
        assertThat(ladder.effectiveFrom()).isEqualTo(LocalDate.of(1950, 1, 1));
        assertThat(ladder.version()).isEqualTo(1);
        assertThat(ladder.quorum()).isEqualTo(2);
        assertThat(ladder.mentorCapacity()).isEqualTo(3);
        assertThat(ladder.model()).isEqualTo(ModelNumbers.DEFAULTS);
    }

    @ParameterizedTest
    @MethodSource("both")
    void knowsRatesOfTheTwentyMostTradedCurrencies(Ladder ladder) {
        assertThat(ladder.referenceCurrency()).isEqualTo("USD");
        assertThat(ladder.ratesAsOf()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(ladder.currencyRates())
                .containsOnlyKeys(
                        "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK",
                        "NZD", "INR", "MXN", "TWD", "ZAR", "BRL", "DKK")
                .containsEntry("EUR", 1.0389);
        // the two pegs that a mistaken digit or direction would break: 7.75 to 7.85 HKD a dollar, 7.46 DKK a euro
        assertThat(1 / ladder.rate("HKD").orElseThrow()).isBetween(7.75, 7.85);
        assertThat(ladder.rate("EUR").orElseThrow() / ladder.rate("DKK").orElseThrow())
                .isBetween(7.29, 7.63);
    }

    @Test
    void theAiLadderDescribesWhatBothAssessInTheSameWords() {
        Map<String, Competency> own = new HashMap<>();
        productManagement().competencies().forEach(competency -> own.put(competency.id(), competency));

        List<Competency> shared = aiProductManagement().competencies().stream()
                .filter(competency -> own.containsKey(competency.id()))
                .toList();

        assertThat(shared)
                .hasSize(14)
                .allSatisfy(competency -> assertThat(competency).isEqualTo(own.get(competency.id())));
    }

    static Stream<Ladder> both() {
        return ShippedLadders.all().stream().map(LadderVersion::ladder);
    }

    private static Ladder productManagement() {
        return ShippedLadders.all().getFirst().ladder();
    }

    private static Ladder aiProductManagement() {
        return ShippedLadders.all().getLast().ladder();
    }

    private static void assertExpectations(Ladder ladder, List<List<String>> rows, int levels) {
        assertThat(ladder.competencies())
                .extracting(Competency::id)
                .containsExactlyElementsOf(rows.stream().map(List::getFirst).toList());
        assertThat(ladder.levels()).hasSize(levels);
        for (List<String> row : rows) {
            List<String> found = new ArrayList<>(List.of(row.getFirst()));
            ladder.levels().forEach(level -> found.add(cell(level.expectation(row.getFirst()))));
            assertThat(found).isEqualTo(row);
        }
    }

    private static String cell(Optional<Expectation> expectation) {
        return expectation.map(e -> e.rating() + (e.mustHave() ? "*" : "")).orElse("-");
    }

    private static List<Double> numbers(Level level) {
        return List.of(
                level.outcomeWeight(),
                level.referenceBenefit(),
                level.referencePercent(),
                (double) level.verifiedNeeded(),
                level.mentoringWeight(),
                (double) level.mentorshipsNeeded(),
                level.readyAt());
    }

    private static List<List<String>> table(String text) {
        return text.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }
}
