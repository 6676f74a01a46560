package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.model.CompetencyReadiness.CountedRating;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every career, shown on thousands of random ones; a failure names its seed. */
class ReadinessPropertiesTest {

    private static final int CAREERS = 3_000;
    private static final double ROUNDING = 1e-11;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void hireDateNeverMatters() {
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            ReadinessResult result = evaluate(career, question);
            LocalDate earlier = RandomCareer.START.minusDays(1 + career.random().nextInt(9000));
            LocalDate later = RandomCareer.START.plusDays(career.random()
                    .nextInt((int) (question.asOf().toEpochDay() - RandomCareer.START.toEpochDay()) + 1));

            for (LocalDate start : List.of(earlier, later)) {
                CareerHistory hired = withJoiningOn(career.stream(), start);
                assertThat(bytes(ReadinessModel.evaluate(hired, career.ladder(), question)))
                        .as("seed %d", seed)
                        .isEqualTo(bytes(result));
            }
        }
    }

    @Test
    void raisingACountingRatingNeverLowersTheScore() {
        int raised = 0;
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            ReadinessResult result = evaluate(career, question);
            for (CountedRating rating : countedRatings(result)) {
                if (rating.rating() < 5) {
                    CareerHistory better =
                            with(career.stream(), rating.ratingId(), event -> valued(event, event.rating() + 1));
                    assertThat(score(ReadinessModel.evaluate(better, career.ladder(), question)))
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(score(result) - ROUNDING);
                    raised++;
                }
            }
        }
        assertThat(raised).isGreaterThan(CAREERS);
    }

    @Test
    void repeatingARatingChangesNothingButItsDate() {
        int repeated = 0;
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            for (CountedRating rating : countedRatings(evaluate(career, question))) {
                LocalDate on = between(career, rating.observedOn(), question.asOf());
                CareerHistory again = repeated(career, rating.ratingId(), on).history();
                CareerHistory moved = with(career.stream(), rating.ratingId(), event -> dated(event, on));
                ReadinessResult result = ReadinessModel.evaluate(again, career.ladder(), question);

                assertThat(withoutIdentity(result))
                        .as("seed %d", seed)
                        .isEqualTo(withoutIdentity(ReadinessModel.evaluate(moved, career.ladder(), question)));
                repeated++;
            }
        }
        assertThat(repeated).isGreaterThan(CAREERS);
    }

    @Test
    void theSameEventsGiveTheSameBytesHoweverTheyAreFolded() {
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            CareerHistory oneByOne = CareerHistory.empty();
            for (RecordedEvent<CareerEvent> event : career.stream().events()) {
                oneByOne = oneByOne.with(event.event());
            }
            CareerHistory redelivered = career.history().withAll(career.stream().events());

            byte[] bytes = bytes(evaluate(RandomCareer.of(seed), question));
            assertThat(bytes(ReadinessModel.evaluate(oneByOne, career.ladder(), question)))
                    .as("seed %d", seed)
                    .isEqualTo(bytes);
            assertThat(bytes(ReadinessModel.evaluate(redelivered, career.ladder(), question)))
                    .as("seed %d", seed)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void nothingEffectiveAfterTheCutHasAnyInfluence() {
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            byte[] before = bytes(evaluate(career, question));
            LocalDate after = question.asOf().plusDays(1);
            career.spareEarlierFacts();
            for (int fact = 0; fact < 10; fact++) {
                career.addFact(after, 500);
            }
            career.stream()
                    .level("?", "SPM", after)
                    .reportsTo(id(5), "Search", after)
                    .left(after)
                    .rejoined("PM", after.plusDays(3));

            assertThat(bytes(evaluate(career, question))).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void nothingRecordedAfterTheCutHasAnyInfluence() {
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessQuestion question = career.question();
            List<RecordedEvent<CareerEvent>> events = career.stream().events();
            int known = 1 + career.random().nextInt(events.size());
            CareerHistory prefix = CareerHistory.of(events.subList(0, known));
            byte[] before = bytes(ReadinessModel.evaluate(prefix, career.ladder(), question));
            CareerHistory whole = prefix.withAll(events);

            assertThat(whole.version()).isEqualTo(events.size());
            assertThat(bytes(ReadinessModel.evaluate(prefix, career.ladder(), question)))
                    .as("seed %d", seed)
                    .isEqualTo(before);
            assertThat(bytes(ReadinessModel.evaluate(whole, career.ladder(), question)))
                    .as("seed %d", seed)
                    .isEqualTo(bytes(evaluate(career, question)));
        }
    }

    @Test
    void contributionsSumToTheScore() {
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessResult result = evaluate(career, career.question());
            double sum = requireNonNull(result.outcomes()).contribution()
                    + requireNonNull(result.mentoring()).contribution();
            for (CompetencyReadiness competency : result.competencies()) {
                sum += competency.contribution();
            }

            assertThat(sum).as("seed %d", seed).isCloseTo(score(result), within(1e-9));
            assertThat(score(result)).as("seed %d", seed).isBetween(0.0, 100.0);
        }
    }

    @Test
    void statusFollowsFromTheGates() {
        for (long seed = 0; seed < CAREERS; seed++) {
            RandomCareer career = RandomCareer.of(seed);
            ReadinessResult result = evaluate(career, career.question());
            long failed = result.gates().stream().filter(gate -> !gate.passed()).count();
            boolean near = score(result) >= requireNonNull(result.threshold()) - 10;
            ReadinessStatus expected = failed == 0
                    ? ReadinessStatus.READY
                    : failed == 1 && near ? ReadinessStatus.NEARLY : ReadinessStatus.NOT_YET;

            assertThat(result.status()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static ReadinessResult evaluate(RandomCareer career, ReadinessQuestion question) {
        return ReadinessModel.evaluate(career.history(), career.ladder(), question);
    }

    private static double score(ReadinessResult result) {
        return requireNonNull(result.score());
    }

    private static byte[] bytes(ReadinessResult result) {
        return JSON.writeValueAsBytes(result);
    }

    private static List<CountedRating> countedRatings(ReadinessResult result) {
        List<CountedRating> ratings = new ArrayList<>();
        result.competencies().forEach(competency -> ratings.addAll(competency.ratings()));
        return ratings;
    }

    private static LocalDate between(RandomCareer career, LocalDate from, LocalDate to) {
        return from.plusDays(career.random().nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private static CareerHistory withJoiningOn(CareerStream stream, LocalDate start) {
        return rewritten(stream, event -> event instanceof PersonAdded joined ? joinedOn(joined, start) : event);
    }

    private static CareerHistory with(CareerStream stream, UUID ratingId, UnaryOperator<SkillRated> change) {
        return rewritten(
                stream,
                event -> event instanceof SkillRated rated && rated.ratingId().equals(ratingId)
                        ? change.apply(rated)
                        : event);
    }

    private static CareerHistory rewritten(CareerStream stream, UnaryOperator<CareerEvent> change) {
        CareerStream rewritten = CareerStream.of(stream.personId());
        stream.events().forEach(event -> rewritten.with(change.apply(event.event())));
        return rewritten.history();
    }

    private static CareerStream repeated(RandomCareer career, UUID ratingId, LocalDate on) {
        CareerStream repeated = career.stream().copy();
        for (RecordedEvent<CareerEvent> event : career.stream().events()) {
            if (event.event() instanceof SkillRated rated && rated.ratingId().equals(ratingId)) {
                repeated.with(identified(dated(rated, on), career.newId()));
            }
        }
        return repeated;
    }

    /** The result without what tells one event from another: ids of ratings and the stream's position. */
    private static String withoutIdentity(ReadinessResult result) {
        String text = new String(bytes(result), StandardCharsets.UTF_8);
        return text.replaceAll("\"ratingId\":\"[^\"]*\"", "").replaceAll("\"position\":\"[^\"]*\"", "");
    }

    private static PersonAdded joinedOn(PersonAdded e, LocalDate on) {
        return new PersonAdded(
                e.personId(),
                e.name(),
                e.email(),
                e.source(),
                e.externalId(),
                e.ladder(),
                e.level(),
                e.managerId(),
                e.team(),
                e.entryPath(),
                on);
    }

    private static SkillRated valued(SkillRated e, int value) {
        return rating(e, e.ratingId(), value, e.effectiveOn());
    }

    private static SkillRated dated(SkillRated e, LocalDate on) {
        return rating(e, e.ratingId(), e.rating(), on);
    }

    private static SkillRated identified(SkillRated e, UUID ratingId) {
        return rating(e, ratingId, e.rating(), e.effectiveOn());
    }

    private static SkillRated rating(SkillRated e, UUID ratingId, int value, LocalDate on) {
        return new SkillRated(
                e.personId(),
                ratingId,
                e.competency(),
                value,
                e.relation(),
                e.raterId(),
                e.rationale(),
                e.outcomeIds(),
                on);
    }
}
