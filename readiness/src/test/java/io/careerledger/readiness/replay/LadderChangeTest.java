package io.careerledger.readiness.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderFault;
import io.careerledger.readiness.ladder.LadderIdentity;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderReading;
import io.careerledger.readiness.ladder.LadderVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A whole ladder changed for another: the engineering ladder that a newspaper retired, and the one that followed it. */
class LadderChangeTest {

    private static final LadderVersion OLD = publicLadder("ft-engineering-v1.yml", 1);
    private static final LadderVersion NEW = publicLadder("ft-engineering.yml", 2);
    private static final LadderCatalog CATALOG = Replays.catalog(OLD);
    private static final String MAPPINGS =
            "'levelMapping': {'senior-2': 'senior-2-ic'}, 'competencyMapping': {'delivery': 'planning-organising'}";
    private static final List<PersonFold> PEOPLE = RandomPeople.of(2, 400, List.of(OLD.ladder()));

    private static LadderVersion publicLadder(String file, int version) {
        try {
            byte[] document = Files.readAllBytes(Path.of("..", "..", "shared", "data", "ladders", file));
            if (LadderReader.read(document, LadderIdentity.of("engineering", version))
                    instanceof LadderReading.Valid valid) {
                return LadderVersion.of(valid.ladder());
            }
            throw new AssertionError(file + " is no ladder");
        } catch (IOException e) {
            throw new AssertionError("the data of SOURCES.md belongs beside the project", e);
        }
    }

    private static String scenarios(String mappings) {
        return "[{'name': 'new', 'document': " + LadderJson.write(NEW.ladder()) + ", " + mappings + "}]";
    }

    @Test
    void peopleKeepTheirHistoryAndStandOnTheNewLadder() {
        ReplayQuestion question = Replays.question(CATALOG, scenarios(MAPPINGS));

        List<PersonAnswer> answers = Replays.answers(question, PEOPLE);

        assertThat(answers).hasSizeGreaterThan(300).allSatisfy(answer -> {
            Standing standing = answer.scenarios().getFirst().standing();
            assertThat(standing.verdict()).isNotEqualTo(Verdict.UNPLACED);
            assertThat(standing.level()).isEqualTo(answer.level().equals("senior-2") ? "senior-2-ic" : answer.level());
        });
        assertThat(answers)
                .filteredOn(answer -> answer.level().equals("senior-2"))
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.baseline().verdict()).isEqualTo(Verdict.AT_TOP);
                    assertThat(answer.scenarios().getFirst().standing().targetLevel())
                            .isEqualTo("principal-ic");
                });
    }

    @Test
    void mappedCompetenciesKeepTheirRatingsAndUnmappedOnesAreListed() {
        ReplayQuestion mapped = Replays.question(CATALOG, scenarios(MAPPINGS));
        ReplayQuestion unmapped = Replays.question(CATALOG, scenarios("'levelMapping': {'senior-2': 'senior-2-ic'}"));

        assertThat(side(mapped).unmappedCompetencies()).isEmpty();
        assertThat(side(unmapped).unmappedCompetencies()).singleElement().satisfies(delivery -> {
            assertThat(delivery.competency()).isEqualTo("delivery");
            assertThat(delivery.ratings()).isGreaterThan(100);
            assertThat(delivery.people()).isGreaterThan(100).isLessThanOrEqualTo(delivery.ratings());
        });
        assertThat(ratingsFor("planning-organising", mapped)).isGreaterThan(100);
        assertThat(ratingsFor("planning-organising", unmapped)).isZero();
    }

    /** Of the causes of changes, how many ratings count for the competency on the new ladder. */
    private static int ratingsFor(String competency, ReplayQuestion question) {
        return Replays.answers(question, PEOPLE).stream()
                .flatMap(answer ->
                        Stream.ofNullable(answer.scenarios().getFirst().change()))
                .flatMap(change -> change.causes().stream())
                .filter(cause -> cause.criterion().equals(competency))
                .mapToInt(cause -> cause.ratingsTo() == null ? 0 : cause.ratingsTo())
                .sum();
    }

    @Test
    void theListOfFlipsIsTheSameEveryTime() {
        ReplayQuestion question = Replays.question(CATALOG, scenarios(MAPPINGS));
        List<PersonAnswer> once = Replays.answers(question, PEOPLE);
        List<PersonAnswer> again = Replays.answers(
                Replays.question(CATALOG, scenarios(MAPPINGS)), RandomPeople.of(2, 400, List.of(OLD.ladder())));

        assertThat(flips(once)).isNotEmpty().isEqualTo(flips(again));
        assertThat(Replays.tally(question, once).summary(question))
                .isEqualTo(Replays.tally(question, again).summary(question));
    }

    private static List<String> flips(List<PersonAnswer> answers) {
        return answers.stream()
                .filter(answer -> !answer.scenarios()
                        .getFirst()
                        .standing()
                        .verdict()
                        .equals(answer.baseline().verdict()))
                .map(answer -> answer.personId() + " " + answer.scenarios().getFirst())
                .toList();
    }

    @Test
    void whoeverHasNoLevelOnTheNewLadderIsUnplacedAndCounted() {
        Summary.Side side = side(Replays.question(CATALOG, scenarios("'levelMapping': {}")));

        assertThat(side.unplaced()).isPositive();
        assertThat(side.unplacedPeople()).allSatisfy(person -> {
            assertThat(person.level()).isEqualTo("senior-2");
            assertThat(person.reason()).isEqualTo(Standing.Reason.LEVEL_NOT_ON_LADDER);
        });
        assertThat(side.ladderHash()).isEqualTo(NEW.hash());
    }

    @Test
    void refusesMappingsToWhatTheNewLadderLacks() {
        assertThat(
                        Replays.faults(
                                CATALOG,
                                scenarios(
                                        "'levelMapping': {'senior-2': 'senior-3'}, 'competencyMapping': {'delivery': 'shipping'}")))
                .extracting(LadderFault::pointer)
                .containsExactly("/scenarios/0/levelMapping/senior-2", "/scenarios/0/competencyMapping/delivery");
    }

    private static Summary.Side side(ReplayQuestion question) {
        return Replays.tally(question, Replays.answers(question, PEOPLE))
                .summary(question)
                .scenarios()
                .getFirst();
    }
}
