package io.careerledger.readiness.ladder;

import static io.careerledger.readiness.ladder.Documents.ENGINEERING;
import static io.careerledger.readiness.ladder.Documents.SMALLEST;
import static io.careerledger.readiness.ladder.Documents.publicLadder;
import static io.careerledger.readiness.ladder.Documents.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.Relation;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

    private final Ladder smallest = valid(SMALLEST);
    private final Ladder tracks = valid(publicLadder("ft-engineering.yml"), ENGINEERING);

    @Test
    void fillsInEveryDefault() {
        Level one = smallest.levels().getFirst();

        assertThat(smallest.referenceCurrency()).isEqualTo("USD");
        assertThat(smallest.currencyRates()).isEmpty();
        assertThat(smallest.quorum()).isEqualTo(2);
        assertThat(smallest.mentorCapacity()).isEqualTo(3);
        assertThat(smallest.model()).isEqualTo(ModelNumbers.DEFAULTS);
        assertThat(one.readyAt()).isEqualTo(75);
        assertThat(one.outcomeWeight()).isEqualTo(2);
        assertThat(one.referenceBenefit()).isEqualTo(100_000);
        assertThat(one.referencePercent()).isEqualTo(5);
        assertThat(one.verifiedNeeded()).isEqualTo(1);
        assertThat(one.mentoringWeight()).isZero();
        assertThat(one.mentorshipsNeeded()).isZero();
        assertThat(one.expectation("making")).contains(new Expectation("making", 2, 1, false));
        assertThat(one.expectation("talking")).isEmpty();
    }

    @Test
    void keepsExpectationsInTheOrderOfTheCompetencies() {
        Ladder ladder = valid(SMALLEST.replace("making: {rating: 3, mustHave: true}\n      talking", "talking")
                + "      making: {rating: 3}\n");

        assertThat(ladder.levels().getLast().expectations())
                .extracting(Expectation::competency)
                .containsExactly("making", "talking");
    }

    @Test
    void leadsFromEachLevelToTheOneAfterAndEndsAtTheTop() {
        assertThat(smallest.next("one")).map(Level::id).contains("two");
        assertThat(smallest.next("two")).isEmpty();
        assertThatThrownBy(() -> smallest.next("three")).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "senior-1, engineer, true",
        "engineer, senior-1, false",
        "engineer, engineer, false",
        "senior-2-pm, senior-1, true",
        "senior-2-ic, senior-1, true",
        "senior-2-pm, senior-2-ic, false",
        "senior-2-ic, senior-2-pm, false",
        "principal-pm, senior-2-ic, true",
        "principal-ic, senior-2-pm, true",
        "tech-director, principal-ic, true"
    })
    void parallelTracksStandAtOneHeight(String level, String than, boolean higher) {
        assertThat(tracks.isHigher(level, than)).isEqualTo(higher);
    }

    @Test
    void readsOneUnitOfTheReferenceCurrencyAsOne() {
        Ladder ladder = valid(SMALLEST + "currencyRates: {EUR: 1.1}\n");

        assertThat(ladder.rate("USD")).isEqualTo(OptionalDouble.of(1));
        assertThat(ladder.rate("EUR")).isEqualTo(OptionalDouble.of(1.1));
        assertThat(ladder.rate("JPY")).isEmpty();
    }

    @Test
    void mergesTheNumbersOfTheModelKeyByKey() {
        ModelNumbers model = valid(SMALLEST + "model: {metAt: 0.9, relationWeights: {PEER: 0.5}}\n")
                .model();

        assertThat(model.metAt()).isEqualTo(0.9);
        assertThat(model.notMetAt()).isEqualTo(0.2);
        assertThat(model.relationWeights())
                .hasSize(6)
                .containsEntry(Relation.PEER, 0.5)
                .containsEntry(Relation.SELF, 0.2);
        assertThat(model.verificationWeights()).isEqualTo(ModelNumbers.DEFAULTS.verificationWeights());
    }
}
