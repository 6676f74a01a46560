package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.career.CareerStream;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.ReadinessResult.Gate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessBoundariesTest {

    private static final LocalDate START = day("2024-01-01");
    private static final LocalDate TODAY = day("2025-06-01");
    private static final double WITHIN_TOLERANCE = 0.9e-12;
    private static final double BEYOND_TOLERANCE = 3e-12;

    private final CareerStream stream = CareerStream.of(id(1)).joined("PM", START);

    @Test
    void refusesADayBeforeTheFirstOne() {
        assertThatExceptionOfType(NotYetJoined.class)
                .isThrownBy(() -> evaluate(oneCompetency(), START.minusDays(1)))
                .satisfies(refusal -> {
                    assertThat(refusal.personId()).isEqualTo(id(1));
                    assertThat(refusal.startedOn()).isEqualTo(START);
                    assertThat(refusal.asOf()).isEqualTo(START.minusDays(1));
                });
        assertThat(evaluate(oneCompetency(), START).currentLevel()).isEqualTo("PM");
    }

    @Test
    void refusesALevelThatTheLadderDoesNotHave() {
        assertThatExceptionOfType(LevelNotOnLadder.class)
                .isThrownBy(() -> ReadinessModel.evaluate(
                        stream.history(),
                        oneCompetency().publish(),
                        ReadinessQuestion.on(TODAY).atLevel("CEO")))
                .satisfies(refusal -> assertThat(refusal.level()).isEqualTo("CEO"));
    }

    @Test
    void refusesAPersonWhoseLevelTheLadderDoesNotHave() {
        stream.level("PM", "INTERN", START);

        assertThatExceptionOfType(LevelNotOnLadder.class).isThrownBy(() -> evaluate(oneCompetency(), TODAY));
    }

    @Test
    void isMetFromMetAtOn() {
        rated(4);
        double p = probability(oneCompetency());

        assertThat(stateAt(p + WITHIN_TOLERANCE, 0.01)).isEqualTo(CompetencyState.MET);
        assertThat(stateAt(p + BEYOND_TOLERANCE, 0.01)).isEqualTo(CompetencyState.UNCERTAIN);
    }

    @Test
    void isNotMetUpToNotMetAt() {
        rated(2);
        double p = probability(oneCompetency());

        assertThat(stateAt(0.99, p - WITHIN_TOLERANCE)).isEqualTo(CompetencyState.NOT_MET);
        assertThat(stateAt(0.99, p - BEYOND_TOLERANCE)).isEqualTo(CompetencyState.UNCERTAIN);
    }

    @Test
    void passesAMustHaveGateFromMustHaveAtOn() {
        rated(3);
        double p = probability(oneCompetency());

        assertThat(gate(mustHave(p + WITHIN_TOLERANCE), "must-have:execution").passed())
                .isTrue();
        assertThat(gate(mustHave(p + BEYOND_TOLERANCE), "must-have:execution").passed())
                .isFalse();
    }

    @Test
    void failsAMustHaveGateWithoutARatingBySomeoneElse() {
        stream.rated(id(10), "execution", 5, Relation.SELF, id(1), TODAY);

        Gate gate = gate(mustHave(0.01), "must-have:execution");

        assertThat(gate.passed()).isFalse();
        assertThat(gate.detail()).isEqualTo("Nobody but the person herself has rated it.");
        rated(1);
        assertThat(gate(mustHave(0.01), "must-have:execution").passed()).isTrue();
    }

    @Test
    void takesARatingThatHasNoWeightForNoProof() {
        stream.rated(id(10), "execution", 5, Relation.SELF, id(1), TODAY)
                .rated(id(11), "execution", 5, Relation.PEER, id(2), TODAY);

        assertThat(gate(mustHave(0.01), "must-have:execution").passed()).isTrue();
        assertThat(gate(mustHave(0.01).relationWeight(Relation.PEER, 0), "must-have:execution")
                        .passed())
                .isFalse();
    }

    @Test
    void leavesACompetencyUncertainThatOnlyThePersonRatedHoweverProbable() {
        stream.rated(id(10), "execution", 5, Relation.SELF, id(1), TODAY);
        Rubric rubric = new Rubric().expects("execution", 1);

        CompetencyReadiness competency = evaluate(rubric, TODAY).competencies().getFirst();

        assertThat(competency.probability()).isGreaterThan(0.8);
        assertThat(competency.state()).isEqualTo(CompetencyState.UNCERTAIN);
        assertThat(competency.additionalRatersNeeded()).isEqualTo(1);
    }

    @Test
    void isReadyFromReadyAtOn() {
        rated(4);
        double score = score(oneCompetency());

        assertThat(status(oneCompetency().readyAt(score + WITHIN_TOLERANCE))).isEqualTo(ReadinessStatus.READY);
        assertThat(gate(oneCompetency().readyAt(99), "score").detail())
                .isEqualTo("The score is 93.78; 99.00 is needed.");
        assertThat(status(oneCompetency().readyAt(score + BEYOND_TOLERANCE * 100)))
                .isEqualTo(ReadinessStatus.NEARLY);
    }

    @Test
    void isNearlyReadyDownToTenBelow() {
        rated(4);
        double score = score(oneCompetency());

        assertThat(status(oneCompetency().readyAt(score + 10))).isEqualTo(ReadinessStatus.NEARLY);
        assertThat(status(oneCompetency().readyAt(score + 10.0001))).isEqualTo(ReadinessStatus.NOT_YET);
    }

    @Test
    void isNearlyReadyWithOneGateFailedAndNotYetWithTwo() {
        rated(4);
        double score = score(oneCompetency());

        assertThat(status(oneCompetency().readyAt(score).outcomes(0, 1))).isEqualTo(ReadinessStatus.NEARLY);
        assertThat(status(oneCompetency().readyAt(score + 1).outcomes(0, 1))).isEqualTo(ReadinessStatus.NOT_YET);
    }

    @Test
    void countsVerifiedOutcomesAtTheTierAndAbove() {
        Rubric rubric = oneCompetency().outcomes(1, 1);
        stream.outcome(id(20), Tier.TASK, null, "1", "1", TODAY)
                .attested(id(20), id(2), AttestationVerdict.CORROBORATE, TODAY);
        assertThat(gate(rubric, "verified-outcomes").passed()).isFalse();
        assertThat(gate(rubric, "verified-outcomes").detail())
                .isEqualTo("0 verified outcomes at tier FEATURE or above; 1 is needed.");

        stream.outcome(id(21), Tier.FEATURE, null, "1", "1", START.minusYears(20));
        assertThat(gate(rubric, "verified-outcomes").passed()).isFalse();

        stream.attested(id(21), id(2), AttestationVerdict.CORROBORATE, TODAY);
        assertThat(gate(rubric, "verified-outcomes").passed()).isTrue();
        assertThat(requireNonNull(evaluate(rubric, TODAY).outcomes()).verifiedAtTier())
                .isEqualTo(1);
    }

    @Test
    void needsUpToTenMoreRatersOrDoesNotSay() {
        for (int rater = 2; rater < 5; rater++) {
            stream.rated(id(10 + rater), "execution", rater == 2 ? 3 : 4, Relation.MANAGER, id(rater), TODAY);
        }
        CompetencyReadiness competency = competency(new Rubric().expects("execution", 4));
        double ten = probabilityWithMore(competency, 10);
        double eleven = probabilityWithMore(competency, 11);
        assertThat(competency.probability()).isBetween(0.2, ten);

        assertThat(additionalRaters(ten - 1e-9)).isEqualTo(10);
        assertThat(additionalRaters(ten + 1e-9)).isNull();
        assertThat(eleven).isGreaterThan(ten + 1e-9);
    }

    @Test
    void dropsATermWithoutWeight() {
        rated(4);
        stream.rated(id(60), "discovery", 1, Relation.MANAGER, id(2), TODAY)
                .outcome(id(20), Tier.FEATURE, null, "5", "1", TODAY);
        Rubric weightless = oneCompetency().expects("discovery", 4, 0, true).outcomes(0, 0);
        ReadinessResult result = evaluate(weightless, TODAY);

        assertThat(result.score()).isEqualTo(score(oneCompetency()));
        assertThat(requireNonNull(result.outcomes()).contribution()).isZero();
        assertThat(requireNonNull(result.outcomes()).score()).isPositive();
        assertThat(result.competencies().get(1).contribution()).isZero();
        assertThat(gate(weightless, "must-have:discovery").passed()).isFalse();
        assertThat(result.nextSteps())
                .extracting(ReadinessResult.NextStep::criterion)
                .containsExactly("execution");
    }

    @Test
    void hasNoMentoringTermWhereNoMentorshipIsNeeded() {
        rated(4);
        ReadinessResult result = evaluate(oneCompetency().mentoring(5, 0), TODAY);

        assertThat(result.score()).isEqualTo(score(oneCompetency()));
        assertThat(result.mentoring()).isEqualTo(new MentoringReadiness(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void answersByTheVersionInForceOnTheDayAmongThoseKnown() {
        LadderCatalog catalog = LadderCatalog.empty()
                .with(oneCompetency().publish(), Instant.parse("2020-01-01T00:00:00Z"))
                .with(oneCompetency().version(2, TODAY).publish(), Instant.parse("2025-05-01T00:00:00Z"));

        assertThat(version(catalog, ReadinessQuestion.on(TODAY.minusDays(1)))).isEqualTo(1);
        assertThat(version(catalog, ReadinessQuestion.on(TODAY))).isEqualTo(2);
        assertThat(version(catalog, ReadinessQuestion.on(TODAY).knownAt(Instant.parse("2025-04-30T00:00:00Z"))))
                .isEqualTo(1);
        assertThat(version(catalog, new ReadinessQuestion(TODAY, null, null, 1)))
                .isEqualTo(1);
        assertThatExceptionOfType(LadderNotKnown.class)
                .isThrownBy(() -> version(catalog, new ReadinessQuestion(TODAY, null, null, 3)))
                .satisfies(refusal -> assertThat(refusal.version()).isEqualTo(3));
        assertThatExceptionOfType(LadderNotKnown.class)
                .isThrownBy(() -> version(LadderCatalog.empty(), ReadinessQuestion.on(TODAY)))
                .satisfies(refusal -> assertThat(refusal.ladderId()).isEqualTo(CareerStream.LADDER));
    }

    @Test
    void answersByTheVersionInForceOnTheDayThatALeaverLeft() {
        LadderCatalog catalog = LadderCatalog.empty()
                .with(oneCompetency().publish(), Instant.parse("2020-01-01T00:00:00Z"))
                .with(oneCompetency().version(2, TODAY).publish(), Instant.parse("2020-01-01T00:00:00Z"));
        stream.left(TODAY.minusDays(1));

        assertThat(version(catalog, ReadinessQuestion.on(TODAY.plusDays(30)))).isEqualTo(1);
        stream.departureWithdrawn(TODAY);
        assertThat(version(catalog, ReadinessQuestion.on(TODAY.plusDays(30)))).isEqualTo(2);
    }

    private static Rubric oneCompetency() {
        return new Rubric().expects("execution", 3);
    }

    private static Rubric mustHave(double mustHaveAt) {
        return new Rubric().mustHave("execution", 3).thresholds(0.8, 0.2, mustHaveAt);
    }

    private void rated(int value) {
        stream.rated(id(11), "execution", value, Relation.MANAGER, id(2), TODAY);
    }

    private ReadinessResult evaluate(Rubric rubric, LocalDate asOf) {
        return ReadinessModel.evaluate(stream.history(), rubric.publish(), ReadinessQuestion.on(asOf));
    }

    private int version(LadderCatalog catalog, ReadinessQuestion question) {
        return ReadinessModel.evaluate(stream.history(), catalog, question)
                .ladder()
                .version();
    }

    private CompetencyReadiness competency(Rubric rubric) {
        return evaluate(rubric, TODAY).competencies().getFirst();
    }

    private double probability(Rubric rubric) {
        return competency(rubric).probability();
    }

    private CompetencyState stateAt(double metAt, double notMetAt) {
        return competency(oneCompetency().thresholds(metAt, notMetAt, 0.5)).state();
    }

    private @Nullable Integer additionalRaters(double metAt) {
        return competency(new Rubric().expects("execution", 4).thresholds(metAt, 0.01, 0.5))
                .additionalRatersNeeded();
    }

    private static double probabilityWithMore(CompetencyReadiness competency, int raters) {
        double information = Math.pow(0.8 / competency.standardError(), 2) + raters * 0.7;
        return StandardNormal.cumulative(
                (competency.estimate() - (competency.expected() - 0.5)) * Math.sqrt(information) / 0.8);
    }

    private double score(Rubric rubric) {
        return requireNonNull(evaluate(rubric, TODAY).score());
    }

    private ReadinessStatus status(Rubric rubric) {
        return evaluate(rubric, TODAY).status();
    }

    private Gate gate(Rubric rubric, String name) {
        return evaluate(rubric, TODAY).gates().stream()
                .filter(gate -> gate.gate().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
