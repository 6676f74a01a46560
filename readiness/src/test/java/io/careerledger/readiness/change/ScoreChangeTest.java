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
import io.careerledger.readiness.change.ScoreChange.FactCount;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessStatus;
import io.careerledger.readiness.model.Rubric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By a rubric that asks for nothing but a 3 in execution, so that R is 100·P. */
class ScoreChangeTest {

    private static final Instant PUBLISHED = Instant.parse("2019-01-01T00:00:00Z");
    private static final LocalDate JUNE_24 = day("2024-06-01");
    private static final LocalDate JUNE_25 = day("2025-06-01");

    /** A 4 by the manager today, of a year ago, and then also a 2 by a peer; computed apart from this code. */
    private static final double RATED = 93.788966960976;

    private static final double AGED = 81.650072708245;
    private static final double DOUBTED = 61.235751199785;

    private final CareerStream stream = CareerStream.of(id(1))
            .joined("PM", day("2024-01-01"))
            .rated(id(10), "execution", 4, Relation.MANAGER, id(2), JUNE_24);
    private LadderCatalog catalog =
            LadderCatalog.empty().with(new Rubric().expects("execution", 3).publish(), PUBLISHED);

    @Test
    void tellsDecayBeforeFacts() {
        stream.rated(id(11), "execution", 2, Relation.PEER, id(3), JUNE_25);
        ScoreChange change = between(JUNE_24, JUNE_25);

        assertThat(change.from().score()).isCloseTo(RATED, within(1e-9));
        assertThat(change.to().score()).isCloseTo(DOUBTED, within(1e-9));
        assertThat(change.difference()).isCloseTo(DOUBTED - RATED, within(1e-9));
        assertThat(kinds(change)).containsExactly("Decay", "Fact");
        assertThat(change.parts().getFirst().scoreAfter()).isCloseTo(AGED, within(1e-9));
        ScorePart doubt = change.parts().getLast();
        assertThat(doubt.difference()).isCloseTo(DOUBTED - AGED, within(1e-9));
        assertThat(doubt.criteria()).extracting(CriterionMove::criterion).containsExactly("execution");
        FactRef fact = ((Cause.Fact) doubt.cause()).fact();
        assertThat(fact.ids()).containsExactlyEntriesOf(new TreeMap<>(Map.of("ratingId", id(11))));
        assertThat(fact.type()).isEqualTo("career.skill-rated");
    }

    @Test
    void namesTheWithdrawalThatIsNewlyKnownWheneverItIsEffective() {
        stream.rated(id(11), "execution", 2, Relation.PEER, id(3), JUNE_25);
        Instant before = stream.now().minusSeconds(1);
        stream.ratingWithdrawn(id(11), day("2025-09-09"));
        ScoreChange change = explain(
                ReadinessQuestion.on(JUNE_25).knownAt(before),
                ReadinessQuestion.on(JUNE_25).knownAt(stream.now()));

        assertThat(kinds(change)).containsExactly("Fact");
        assertThat(change.parts().getFirst().scoreBefore()).isCloseTo(DOUBTED, within(1e-9));
        assertThat(change.parts().getFirst().scoreAfter()).isCloseTo(AGED, within(1e-9));
        assertThat(((Cause.Fact) change.parts().getFirst().cause()).fact().type())
                .isEqualTo("career.rating-withdrawn");
    }

    @Test
    void countsWhatWasRecordedAndTakenBackInBetween() {
        Instant before = stream.now().minusSeconds(1);
        stream.rated(id(11), "execution", 2, Relation.PEER, id(3), JUNE_25).ratingWithdrawn(id(11), JUNE_25);
        ScoreChange change = explain(
                ReadinessQuestion.on(JUNE_25).knownAt(before),
                ReadinessQuestion.on(JUNE_25).knownAt(stream.now()));

        assertThat(change.parts()).isEmpty();
        assertThat(change.difference()).isZero();
        assertThat(change.withoutEffect())
                .containsExactly(new FactCount("career.rating-withdrawn", 1), new FactCount("career.skill-rated", 1));
    }

