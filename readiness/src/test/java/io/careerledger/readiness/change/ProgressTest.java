package io.careerledger.readiness.change;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessStatus;
import io.careerledger.readiness.model.Rubric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By a rubric that asks for nothing but a 3 in execution, so that R is 100·P. */
class ProgressTest {

    private static final LocalDate START = day("2024-01-01");
    private static final LadderCatalog CATALOG = LadderCatalog.empty()
            .with(new Rubric().expects("execution", 3).publish(), Instant.parse("2019-01-01T00:00:00Z"));

    private final CareerStream stream = CareerStream.of(id(1)).joined("PM", START);

    /** The scores are computed apart from this code. */
    @Test
    void followsARatingAsItComesAgesAndIsDoubted() {
        stream.rated(id(10), "execution", 4, Relation.MANAGER, id(2), day("2024-06-01"))
                .rated(id(11), "execution", 2, Relation.PEER, id(3), day("2025-06-01"))
                .rated(id(12), "execution", 1, Relation.PEER, id(4), day("2024-06-05"))
                .ratingWithdrawn(id(12), day("2024-07-07"));
        List<ProgressStep> steps = steps("2024-03-01", "2025-06-01", Interval.QUARTER);

        assertThat(steps)
                .extracting(step -> step.asOf().toString())
                .containsExactly("2024-03-01", "2024-06-01", "2024-09-01", "2024-12-01", "2025-03-01", "2025-06-01");
        assertThat(steps.get(0).score()).isCloseTo(37.733028152984, within(1e-9));
        assertThat(steps.get(0).change()).isNull();
        assertThat(steps.get(1).score()).isCloseTo(93.788966960976, within(1e-9));
        assertThat(steps.get(5).score()).isCloseTo(61.235751199785, within(1e-9));
        assertThat(steps).extracting(step -> step.facts().size()).containsExactly(0, 1, 0, 0, 0, 1);

        ScoreMove came = requireNonNull(steps.get(1).change());
        assertThat(came.byFacts()).isEqualTo(came.difference());
        assertThat(came.byDecay()).isZero();
        ScoreMove faded = requireNonNull(steps.get(2).change());
        assertThat(faded.byDecay()).isEqualTo(faded.difference()).isNegative();
        assertThat(faded.fact()).isNull();
        ScoreMove doubted = requireNonNull(steps.get(5).change());
        assertThat(requireNonNull(doubted.fact()).fact().ids()).containsEntry("ratingId", id(11));
        assertThat(doubted.fact().difference()).isCloseTo(61.235751199785 - 81.650072708245, within(1e-9));
        assertThat(requireNonNull(doubted.criterion()).criterion()).isEqualTo("execution");
    }

    @Test
    void beginsOnHerFirstDayWhenAskedFromBefore() {
        assertThat(days("2023-11-15", "2024-03-01", Interval.MONTH))
                .containsExactly("2024-01-01", "2024-01-15", "2024-02-15", "2024-03-01");
        assertThat(days("2023-12-01", "2024-02-01", Interval.MONTH)).containsExactly("2024-01-01", "2024-02-01");
        assertThatExceptionOfType(NotYetJoined.class)
                .isThrownBy(() -> days("2023-01-01", "2023-12-31", Interval.MONTH));
    }

    @Test
    void comesBackToTheEndOfTheMonth() {
        assertThat(days("2024-01-31", "2024-04-30", Interval.MONTH))
                .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
        assertThat(days("2024-01-31", "2024-02-10", Interval.WEEK))
                .containsExactly("2024-01-31", "2024-02-07", "2024-02-10");
        assertThat(days("2024-01-31", "2024-01-31", Interval.QUARTER)).containsExactly("2024-01-31");
    }

    @Test
    void hasAtMost600Steps() {
        LocalDate last = START.plusWeeks(Interval.MOST_STEPS - 1);

        assertThat(Interval.WEEK.days(START, last))
                .hasValueSatisfying(days -> assertThat(days).hasSize(Interval.MOST_STEPS));
        assertThat(Interval.WEEK.days(START, last.plusDays(1))).isEmpty();
    }

    @Test
    void saysWhenSheWasNotThereAndWhatHappenedWhenSheCameBack() {
        stream.rated(id(10), "execution", 4, Relation.MANAGER, id(2), day("2024-02-01"))
                .left(day("2024-02-15"))
                .rejoined("PM", day("2024-04-15"));
        List<ProgressStep> steps = steps("2024-02-01", "2024-05-01", Interval.MONTH);

        assertThat(steps).extracting(ProgressStep::employed).containsExactly(true, false, false, true);
        assertThat(steps.get(2).score()).isEqualTo(steps.get(1).score());
        assertThat(requireNonNull(steps.get(2).change()).difference()).isZero();
        assertThat(types(steps.get(1))).containsExactly("career.person-left");
        assertThat(types(steps.get(3))).containsExactly("career.person-rejoined");
    }

    @Test
    void followsTheLevelUnlessOneIsAskedFor() {
        stream.level("PM", "SPM", day("2024-02-15"));

        assertThat(steps("2024-02-01", "2024-03-01", Interval.MONTH))
                .extracting(ProgressStep::status)
                .containsExactly(ReadinessStatus.READY, ReadinessStatus.AT_TOP);
        assertThat(follow("2024-02-01", "2024-03-01", Interval.MONTH, "SPM").steps())
                .extracting(ProgressStep::targetLevel)
                .containsExactly("SPM", "SPM");
        assertThatExceptionOfType(LevelNotOnLadder.class)
                .isThrownBy(() -> follow("2024-02-01", "2024-03-01", Interval.MONTH, "CPO"));
    }

    @Test
    void leavesOutWhatNeverWas() {
        stream.outcome(id(20), Tier.FEATURE, null, "5", "1", day("2024-02-02"))
                .attested(id(20), id(4), AttestationVerdict.CORROBORATE, day("2024-02-03"))
                .retracted(id(20), day("2024-02-20"))
                .left(day("2024-02-15"))
                .departureWithdrawn(day("2024-02-16"))
                .startCorrected(START.minusDays(3))
                .reportsTo(id(5), "Search", day("2024-02-10"));

        assertThat(types(steps("2024-02-01", "2024-03-01", Interval.MONTH).getLast()))
                .containsExactly("career.reporting-line-changed");
    }

    @Test
    void listsTheFirst200FactsOfAStepAndCountsTheRest() {
        for (int rating = 0; rating < ProgressStep.MOST_FACTS + 3; rating++) {
            stream.rated(id(1000 + rating), "execution", 3, Relation.PEER, id(3), day("2024-02-02"));
        }
        ProgressStep step = steps("2024-02-01", "2024-03-01", Interval.MONTH).getLast();

        assertThat(step.facts()).hasSize(ProgressStep.MOST_FACTS);
        assertThat(step.moreFacts()).isEqualTo(3);
    }

    private List<String> days(String from, String to, Interval interval) {
        return steps(from, to, interval).stream()
                .map(step -> step.asOf().toString())
                .toList();
    }

    private List<ProgressStep> steps(String from, String to, Interval interval) {
        return follow(from, to, interval, null).steps();
    }

    private Progress follow(String from, String to, Interval interval, @Nullable String level) {
        ProgressQuestion question = new ProgressQuestion(day(from), day(to), interval, level, null);
        return Progress.follow(stream.events(), CATALOG, question, FactRef::typeOf);
    }

    private static List<String> types(ProgressStep step) {
        return step.facts().stream().map(FactRef::type).toList();
    }
}
