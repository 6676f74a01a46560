package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.OUTCOME;
import static io.careerledger.command.domain.Facts.achieved;
import static io.careerledger.command.domain.Facts.attested;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;
import static io.careerledger.command.domain.Facts.outcome;
import static io.careerledger.command.domain.Facts.rejoined;
import static io.careerledger.command.domain.Facts.retracted;

import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CareerCommand.RetractOutcome;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Metric;
import io.careerledger.events.Money;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be recorded as a result, and said of it. */
class EvidenceRulesTest {

    @Test
    void recordsAnOutcomeWithAllThatIsSaidOfIt() {
        Metric metric = new Metric("Churn", "%", number("4.2"), number("3.1"), day("2023-01-01"), day("2023-03-31"));
        List<SourceLink> sources = List.of(new SourceLink("Board", "https://example.org/churn"));
        given(joined())
                .when(new RecordOutcome(
                        ADA,
                        OUTCOME,
                        "Churn down",
                        "How",
                        Tier.FEATURE,
                        List.of("discovery", "strategy"),
                        metric,
                        new Money(number("125000.00"), "EUR"),
                        number("26.2"),
                        number("0.5"),
                        true,
                        "Ask earlier",
                        sources,
                        day("2023-05-01")))
                .then(new OutcomeRecorded(
                        ADA,
                        OUTCOME,
                        "Churn down",
                        "How",
                        Tier.FEATURE,
                        List.of("discovery", "strategy"),
                        metric,
                        new Money(number("125000.00"), "EUR"),
                        number("26.2"),
                        number("0.5"),
                        true,
                        "Ask earlier",
                        sources,
                        day("2023-05-01")));
    }

    @Test
    void welcomesAPortfolioFromBeforeJoining() {
        given(joined()).when(outcome(JOINED.minusYears(3), "discovery")).accepted();
    }

    @Test
    void refusesAnOutcomeMoreThanADayAhead() {
        given(joined()).when(outcome(TODAY.plusDays(1), "discovery")).accepted();
        given(joined()).when(outcome(TODAY.plusDays(2), "discovery")).refusedValuesAt("/occurredOn");
    }

    @Test
    void refusesAnOutcomeBefore1950() {
        given(joined()).when(outcome(day("1950-01-01"), "discovery")).accepted();
        given(joined()).when(outcome(day("1949-12-31"), "discovery")).refusedValuesAt("/occurredOn");
    }

    @Test
    void judgesCompetenciesByTheVersionInForceOnTheDay() {
        given(joined()).when(outcome(day("2023-12-31"), "strategy")).accepted();
        given(joined()).when(outcome(day("2024-01-01"), "strategy")).refusedValuesAt("/competencies/0");
        given(joined()).when(outcome(day("2024-01-01"), "vision")).accepted();
    }

    @Test
    void judgesCompetenciesByTheLadderThatSheWasOn() {
        LevelChanged moved = new LevelChanged(
                ADA, "product", "PM", "data", "D2", LevelChangeKind.LATERAL, null, "Moved", day("2023-07-01"));
        given(joined(), moved).when(outcome(day("2023-06-30"), "discovery")).accepted();
        given(joined(), moved).when(outcome(day("2023-07-01"), "discovery")).refusedValuesAt("/competencies/0");
        given(joined(), moved).when(outcome(day("2023-07-01"), "statistics")).accepted();
    }

