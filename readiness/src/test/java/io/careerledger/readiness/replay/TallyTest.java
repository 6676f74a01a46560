package io.careerledger.readiness.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.readiness.replay.Standing.Judged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final ReplayQuestion QUESTION = Replays.question(Replays.SHIPPED, """
            [{'name': 'lower', 'overrides': {'levels.SPM.expectations.unit-economics.rating': 3}},
             {'name': 'no self', 'excludeRelations': ['SELF']},
             {'name': 'moved', 'ladder': {'id': 'ai-product-management', 'version': 1},
              'levelMapping': {'PM': 'PM', 'SPM': 'SPM', 'DIRECTOR': 'GPM'},
              'competencyMapping': {'discovery': 'data-literacy'}}]""");
    private static final List<PersonAnswer> ANSWERS =
            Replays.answers(QUESTION, RandomPeople.of(11, 500, Replays.SHIPPED_LADDERS));
    private static final Summary WHOLE = Replays.tally(QUESTION, ANSWERS).summary(QUESTION);

    @Test
    void partsInAnyOrderAndGroupingGiveTheSameSummaryAndHash() {
        Random random = new Random(5);
        for (int parts : List.of(1, 2, 3, 12, 60)) {
            List<PersonAnswer> shuffled = new ArrayList<>(ANSWERS);
            Collections.shuffle(shuffled, random);
            List<Tally> tallies = new ArrayList<>(
                    IntStream.range(0, parts).mapToObj(_ -> new Tally(3)).toList());
            shuffled.forEach(answer -> tallies.get(random.nextInt(parts)).add(answer));
            while (tallies.size() > 1) {
                Tally one = tallies.remove(random.nextInt(tallies.size()));
                tallies.get(random.nextInt(tallies.size())).add(Tally.fromBytes(one.toBytes()));
            }

            assertThat(tallies.getFirst().summary(QUESTION)).isEqualTo(WHOLE);
        }
    }

    @Test
    void oneBitOfOneAnswerChangesTheHash() {
        Random random = new Random(6);
        for (int trial = 0; trial < 20; trial++) {
            int index = random.nextInt(ANSWERS.size());
            if (ANSWERS.get(index).baseline() instanceof Judged judged) {
                List<PersonAnswer> changed = new ArrayList<>(ANSWERS);
                changed.set(index, with(ANSWERS.get(index), Math.nextUp(judged.score()), judged));

                assertThat(Replays.tally(QUESTION, changed).summary(QUESTION).resultHash())
                        .isNotEqualTo(WHOLE.resultHash());
            }
        }
    }

    private static PersonAnswer with(PersonAnswer answer, double score, Judged judged) {
        Judged other = new Judged(
                judged.ladder(),
                judged.level(),
                judged.targetLevel(),
                judged.status(),
                score,
                judged.confidence(),
                judged.threshold());
        return new PersonAnswer(
                answer.personId(),
                answer.ladder(),
                answer.level(),
                answer.managerId(),
                answer.team(),
                other,
                answer.scenarios(),
                answer.setAside(),
                answer.decisions(),
                answer.leanings());
    }

    @Test
    void theNamesOfScenariosAreNoPartOfTheHash() {
        ReplayQuestion renamed = new ReplayQuestion(
                QUESTION.asOf(),
                QUESTION.catalog(),
                null,
                QUESTION.scenarios().stream()
                        .map(scenario -> new Scenario("x" + scenario.name(), scenario.bar(), scenario.exclusions()))
                        .toList());

        assertThat(Replays.tally(renamed, ANSWERS).summary(renamed).resultHash())
                .isEqualTo(WHOLE.resultHash());
    }

    @Test
    void refusesAPersonWhoIsInTwoParts() {
        Tally twice = Replays.tally(QUESTION, ANSWERS);
        twice.add(ANSWERS.getFirst());

        assertThatThrownBy(() -> twice.summary(QUESTION))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ANSWERS.getFirst().personId().toString());
        assertThatThrownBy(() -> twice.add(new Tally(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybodyIsInEveryGroupingOnce() {
        for (Summary.Side side : WHOLE.scenarios()) {
            assertThat(sum(side.verdicts())).isEqualTo(WHOLE.people());
            assertThat(side.byLevel()).extracting(Summary.LevelGroup::people).satisfies(TallyTest::isEverybody);
            assertThat(side.matrix().stream()
                            .mapToInt(matrix -> matrix.cells().values().stream()
                                    .mapToInt(TallyTest::sum)
                                    .sum())
                            .sum())
                    .isEqualTo(WHOLE.people());
        }
    }

    private static void isEverybody(List<? extends Integer> people) {
        assertThat(people.stream().mapToInt(Integer::intValue).sum()).isEqualTo(WHOLE.people());
    }

    private static int sum(Map<Verdict, Integer> verdicts) {
        return verdicts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void flipsAreTheCellsBesideTheDiagonal() {
        for (int index = 0; index < WHOLE.scenarios().size(); index++) {
            int scenario = index;
            long flips = ANSWERS.stream()
                    .map(answer -> answer.scenarios().get(scenario).change())
                    .filter(change -> change != null && change.flips())
                    .count();

            assertThat(WHOLE.scenarios().get(index).flips()).isEqualTo((int) flips);
            assertThat(besideTheDiagonal(WHOLE.scenarios().get(index))).isEqualTo((int) flips);
        }
        assertThat(WHOLE.scenarios()).anyMatch(side -> side.flips() > 0);
    }

    private static int besideTheDiagonal(Summary.Side side) {
        return side.matrix().stream()
                .flatMap(matrix -> matrix.cells().entrySet().stream())
                .mapToInt(row -> sum(row.getValue()) - row.getValue().getOrDefault(row.getKey(), 0))
                .sum();
    }

    @Test
    void levelsStandInTheOrderOfTheirLadder() {
        assertThat(WHOLE.baseline().byLevel())
                .filteredOn(group -> group.ladder().equals("product-management"))
                .extracting(Summary.LevelGroup::level)
                .containsExactly("APM", "PM", "SPM", "GPM", "DIRECTOR", "VP", "CPO");
    }

    @Test
    void countsAndListsWhoeverHasNoPlace() {
        Summary.Side moved = WHOLE.scenarios().getLast();

        assertThat(moved.unplaced()).isEqualTo(sum(moved.verdicts()) - placed(moved));
        assertThat(moved.unplacedPeople()).hasSize(Math.min(moved.unplaced(), Summary.MAX_UNPLACED));
        assertThat(moved.unmappedCompetencies())
                .extracting(Summary.UnmappedCompetency::competency)
                .doesNotContain("discovery", "execution");
    }

    private static int placed(Summary.Side side) {
        return sum(side.verdicts()) - side.verdicts().getOrDefault(Verdict.UNPLACED, 0);
    }

    @Test
    void scoresAreDistributedAsSpreadsheetsSay() {
        Distribution four = Distribution.of(
                IntStream.of(40, 10, 20, 30).mapToObj(TallyTest::judged).toList());

        assertThat(four.scores()).isEqualTo(new Summary.Scores(4, 25, 17.5, 25, 32.5));
        assertThat(Distribution.of(List.of(judged(7))).scores()).isEqualTo(new Summary.Scores(1, 7, 7, 7, 7));
        assertThat(Distribution.of(List.of()).scores()).isNull();
    }

    private static StandingTally judged(int score) {
        return new StandingTally(null, Verdict.READY, score, null, false);
    }

    @Test
    void ratersNeedFivePairsAndTheMostLenientComesFirst() {
        assertThat(WHOLE.raters()).isNotEmpty().allMatch(rater -> rater.pairs() >= Summary.LEAST_PAIRS);
        assertThat(WHOLE.raters()).isSortedAccordingTo((one, other) -> Double.compare(other.mean(), one.mean()));
        double weighted = WHOLE.raters().stream()
                .mapToDouble(rater -> rater.mean() * rater.pairs())
                .sum();
        double exact = ANSWERS.stream()
                .flatMap(answer -> answer.leanings().stream())
                .mapToDouble(leaning -> leaning.mean() * leaning.pairs())
                .sum();
        assertThat(weighted).isCloseTo(exact, within(1e-6));
    }
}
