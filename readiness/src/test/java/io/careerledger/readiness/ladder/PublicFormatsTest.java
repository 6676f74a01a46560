package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.ENGINEERING;
import static io.careerledger.readiness.ladder.Documents.publicLadder;
import static io.careerledger.readiness.ladder.Documents.utf8;
import static io.careerledger.readiness.ladder.Documents.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.careerledger.events.Tier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "monzo-product.md, MONZO_FRONT_MATTER",
        "monzo-people-invalid.md, MONZO_FRONT_MATTER",
        "ft-engineering-v1.yml, FT_JOB_FAMILY",
        "ft-engineering.yml, FT_JOB_FAMILY"
    })
    void tellsTheFormatFromTheContent(String file, LadderFormat expected) {
        assertThat(LadderFormat.of(text(file))).isEqualTo(expected);
    }

    @Test
    void tellsLadderDocumentsFromTheContent() {
        assertThat(LadderFormat.of(" {\"id\": \"x\"}")).isEqualTo(LadderFormat.JSON);
        assertThat(LadderFormat.of("---\nid: x\nname: topics and themes\n")).isEqualTo(LadderFormat.YAML);
    }

    @Test
    void readsMonzosFramework() {
        Ladder ladder = valid(publicLadder("monzo-product.md"), LadderIdentity.of("monzo-product", 3));

        assertThat(ladder.id()).isEqualTo("monzo-product");
        assertThat(ladder.version()).isEqualTo(3);
        assertThat(ladder.name()).isEqualTo("🚀 Product Framework");
        assertThat(ladder.effectiveFrom()).isEqualTo(LocalDate.of(1950, 1, 1));
        assertThat(ladder.levels()).extracting(Level::id).containsExactly("level-1", "level-2", "level-3", "level-4");
        assertThat(ladder.levels())
                .extracting(PublicFormatsTest::expectedRating)
                .containsExactly(1, 2, 4, 5);
        assertThat(ladder.levels())
                .extracting(Level::tier)
                .containsExactly(Tier.TASK, Tier.PRODUCT_AREA, Tier.PRODUCT_LINE, Tier.COMPANY);
        assertThat(ladder.competencies())
                .extracting(Competency::id)
                .containsExactly(
                        "problem-solving",
                        "user-centricity",
                        "data-skills",
                        "domain-knowledge",
                        "execution",
                        "works-through-others",
                        "feedback");
    }

    @Test
    void joinsTheCriteriaOfALevelIntoTheAnchorOfItsRating() {
        Ladder ladder = valid(publicLadder("monzo-product.md"), ENGINEERING);
        Competency execution = ladder.competency("execution").orElseThrow();

        assertThat(execution.anchors()).containsOnlyKeys(1, 2, 4, 5);
        assertThat(execution.anchors().get(1))
                .isEqualTo("Can prioritise defined tasks based on effort, impact, user needs and business goals.");
        assertThat(execution.anchors().get(2)).startsWith("- Tends to action").hasLineCount(4);
    }

    @Test
    void readsTheJobFamilyOfFourLevels() {
        Ladder ladder = valid(publicLadder("ft-engineering-v1.yml"), ENGINEERING);

        assertThat(ladder.levels()).extracting(Level::id).containsExactly("junior", "engineer", "senior-1", "senior-2");
        assertThat(ladder.levels())
                .extracting(PublicFormatsTest::expectedRating)
                .containsExactly(1, 2, 4, 5);
        assertThat(ladder.levels()).extracting(Level::next).containsOnlyNulls();
        assertThat(ladder.competencies())
                .extracting(Competency::id)
                .containsExactly("technical", "communication", "delivery", "leadership");
    }

    @Test
    void readsTheJobFamilyOfEightLevels() {
        Ladder ladder = valid(publicLadder("ft-engineering.yml"), ENGINEERING);

        assertThat(ladder.name()).isEqualTo("Engineering");
        assertThat(ladder.competencies()).hasSize(9);
        assertThat(ladder.levels())
                .extracting(PublicFormatsTest::expectedRating)
                .containsExactly(1, 2, 2, 3, 3, 4, 4, 5);
        assertThat(ladder.levels())
                .extracting(Level::tier)
                .containsExactly(
                        Tier.TASK,
                        Tier.FEATURE,
                        Tier.FEATURE,
                        Tier.PRODUCT_AREA,
                        Tier.PRODUCT_LINE,
                        Tier.PORTFOLIO,
                        Tier.PORTFOLIO,
                        Tier.COMPANY);
    }

    @ParameterizedTest
    @CsvSource({
        "junior, engineer",
        "engineer, senior-1",
        "senior-1, senior-2-ic",
        "senior-2-ic, principal-ic",
        "senior-2-pm, principal-pm",
        "principal-ic, tech-director",
        "principal-pm, tech-director"
    })
    void leadsEachTrackUpwardsByItself(String level, String next) {
        Ladder ladder = valid(publicLadder("ft-engineering.yml"), ENGINEERING);

        assertThat(ladder.next(level)).map(Level::id).contains(next);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 3, PRODUCT_AREA",
        "1, 2, 1, TASK",
        "2, 2, 5, COMPANY",
        "2, 3, 3, PRODUCT_LINE",
        "4, 6, 3, PRODUCT_LINE",
        "5, 6, 4, PORTFOLIO"
    })
    void placesLevelsByTheFormula(int i, int n, int rating, Tier tier) {
        assertThat(PublicFormat.rating(i, n)).isEqualTo(rating);
        assertThat(PublicFormat.tier(i, n)).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "monzo-product.md, '          - \"(.*)\"'",
        "ft-engineering-v1.yml, '(?:      - \"?|    summary: \"?)(.*?)\"?'",
        "ft-engineering.yml, '      (.*)'"
    })
    void losesNoTextOfACriterion(String file, String criterion) {
        List<String> texts = Pattern.compile("^" + criterion + "$", Pattern.MULTILINE)
                .matcher(text(file)
                        .substring(text(file).indexOf(file.startsWith("ft") ? "\ncompetencies:" : "\ntopics:")))
                .results()
                .map(match -> words(match.group(1)))
                .toList();
        String anchors = valid(publicLadder(file), ENGINEERING).competencies().stream()
                .flatMap(competency -> competency.anchors().values().stream())
                .map(PublicFormatsTest::words)
                .collect(Collectors.joining(" "));

        assertThat(texts)
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(anchors).contains(text.replaceAll("label: (.*)", "$1")));
    }

    @Test
    void refusesTheInvalidFileWithItsLineAndColumnAndNothingElse() {
        LadderReading reading = LadderReader.read(publicLadder("monzo-people-invalid.md"), ENGINEERING);

        assertThat(reading).isInstanceOf(LadderReading.Malformed.class);
        assertThat(reading.allFaults()).hasSize(1).first().satisfies(fault -> {
            assertThat(fault.position()).isEqualTo(new TextPosition(205, 12));
            assertThat(fault.detail()).contains("TAB");
        });
    }

    @Test
    void asksForTheIdAndVersionThatTheFormatsDoNotName() {
        LadderReading reading = LadderReader.read(publicLadder("monzo-product.md"), LadderIdentity.AS_WRITTEN);

        assertThat(reading.allFaults())
                .extracting(LadderFault::detail)
                .singleElement()
                .asString()
                .contains("id");
    }

    @Test
    void namesEveryFaultOfAJobFamilyWithItsPlace() {
        String text = """
                name: Engineering
                levels:
                  - id: junior
                    name: Junior
                themes:
                  - id: technical
                    name: Technical
                competencies:
                  - id: 1
                    summary: Tests
                    level: senior
                    theme: technical
                  - id: b
                    level: junior
                    theme: tactical
                """;

        assertThat(LadderReader.read(utf8(text), ENGINEERING).allFaults())
                .extracting(LadderFault::pointer, fault -> String.valueOf(fault.position()))
                .containsExactly(
                        tuple("/competencies/0/level", "line 11, column 12"),
                        tuple("/competencies/1/summary", "line 13, column 5"),
                        tuple("/competencies/1/theme", "line 15, column 12"));
    }

    @Test
    void refusesTopicsWhoseNamesMakeOneId() {
        String text = """
                ---
                title: Two
                levels: 1
                topics:
                  - name: "data skills"
                    content: [{level: 1, criteria: ["a"]}]
                  - name: "Data: Skills!"
                    content: [{level: 1, criteria: ["b"]}, {level: 2, criteria: ["c"]}]
                ---
                prose: [ that is not read
                """;

        assertThat(LadderReader.read(utf8(text), ENGINEERING).allFaults())
                .extracting(LadderFault::pointer)
                .containsExactly("/topics/1/name", "/topics/1/content/1/level");
    }

    private static int expectedRating(Level level) {
        assertThat(level.expectations()).extracting(Expectation::rating).containsOnly(rating(level));
        return rating(level);
    }

    private static int rating(Level level) {
        return level.expectations().getFirst().rating();
    }

    private static String text(String file) {
        return new String(publicLadder(file), StandardCharsets.UTF_8);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