    @Test
    void tellsTheLadderVersionFirst() {
        publish(new Rubric().expects("execution", 4).version(2, day("2025-01-01")));
        ScoreChange change = between(JUNE_24, JUNE_25);

        assertThat(kinds(change)).containsExactly("Ladder", "Decay");
        Cause.Ladder ladder = (Cause.Ladder) change.parts().getFirst().cause();
        assertThat(ladder.from().version()).isEqualTo(1);
        assertThat(ladder.to().version()).isEqualTo(2);
        assertThat(ladder.facts()).isEmpty();
        assertThat(change.parts().getFirst().difference()).isNegative();
    }

    @Test
    void namesWhatChangedTheLevelAimedAt() {
        stream.level("PM", "APM", JUNE_25);
        catalog = LadderCatalog.empty()
                .with(
                        new Rubric()
                                .expects("execution", 3)
                                .outcomes(1, 0)
                                .startingBelow("APM")
                                .publish(),
                        PUBLISHED);
        ScoreChange change = between(JUNE_24, JUNE_25);

        assertThat(kinds(change)).containsExactly("Target", "Decay");
        Cause.Target target = (Cause.Target) change.parts().getFirst().cause();
        assertThat(target.from()).isEqualTo("SPM");
        assertThat(target.to()).isEqualTo("PM");
        assertThat(target.facts()).extracting(FactRef::type).containsExactly("career.level-changed");
    }

    @Test
    void hasNoDifferenceWhereOneEndIsAtTheTop() {
        stream.level("PM", "SPM", JUNE_25);
        ScoreChange change = between(JUNE_24, JUNE_25);

        assertThat(change.difference()).isNull();
        assertThat(change.to().status()).isEqualTo(ReadinessStatus.AT_TOP);
        assertThat(kinds(change)).containsExactly("Target");
        assertThat(change.parts().getFirst().scoreBefore()).isCloseTo(RATED, within(1e-9));
        assertThat(change.parts().getFirst().scoreAfter()).isNull();
        assertThat(change.parts().getFirst().statusAfter()).isEqualTo(ReadinessStatus.AT_TOP);
    }

    @Test
    void comparesAtOneLevelWhenItIsAskedFor() {
        stream.level("PM", "SPM", JUNE_25);
        ScoreChange change = explain(
                ReadinessQuestion.on(JUNE_24).atLevel("SPM"),
                ReadinessQuestion.on(JUNE_25).atLevel("SPM"));

        assertThat(kinds(change)).containsExactly("Decay");
        assertThat(change.difference()).isCloseTo(AGED - RATED, within(1e-9));
        assertThat(change.withoutEffect()).containsExactly(new FactCount("career.level-changed", 1));
    }

    @Test
    void timeStopsOnTheDaySheLeft() {
        stream.left(day("2024-12-01")).outcome(id(20), Tier.FEATURE, null, "5", "1", day("2025-01-01"));
        ScoreChange change = between(JUNE_24, JUNE_25);

        Cause.Decay decay = (Cause.Decay) change.parts().getFirst().cause();
        assertThat(decay.to()).isEqualTo("2024-12-01");
        assertThat(decay.facts()).extracting(FactRef::type).containsExactly("career.person-left");
        assertThat(change.to().viewedOn()).isEqualTo("2024-12-01");
        assertThat(change.parts()).hasSize(1);
    }

    @Test
    void namesTheSessionThatMadeAMentorshipCount() {
        catalog = LadderCatalog.empty()
                .with(new Rubric().expects("execution", 3).mentoring(1, 1).publish(), PUBLISHED);
        stream.mentors(id(30), id(7), JUNE_24);
        for (int session = 1; session <= 5; session++) {
            stream.session(id(30), id(30 + session), JUNE_24.plusDays(session));
        }
        ScoreChange change = between(JUNE_24.minusDays(1), JUNE_24.plusDays(5));

        FactRef fourth = ((Cause.Fact) change.parts().getLast().cause()).fact();
        assertThat(fourth.ids()).containsEntry("sessionId", id(34)).containsEntry("mentorshipId", id(30));
        assertThat(change.withoutEffect())
                .containsExactly(
                        new FactCount("career.mentoring-session-held", 4),
                        new FactCount("career.mentorship-started", 1));
    }