    @Test
    void refusesACompetencyNamedTwice() {
        given(joined())
                .when(outcome(day("2023-05-01"), "discovery", "strategy", "discovery"))
                .refusedValuesAt("/competencies/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000001", "1", "0.3333333333333333"})
    void acceptsAnAttributionAboveNothingUpToAll(String attribution) {
        given(joined()).when(attributed(attribution)).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.1", "1.000001", "1.2", "1e-1000000000"})
    void refusesAnyOtherAttribution(String attribution) {
        given(joined()).when(attributed(attribution)).refusedValuesAt("/attribution");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "1000000000000000"})
    void acceptsABenefitAboveNothing(String amount) {
        given(joined()).when(worth(new Money(number(amount), "USD"), null)).accepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000000000.01", "1e1000000000", "1e-1000000000"})
    void refusesAnyOtherBenefit(String amount) {
        given(joined()).when(worth(new Money(number(amount), "USD"), null)).refusedValuesAt("/benefit/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "XYZ", "XXX", "XTS", "", "EURO"})
    void refusesWhatIsNoCurrency(String currency) {
        given(joined()).when(worth(new Money(BigDecimal.ONE, currency), null)).refusedValuesAt("/benefit/currency");
    }

    @Test
    void refusesAPercentThatIsNotAboveNothing() {
        given(joined()).when(worth(null, number("0.1"))).accepted();
        given(joined()).when(worth(null, number("0"))).refusedValuesAt("/percent");
        given(joined()).when(worth(null, number("-5"))).refusedValuesAt("/percent");
        given(joined()).when(worth(null, number("1000000.1"))).refusedValuesAt("/percent");
    }

    @Test
    void refusesAMeasuredPeriodThatEndsBeforeItBegins() {
        given(joined()).when(measured("2023-03-31", "2023-03-31", "0")).accepted();
        given(joined()).when(measured("2023-03-31", "2023-03-30", "-12.5")).refusedValuesAt("/metric/to");
    }

    @Test
    void refusesAMeasurementOfMonstrousSize() {
        given(joined()).when(measured("2023-01-01", "2023-03-31", "0e999999")).refusedValuesAt("/metric/result");
        given(joined()).when(measured("2023-01-01", "2023-03-31", "-1e300")).refusedValuesAt("/metric/result");
    }

    @Test
    void tellsEveryFaultOfAnOutcomeAtOnce() {
        given(joined())
                .when(new RecordOutcome(
                        ADA,
                        OUTCOME,
                        "Churn down",
                        null,
                        Tier.FEATURE,
                        List.of("juggling"),
                        null,
                        new Money(number("0"), "eur"),
                        number("-1"),
                        number("2"),
                        true,
                        null,
                        List.of(),
                        TODAY.plusDays(2)))
                .refusedValuesAt(
                        "/occurredOn",
                        "/competencies/0",
                        "/benefit/amount",
                        "/benefit/currency",
                        "/percent",
                        "/attribution");
    }

    @Test
    void recordsOutcomesUntilTheLastDay() {
        given(joined(), left("2024-05-31"))
                .when(outcome(day("2024-05-31"), "discovery"))
                .accepted();
        given(joined(), left("2024-05-31"))
                .when(outcome(day("2024-06-01"), "discovery"))
                .refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void welcomesAPortfolioFromBetweenTwoEmployments() {
        given(joined(), left("2024-05-31"), rejoined("2025-01-01"))
                .when(outcome(day("2024-09-01"), "discovery"))
                .accepted();
    }

    @Test
    void refusesASecondOutcomeUnderTheSameId() {
        given(joined(), achieved())
                .when(outcome(day("2023-08-01"), "discovery"))
                .refusedBecause(Rule.ID_TAKEN);
    }

    @Test
    void attestsInTheActorsNameToday() {
        given(joined(), achieved())
                .by(GRACE)
                .when(attest(AttestationVerdict.CORROBORATE, null))
                .then(new OutcomeAttested(ADA, OUTCOME, GRACE, AttestationVerdict.CORROBORATE, null, TODAY));
    }

    @Test
    void acceptsTheSubjectsOwnAttestation() {
        given(joined(), achieved())
                .by(ADA)
                .when(attest(AttestationVerdict.CORROBORATE, null))
                .accepted();
    }

    @Test
    void refusesADisputeThatSaysNothing() {
        given(joined(), achieved())
                .when(attest(AttestationVerdict.DISPUTE, "Seasonal"))
                .accepted();
        given(joined(), achieved())
                .when(attest(AttestationVerdict.DISPUTE, null))
                .refusedValuesAt("/comment");
        given(joined(), achieved())
                .when(attest(AttestationVerdict.DISPUTE, "  "))
                .refusedValuesAt("/comment");
    }

    @Test
    void refusesToAttestAnUnknownOutcome() {
        given(joined()).when(attest(AttestationVerdict.CORROBORATE, null)).refusedBecause(Rule.NOT_FOUND);
    }

    @Test
    void refusesToAttestARetractedOutcome() {
        given(joined(), achieved(), retracted())
                .when(attest(AttestationVerdict.CORROBORATE, null))
                .refusedBecause(Rule.ALREADY_RETRACTED);
    }

    @Test
    void letsOnlyImportsDateAnAttestation() {
        AttestOutcome dated = attestOn(AttestationVerdict.CORROBORATE, day("2023-06-01"));
        given(joined(), achieved()).as(GRACE, Authority.IMPORT).when(dated).accepted();
        given(joined(), achieved()).as(GRACE, Authority.FOR_OTHERS).when(dated).refusedBecause(Rule.ACT_DATED);
        given(joined(), achieved()).by(GRACE).when(dated).refusedBecause(Rule.ACT_DATED);
        given(joined(), achieved())
                .by(GRACE)
                .when(attestOn(AttestationVerdict.CORROBORATE, TODAY))
                .accepted();
    }

    @Test
    void refusesAnAttestationMoreThanADayAhead() {
        given(joined(), achieved())
                .as(GRACE, Authority.IMPORT)
                .when(attestOn(AttestationVerdict.CORROBORATE, TODAY.plusDays(1)))
                .accepted();
        given(joined(), achieved())
                .as(GRACE, Authority.IMPORT)
                .when(attestOn(AttestationVerdict.CORROBORATE, TODAY.plusDays(2)))
                .refusedValuesAt("/attestedOn");
    }

    @Test
    void refusesAttestationsAfterSheLeft() {
        given(joined(), achieved(), left("2026-03-02"))
                .when(attest(AttestationVerdict.CORROBORATE, null))
                .accepted();
        given(joined(), achieved(), left("2026-03-01"))
                .when(attest(AttestationVerdict.CORROBORATE, null))
                .refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void takesBackOnlyAnAttestationThatStands() {
        OutcomeAttested corroborated = attested(GRACE, AttestationVerdict.CORROBORATE, "2023-06-01");
        given(joined(), achieved(), corroborated)
                .by(GRACE)
                .when(attest(AttestationVerdict.WITHDRAW, null))
                .accepted();
        given(joined(), achieved(), corroborated)
                .by(LIN)
                .when(attest(AttestationVerdict.WITHDRAW, null))
                .refusedBecause(Rule.NOTHING_TO_WITHDRAW);
        given(joined(), achieved(), corroborated, attested(GRACE, AttestationVerdict.WITHDRAW, "2023-07-01"))
                .by(GRACE)
                .when(attest(AttestationVerdict.WITHDRAW, null))
                .refusedBecause(Rule.NOTHING_TO_WITHDRAW);
    }

    @Test
    void retractsAnOutcomeOnce() {
        RetractOutcome retract = new RetractOutcome(ADA, OUTCOME, "Measured twice");
        given(joined(), achieved()).when(retract).then(new OutcomeRetracted(ADA, OUTCOME, "Measured twice", TODAY));
        given(joined(), achieved(), retracted()).when(retract).refusedBecause(Rule.ALREADY_RETRACTED);
        given(joined(), achieved())
                .when(new RetractOutcome(ADA, id(99), "Measured twice"))
                .refusedBecause(Rule.NOT_FOUND);
    }

    @Test
    void retractsAnOutcomeOfALeaver() {
        given(joined(), achieved(), left("2024-05-31"))
                .when(new RetractOutcome(ADA, OUTCOME, "Measured twice"))
                .accepted();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static RecordOutcome attributed(String attribution) {
        return outcome(day("2023-05-01"), attribution, new String[] {"discovery"});
    }

    private static RecordOutcome worth(@Nullable Money benefit, @Nullable BigDecimal percent) {
        return with(null, benefit, percent);
    }

    private static RecordOutcome measured(String from, String to, String result) {
        return with(new Metric("Churn", "%", null, number(result), day(from), day(to)), null, null);
    }

    private static RecordOutcome with(@Nullable Metric metric, @Nullable Money benefit, @Nullable BigDecimal percent) {
        return new RecordOutcome(
                ADA,
                OUTCOME,
                "Churn down",
                null,
                Tier.FEATURE,
                List.of(),
                metric,
                benefit,
                percent,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                day("2023-05-01"));
    }

    private static AttestOutcome attest(AttestationVerdict verdict, @Nullable String comment) {
        return new AttestOutcome(ADA, OUTCOME, verdict, comment, null);
    }

    private static AttestOutcome attestOn(AttestationVerdict verdict, LocalDate on) {
        return new AttestOutcome(ADA, OUTCOME, verdict, null, on);
    }
}
