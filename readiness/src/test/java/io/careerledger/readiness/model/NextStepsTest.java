package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Money;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.model.ReadinessResult.NextStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    private static final LocalDate TODAY = day("2025-06-01");

    /** Every step but further raters, who would have to rate at fractions of a rating. */
    @Test
    void gainWhatTheyPromiseWhenTakenAsRealFacts() {
        Map<Class<?>, Integer> taken = new HashMap<>();
        for (long seed = 0; seed < 2_000; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            ReadinessResult before = ReadinessModel.evaluate(career.history(), career.ladder(), question);
            Evaluation evaluation = evaluation(career, question);
            for (NextStep promised : before.nextSteps()) {
                Term term = term(evaluation, promised);
                Step step = term.nextStep();
                if (!(step instanceof Step.MoreRaters)) {
                    CareerHistory after = taken(career, term, step, question.asOf());
                    assertThat(score(ReadinessModel.evaluate(after, career.ladder(), question)))
                            .as("seed %d, %s", seed, promised)
                            .isCloseTo(score(before) + promised.gain(), within(1e-9));
                    taken.merge(step.getClass(), 1, Integer::sum);
                }
            }
        }
        assertThat(taken.keySet())
                .containsExactlyInAnyOrder(
                        Step.RenewedRatings.class,
                        Step.Corroboration.class,
                        Step.FurtherOutcome.class,
                        Step.MoreSessions.class,
                        Step.FurtherMentorship.class);
        assertThat(taken.values()).allMatch(count -> count > 100);
    }

    /** Peers who rate at the whole numbers around the estimate give less and more than those who would rate at it. */
    @Test
    void promiseOfMoreRatersWhatLiesBetweenTheRatingsAroundTheEstimate() {
        int shown = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            ReadinessResult before = ReadinessModel.evaluate(career.history(), career.ladder(), question);
            Evaluation evaluation = evaluation(career, question);
            for (NextStep promised : before.nextSteps()) {
                if (term(evaluation, promised).nextStep() instanceof Step.MoreRaters step && step.estimate() >= 1) {
                    double after = score(before) + promised.gain();
                    String criterion = promised.criterion();
                    int below = (int) step.estimate();
                    assertThat(after)
                            .as("seed %d, %s", seed, promised)
                            .isGreaterThanOrEqualTo(rated(career, question, criterion, step.raters(), below) - 1e-9)
                            .isLessThanOrEqualTo(rated(career, question, criterion, step.raters(), below + 1) + 1e-9);
                    shown++;
                }
            }
        }
        assertThat(shown).isGreaterThan(1_000);
    }

    /** The score after so many further peers have rated. */
    private static double rated(
            RandomCareer career, ReadinessQuestion question, String competency, int raters, int value) {
        CareerStream stream = career.stream().copy();
        for (int peer = 0; peer < raters; peer++) {
            stream.rated(career.newId(), competency, value, Relation.PEER, id(700 + peer), question.asOf());
        }
        return score(ReadinessModel.evaluate(stream.history(), career.ladder(), question));
    }

    /** With every rating at what is assumed of someone unrated, the estimate is that whole number, and peers can give it. */
    @Test
    void gainWhatMoreRatersAtTheEstimateReallyAdd() {
        Random random = new Random(7);
        Map<CompetencyState, Integer> seen = new EnumMap<>(CompetencyState.class);
        for (int trial = 0; trial < 2_000; trial++) {
            int expected = 2 + random.nextInt(4);
            int gap = random.nextInt(Math.min(expected, 2));
            Rubric rubric =
                    new Rubric().priorGap(gap).expects("execution", expected).expects("discovery", 3);
            CareerStream stream = CareerStream.of(id(1)).joined("PM", day("2020-01-01"));
            int raters = random.nextInt(4);
            for (int rater = 0; rater < raters; rater++) {
                stream.rated(
                        id(100 + rater),
                        "execution",
                        expected - gap,
                        Relation.COMMITTEE,
                        id(2 + rater),
                        TODAY.minusDays(random.nextInt(900)));
            }
            ReadinessResult before = evaluate(stream, rubric);
            CompetencyReadiness competency = before.competencies().getFirst();
            seen.merge(competency.state(), 1, Integer::sum);
            if (competency.state() == CompetencyState.NOT_MET) {
                continue;
            }
            Integer needed = competency.additionalRatersNeeded();
            for (int peer = 0; peer < (needed == null ? 1 : needed); peer++) {
                stream.rated(id(200 + peer), "execution", expected - gap, Relation.PEER, id(50 + peer), TODAY);
            }
            ReadinessResult after = evaluate(stream, rubric);
            NextStep promised = step(before, "execution");

            assertThat(score(after)).isCloseTo(score(before) + promised.gain(), within(1e-9));
            assertThat(promised.gain() < 0).isEqualTo(gap == 1);
            boolean settles = needed != null || competency.state() == CompetencyState.MET;
            assertThat(promised.action().startsWith("Settle it: ")).isEqualTo(gap == 1 && settles);
            assertThat(promised.action().endsWith("would not settle it.")).isEqualTo(!settles);
            if (needed != null) {
                assertThat(after.competencies().getFirst().state()).isNotEqualTo(CompetencyState.UNCERTAIN);
            }
        }
        assertThat(seen).containsKeys(CompetencyState.MET, CompetencyState.UNCERTAIN);
    }

    @Test
    void areAtMostFiveByHeadroomAndInTheLaddersOrderWhereEqual() {
        Rubric rubric = new Rubric();
        for (String competency : List.of("a", "b", "c", "d", "e", "f")) {
            rubric.expects(competency, competency.equals("c") ? 4 : 3);
        }
        CareerStream stream = CareerStream.of(id(1))
                .joined("PM", day("2020-01-01"))
                .rated(id(10), "b", 5, Relation.MANAGER, id(2), TODAY)
                .rated(id(11), "e", 2, Relation.MANAGER, id(2), TODAY);

        assertThat(evaluate(stream, rubric).nextSteps())
                .extracting(NextStep::criterion)
                .containsExactly("e", "a", "c", "d", "f");
    }

    @Test
    void doNotPromiseToSettleWhatTenMoreRatersWouldNot() {
        Rubric rubric = new Rubric().expects("execution", 3).expects("discovery", 3);
        CareerStream stream = CareerStream.of(id(1)).joined("PM", day("2020-01-01"));
        for (int rater = 0; rater < 20; rater++) {
            int rating = rater % 2 == 0 ? 2 : 3;
            stream.rated(id(100 + rater), "execution", rating, Relation.PEER, id(2 + rater), TODAY);
        }

        ReadinessResult result = evaluate(stream, rubric);

        assertThat(result.competencies().getFirst().additionalRatersNeeded()).isNull();
        assertThat(step(result, "execution").action())
                .startsWith("Get 1 more rater; ")
                .contains("is below the bar of 2.50, so that raters who agree with it cost score")
                .endsWith(", and ten more like those so far would not settle it.");
    }

    @Test
    void sayWhatToDo() {
        Rubric rubric = new Rubric()
                .expects("execution", 3)
                .expects("discovery", 3)
                .expects("strategy", 3)
                .outcomes(1, 1)
                .mentoring(1, 1);
        CareerStream stream = CareerStream.of(id(1))
                .joined("PM", day("2020-01-01"))
                .rated(id(10), "discovery", 1, Relation.MANAGER, id(2), TODAY)
                .rated(id(11), "strategy", 4, Relation.PEER, id(2), TODAY);

        ReadinessResult result = evaluate(stream, rubric);

        assertThat(step(result, "execution").action())
                .isEqualTo("Settle it: get 3 more raters; the estimate of 2.00 is below the bar of 2.50,"
                        + " so that raters who agree with it cost score.");
        assertThat(step(result, "discovery").action())
                .isEqualTo("Show a 3 to 1 rater and have it rated again: it is settled below the bar.");
        assertThat(step(result, "strategy").action()).startsWith("Get 1 more rater; the estimate of 3.47 is not below");
        assertThat(step(result, "outcomes").action())
                .startsWith("Record an outcome at tier FEATURE; the gain is that of 100000 USD");
        assertThat(step(result, "mentoring").action()).isEqualTo("Take a mentee and hold 4 sessions with her.");
    }

    @Test
    void corroborateAClaimBeforeRecordingMore() {
        Rubric rubric = new Rubric().expects("execution", 3).outcomes(1, 1);
        CareerStream stream = CareerStream.of(id(1))
                .joined("PM", day("2020-01-01"))
                .outcome(id(20), Tier.FEATURE, null, "5", "1", true, true, TODAY)
                .outcome(id(21), Tier.TASK, null, "5", "1", true, true, TODAY);

        assertThat(step(evaluate(stream, rubric), "outcomes").action())
                .isEqualTo("Have outcome " + id(20) + " of 2025-06-01 at tier FEATURE corroborated by someone else.");
    }

    @Test
    void holdSessionsWithTheActiveMenteeClosestToCounting() {
        Rubric rubric = new Rubric().expects("execution", 3).mentoring(1, 1);
        CareerStream stream = CareerStream.of(id(1))
                .joined("PM", day("2020-01-01"))
                .mentors(id(30), id(7), TODAY.minusDays(50))
                .session(id(30), id(301), TODAY.minusDays(40))
                .mentors(id(31), id(8), TODAY.minusDays(50))
                .session(id(31), id(311), TODAY.minusDays(40))
                .session(id(31), id(312), TODAY.minusDays(39))
                .mentors(id(33), id(10), TODAY.minusDays(50))
                .session(id(33), id(331), TODAY.minusDays(40))
                .session(id(33), id(332), TODAY.minusDays(39))
                .mentors(id(32), id(9), TODAY.minusDays(50))
                .session(id(32), id(321), TODAY.minusDays(40))
                .session(id(32), id(322), TODAY.minusDays(39))
                .session(id(32), id(323), TODAY.minusDays(38))
                .mentorshipEnded(id(32), TODAY.minusDays(37));

        assertThat(step(evaluate(stream, rubric), "mentoring").action())
                .isEqualTo("Hold 2 more sessions with the mentee of mentorship " + id(31) + ".");
    }

    private static Evaluation evaluation(RandomCareer career, ReadinessQuestion question) {
        Level level =
                career.ladder().ladder().level(requireNonNull(question.level())).orElseThrow();
        return Evaluation.of(career.history(), career.ladder().ladder(), level, question.asOf());
    }

    private static Term term(Evaluation evaluation, NextStep step) {
        return evaluation.terms().stream()
                .filter(term -> term.criterion().equals(step.criterion()))
                .findFirst()
                .orElseThrow();
    }

    private static CareerHistory taken(RandomCareer career, Term term, Step step, LocalDate on) {
        CareerStream stream = career.stream().copy();
        switch (step) {
            case Step.MoreRaters s -> throw new AssertionError("shown in a test of its own: " + s);
            case Step.RenewedRatings s -> renew(career, stream, (CompetencyTerm) term, s.expected(), on);
            case Step.Corroboration s -> stream.attested(s.outcomeId(), id(800), AttestationVerdict.CORROBORATE, on);
            case Step.FurtherOutcome s ->
                stream.outcome(
                        career.newId(), s.tier(), new Money(new BigDecimal(s.benefit()), s.currency()), null, "1", on);
            case Step.MoreSessions s -> {
                for (int session = 0; session < s.sessions(); session++) {
                    stream.session(s.mentorshipId(), career.newId(), on);
                }
            }
            case Step.FurtherMentorship s -> {
                var mentorship = career.newId();
                stream.mentors(mentorship, id(801), on);
                for (int session = 0; session < s.sessions(); session++) {
                    stream.session(mentorship, career.newId(), on);
                }
            }
        }
        return stream.history();
    }

    private static void renew(
            RandomCareer career, CareerStream stream, CompetencyTerm term, int expected, LocalDate on) {
        for (Rating rating : term.ratings()) {
            if (!rating.isBy(RandomCareer.PERSON)) {
                stream.with(new SkillRated(
                        RandomCareer.PERSON,
                        career.newId(),
                        rating.competency(),
                        Math.max(rating.value(), expected),
                        rating.relation(),
                        rating.raterId(),
                        "seen again",
                        List.of(),
                        on));
            }
        }
    }

    private static ReadinessResult evaluate(CareerStream stream, Rubric rubric) {
        return ReadinessModel.evaluate(stream.history(), rubric.publish(), ReadinessQuestion.on(TODAY));
    }

    private static NextStep step(ReadinessResult result, String criterion) {
        return result.nextSteps().stream()
                .filter(step -> step.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static double score(ReadinessResult result) {
        return requireNonNull(result.score());
    }
}