    @Test
    void listsAFactThatOnlyOpensAGate() {
        catalog = LadderCatalog.empty()
                .with(new Rubric().expects("execution", 3).outcomes(0, 1).publish(), PUBLISHED);
        stream.outcome(id(20), Tier.FEATURE, null, "5", "1", day("2024-05-01"))
                .attested(id(20), id(4), AttestationVerdict.CORROBORATE, JUNE_24);
        ScoreChange change = between(JUNE_24.minusDays(1), JUNE_24);

        ScorePart attested = change.parts().getLast();
        assertThat(((Cause.Fact) attested.cause()).fact().type()).isEqualTo("career.outcome-attested");
        assertThat(attested.difference()).isZero();
        assertThat(attested.statusBefore()).isNotEqualTo(ReadinessStatus.READY);
        assertThat(attested.statusAfter()).isEqualTo(ReadinessStatus.READY);
    }

    @Test
    void isNotAnsweredFromBeforeTheFirstDay() {
        assertThatExceptionOfType(NotYetJoined.class)
                .isThrownBy(() -> between(day("2023-12-31"), JUNE_24))
                .matches(e -> e.asOf().equals(day("2023-12-31")));
    }

    @Test
    void refusesMoreFactsThanItTellsApart() {
        LocalDate later = JUNE_24.plusDays(1);
        for (int rating = 0; rating < TooManyFacts.LIMIT; rating++) {
            stream.rated(id(1000 + rating), "discovery", 3, Relation.PEER, id(3), later);
        }
        assertThat(between(JUNE_24, later).withoutEffect())
                .containsExactly(new FactCount("career.skill-rated", TooManyFacts.LIMIT));

        stream.rated(id(999), "discovery", 3, Relation.PEER, id(3), later);
        assertThatExceptionOfType(TooManyFacts.class)
                .isThrownBy(() -> between(JUNE_24, later))
                .matches(e -> e.facts() == TooManyFacts.LIMIT + 1);
    }

    @Test
    void hasItsFieldsInOneOrder() {
        stream.rated(id(11), "execution", 2, Relation.PEER, id(3), JUNE_25);
        JsonNode json = JsonMapper.builder().build().valueToTree(between(JUNE_24, JUNE_25));

        assertThat(json.propertyNames())
                .containsExactly("personId", "level", "from", "to", "difference", "parts", "withoutEffect");
        assertThat(json.at("/from").propertyNames())
                .containsExactly(
                        "asOf",
                        "knownAt",
                        "viewedOn",
                        "currentLevel",
                        "targetLevel",
                        "ladder",
                        "position",
                        "status",
                        "score",
                        "confidence");
        assertThat(json.at("/parts/1").propertyNames())
                .containsExactly(
                        "cause", "statusBefore", "statusAfter", "scoreBefore", "scoreAfter", "difference", "criteria");
        assertThat(json.at("/parts/0/cause").propertyNames()).containsExactly("kind", "from", "to", "facts");
        assertThat(json.at("/parts/1/cause").propertyNames()).containsExactly("kind", "fact");
        assertThat(json.at("/parts/1/cause/kind").stringValue()).isEqualTo("FACT");
        assertThat(json.at("/parts/1/cause/fact").propertyNames())
                .containsExactly("sequence", "type", "effectiveOn", "recordedAt", "actorId", "ids", "summary");
    }

    private void publish(Rubric rubric) {
        catalog = catalog.with(rubric.publish(), PUBLISHED);
    }

    private ScoreChange between(LocalDate from, LocalDate to) {
        return explain(ReadinessQuestion.on(from), ReadinessQuestion.on(to));
    }

    private ScoreChange explain(ReadinessQuestion from, ReadinessQuestion to) {
        ScoreChange change = ScoreChange.explain(stream.events(), catalog, from, to, FactRef::typeOf);
        assertThat(sum(change)).isCloseTo(zeroUnlessGiven(change.difference()), within(1e-9));
        return change;
    }

    private static double sum(ScoreChange change) {
        return change.parts().stream()
                .map(ScorePart::difference)
                .mapToDouble(ScoreChangeTest::zeroUnlessGiven)
                .sum();
    }

    private static double zeroUnlessGiven(@Nullable Double difference) {
        return difference == null ? 0 : requireNonNull(difference);
    }

    private static List<String> kinds(ScoreChange change) {
        return change.parts().stream()
                .map(part -> part.cause().getClass().getSimpleName())
                .toList();
    }
}
