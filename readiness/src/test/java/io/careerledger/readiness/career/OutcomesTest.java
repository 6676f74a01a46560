package io.careerledger.readiness.career;

import static io.careerledger.events.AttestationVerdict.CORROBORATE;
import static io.careerledger.events.AttestationVerdict.DISPUTE;
import static io.careerledger.events.AttestationVerdict.WITHDRAW;
import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.Money;
import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final UUID ADA = id(1);
    private static final UUID GRACE = id(2);
    private static final UUID LIN = id(3);
    private static final UUID LAUNCH = id(20);
    private static final LocalDate MARCH = day("2025-03-01");

    private final CareerStream stream =
            CareerStream.of(ADA).joined("PM", day("2024-01-01")).outcome(LAUNCH, Tier.FEATURE, null, null, "1", MARCH);

    @Test
    void isClaimedUntilSomeoneElseCorroborates() {
        assertThat(verification(MARCH)).isEqualTo(Verification.CLAIMED);

        stream.attested(LAUNCH, GRACE, CORROBORATE, MARCH.plusDays(1));

        assertThat(verification(MARCH)).isEqualTo(Verification.CLAIMED);
        assertThat(verification(MARCH.plusDays(1))).isEqualTo(Verification.CORROBORATED);
    }

    @Test
    void isMetricLinkedWhenCorroboratedAndLinked() {
        CareerStream linked = CareerStream.of(ADA)
                .joined("PM", day("2024-01-01"))
                .outcome(LAUNCH, Tier.FEATURE, null, null, "1", true, true, MARCH);
        assertThat(verification(linked, MARCH)).isEqualTo(Verification.CLAIMED);

        linked.attested(LAUNCH, GRACE, CORROBORATE, MARCH);

        assertThat(verification(linked, MARCH)).isEqualTo(Verification.METRIC_LINKED);
    }

    @Test
    void isDisputedByAnyStandingDispute() {
        stream.attested(LAUNCH, GRACE, CORROBORATE, MARCH).attested(LAUNCH, LIN, DISPUTE, MARCH);

        assertThat(verification(MARCH)).isEqualTo(Verification.DISPUTED);
    }

    @Test
    void letsTheLastAttestationOfAnAttesterStand() {
        stream.attested(LAUNCH, GRACE, DISPUTE, MARCH).attested(LAUNCH, GRACE, CORROBORATE, MARCH);
        assertThat(verification(MARCH)).isEqualTo(Verification.CORROBORATED);

        stream.attested(LAUNCH, GRACE, DISPUTE, MARCH.minusDays(1));
        assertThat(verification(MARCH)).isEqualTo(Verification.CORROBORATED);
        assertThat(verification(MARCH.minusDays(1))).isEqualTo(Verification.DISPUTED);
    }

    @Test
    void takesBackWhatTheAttesterHadSaid() {
        stream.attested(LAUNCH, GRACE, DISPUTE, MARCH).attested(LAUNCH, GRACE, WITHDRAW, MARCH.plusDays(2));

        assertThat(verification(MARCH.plusDays(1))).isEqualTo(Verification.DISPUTED);
        assertThat(verification(MARCH.plusDays(2))).isEqualTo(Verification.CLAIMED);
    }

    @Test
    void neverCountsTheSubjectsCorroborationButHerDispute() {
        stream.attested(LAUNCH, ADA, CORROBORATE, MARCH);
        assertThat(verification(MARCH)).isEqualTo(Verification.CLAIMED);

        stream.attested(LAUNCH, ADA, DISPUTE, MARCH.plusDays(1));
        assertThat(verification(MARCH.plusDays(1))).isEqualTo(Verification.DISPUTED);

        stream.attested(LAUNCH, ADA, CORROBORATE, MARCH.plusDays(2));
        assertThat(verification(MARCH.plusDays(2))).isEqualTo(Verification.CLAIMED);
    }

    @Test
    void standsFromTheDayItHappened() {
        assertThat(stream.history().outcomes().standingOn(MARCH.minusDays(1))).isEmpty();
        assertThat(stream.history().outcomes().standingOn(MARCH)).hasSize(1);
    }

    @Test
    void countsForNothingOnceRetractedWheneverThatWas() {
        stream.retracted(LAUNCH, MARCH.plusYears(2));

        assertThat(stream.history().outcomes().standingOn(MARCH)).isEmpty();
        assertThat(stream.historyOfFirst(2).outcomes().standingOn(MARCH)).hasSize(1);
    }

    @Test
    void keepsEveryNumberOfAnOutcome() {
        Money benefit = new Money(new BigDecimal("125000.50"), "EUR");
        stream.outcome(id(21), Tier.PORTFOLIO, benefit, "2.5", "0.25", false, true, MARCH);
        Outcome outcome = requireNonNull(stream.history().outcomes().withId(id(21)));

        assertThat(outcome.title()).isEqualTo("Outcome " + id(21).getLeastSignificantBits() % 1000);
        assertThat(outcome.tier()).isEqualTo(Tier.PORTFOLIO);
        assertThat(outcome.currency()).isEqualTo("EUR");
        assertThat(outcome.amount()).isEqualTo(125000.5);
        assertThat(outcome.percent()).isEqualTo(2.5);
        assertThat(outcome.attribution()).isEqualTo(0.25);
        assertThat(outcome.isAchieved()).isFalse();
        assertThat(outcome.isLinked()).isTrue();
        assertThat(outcome.occurredOn()).isEqualTo(MARCH);
    }

    @Test
    void hasNeitherMoneyNorPercentWhenNoneWasGiven() {
        Outcome outcome = requireNonNull(stream.history().outcomes().withId(LAUNCH));

        assertThat(outcome.currency()).isNull();
        assertThat(outcome.amount()).isNaN();
        assertThat(outcome.percent()).isNaN();
    }

    private Verification verification(LocalDate asOf) {
        return verification(stream, asOf);
    }

    private static Verification verification(CareerStream of, LocalDate asOf) {
        return requireNonNull(of.history().outcomes().withId(LAUNCH)).verificationOn(asOf, ADA);
    }
}
