package io.careerledger.readiness.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.change.RandomLedger.Moment;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every explanation and every series, shown on thousands of random ledgers; a failure names its seed. */
class ScorePropertiesTest {

    private static final int LEDGERS = 5_000;

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void thePartsOfAnExplanationLeadFromTheOneResultToTheOther() {
        for (long seed = 0; seed < LEDGERS; seed++) {
            RandomLedger ledger = RandomLedger.of(seed).live(10);
            Moment earlier = ledger.live(ledger.random().nextInt(20)).moment();
            Moment now = ledger.live(1 + ledger.random().nextInt(25)).moment();
            LocalDate to = now.today().minusDays(ledger.random().nextInt(500) - 100);
            LocalDate from = to.minusDays(ledger.random().nextInt(600));
            String level = ledger.random().nextInt(4) == 0 ? "SPM" : null;
            ReadinessQuestion end = new ReadinessQuestion(to, null, level, null);
            for (ReadinessQuestion start : List.of(
                    new ReadinessQuestion(from, null, level, null),
                    new ReadinessQuestion(to, earlier.knownAt(), level, null),
                    new ReadinessQuestion(from, earlier.knownAt(), level, null))) {
                explained(seed, now, start, end);
            }
        }
        assertThat(seen)
                .containsKeys(
                        "Ladder", "Target", "Decay", "Fact", "from the top", "to the top", "unanswered", "nothing")
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(20));
        assertThat(seen.keySet().stream().filter(kind -> kind.startsWith("career.")))
                .as("kinds of facts that moved a score")
                .contains(
                        "career.skill-rated",
                        "career.rating-withdrawn",
                        "career.outcome-recorded",
                        "career.outcome-attested",
                        "career.outcome-retracted",
                        "career.mentoring-session-held",
                        "career.mentoring-session-withdrawn",
                        "career.mentorship-withdrawn");
    }

    private void explained(long seed, Moment now, ReadinessQuestion start, ReadinessQuestion end) {
        ReadinessResult before;
        ReadinessResult after;
        try {
            before = result(now, start);
            after = result(now, end);
        } catch (NotYetJoined | LevelNotOnLadder e) {
            seen.merge("unanswered", 1, Integer::sum);
            return;
        }
        ScoreChange change = ScoreChange.explain(now.events(), now.catalog(), start, end, FactRef::typeOf);
        same(seed, change.from(), before);
        same(seed, change.to(), after);
        chained(seed, change);
        note(change);
    }

    private static ReadinessResult result(Moment now, ReadinessQuestion question) {
        CareerHistory known = CareerHistory.of(Known.at(now.events(), question.knownAt()));
        return ReadinessModel.evaluate(known, now.catalog(), question);
    }

    private static void same(long seed, ScoreEnd end, ReadinessResult result) {
        assertThat(List.of(
                        Stream.of(end.currentLevel(), end.position(), end.ladder(), end.status())
                                .toList(),
                        Stream.ofNullable(end.score()).toList(),
                        Stream.ofNullable(end.targetLevel()).toList(),
                        Stream.ofNullable(end.confidence()).toList()))
                .as("seed %d", seed)
                .isEqualTo(List.of(
                        Stream.of(result.currentLevel(), result.position(), result.ladder(), result.status())
                                .toList(),
                        Stream.ofNullable(result.score()).toList(),
                        Stream.ofNullable(result.targetLevel()).toList(),
                        Stream.ofNullable(result.confidence()).toList()));
    }

    private static void chained(long seed, ScoreChange change) {
        List<ScorePart> parts = change.parts();
        Double score = change.from().score();
        double sum = 0;
        for (ScorePart part : parts) {
            assertThat(part.scoreBefore()).as("seed %d", seed).isEqualTo(score);
            score = part.scoreAfter();
            Double difference = part.difference();
            if (difference != null) {
                double criteria = part.criteria().stream()
                        .mapToDouble(CriterionMove::difference)
                        .sum();
                assertThat(criteria).as("seed %d", seed).isCloseTo(difference, within(1e-9));
                sum += difference;
            }
        }
        assertThat(score == null).as("seed %d", seed).isEqualTo(change.to().score() == null);
        if (score != null) {
            assertThat(score).as("seed %d", seed).isCloseTo(change.to().score(), within(1e-9));
        }
        Double difference = change.difference();
        if (difference != null && parts.stream().allMatch(part -> part.difference() != null)) {
            assertThat(sum).as("seed %d", seed).isCloseTo(difference, within(1e-9));
        }
        assertThat(difference == null || parts.stream().noneMatch(part -> part.difference() == null))
                .as("seed %d: between two scores every part has a difference", seed)
                .isTrue();
    }

    private void note(ScoreChange change) {
        for (ScorePart part : change.parts()) {
            seen.merge(part.cause().getClass().getSimpleName(), 1, Integer::sum);
            if (part.cause() instanceof Cause.Fact(FactRef fact) && Objects.requireNonNull(part.difference()) != 0) {
                seen.merge(fact.type(), 1, Integer::sum);
            }
        }
        if (change.parts().isEmpty()) {
            seen.merge("nothing", 1, Integer::sum);
        }
        if (change.from().score() == null && change.to().score() != null) {
            seen.merge("from the top", 1, Integer::sum);
        }
        if (change.from().score() != null && change.to().score() == null) {
            seen.merge("to the top", 1, Integer::sum);
        }
    }

    @Test
    void everyStepOfASeriesIsTheReadinessResultOfItsDay() {
        int steps = 0;
        for (long seed = 0; seed < LEDGERS; seed++) {
            RandomLedger ledger = RandomLedger.of(seed)
                    .live(10 + RandomLedger.of(seed).random().nextInt(40));
            Moment now = ledger.moment();
            LocalDate from = now.today().minusDays(ledger.random().nextInt(900));
            String level = ledger.random().nextInt(4) == 0 ? "SPM" : null;
            ProgressQuestion question =
                    new ProgressQuestion(from, now.today().plusDays(30), Interval.QUARTER, level, null);
            try {
                Progress progress = Progress.follow(now.events(), now.catalog(), question, FactRef::typeOf);
                assertThat(progress.steps()).isNotEmpty();
                ProgressStep before = null;
                for (ProgressStep step : progress.steps()) {
                    stepIsRight(seed, now, level, before, step);
                    before = step;
                    steps++;
                }
            } catch (LevelNotOnLadder e) {
                seen.merge("unanswered", 1, Integer::sum);
            }
        }
        assertThat(steps).isGreaterThan(10_000);
        assertThat(seen)
                .containsKeys("scored", "at the top", "no such level", "not employed", "fact", "none")
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(20));
    }

    private void stepIsRight(
            long seed, Moment now, @Nullable String level, @Nullable ProgressStep before, ProgressStep step) {
        ReadinessQuestion question = new ReadinessQuestion(step.asOf(), null, level, null);
        if (step.status() == null) {
            seen.merge("no such level", 1, Integer::sum);
            return;
        }
        ReadinessResult result = result(now, question);
        assertThat(step.score()).as("seed %d, %s", seed, step.asOf()).isEqualTo(result.score());
        assertThat(step.confidence()).isEqualTo(result.confidence());
        assertThat(step.status()).isEqualTo(result.status());
        assertThat(step.level()).isEqualTo(result.currentLevel());
        assertThat(step.targetLevel()).isEqualTo(result.targetLevel());
        assertThat(step.ladder()).isEqualTo(result.ladder());
        seen.merge(step.score() == null ? "at the top" : "scored", 1, Integer::sum);
        if (!step.employed()) {
            seen.merge("not employed", 1, Integer::sum);
        }
        if (before != null && before.score() != null && step.score() != null) {
            moved(seed, before.score(), step.score(), Objects.requireNonNull(step.change()));
        }
    }

    private void moved(long seed, double before, double after, ScoreMove change) {
        double sum = number(change.byLadder())
                + number(change.byTarget())
                + number(change.byDecay())
                + number(change.byFacts());
        assertThat(sum).as("seed %d", seed).isCloseTo(after - before, within(1e-9));
        assertThat(change.difference()).isEqualTo(after - before);
        seen.merge(change.fact() == null ? "none" : "fact", 1, Integer::sum);
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }
}
