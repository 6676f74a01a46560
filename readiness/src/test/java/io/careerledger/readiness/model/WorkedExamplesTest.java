package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.readiness.model.OutcomesReadiness.CountedOutcome;
import io.careerledger.readiness.model.ReadinessResult.Gate;
import io.careerledger.readiness.model.ReadinessResult.NextStep;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The model against answers computed by a script that shares nothing with it. */
class WorkedExamplesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    static List<WorkedExample> examples() {
        return WorkedExample.all();
    }

    @Test
    void areAtLeastTwelve() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areAnsweredAsTheScriptAnswersThem(WorkedExample example) {
        answersAs(example.expected(), example, example.ladder());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areSummarisedAsTheyAreAnswered(WorkedExample example) {
        ReadinessResult result = ReadinessModel.evaluate(example.history(), example.ladder(), example.question());
        ReadinessSummary summary = ReadinessModel.summarise(example.history(), example.ladder(), example.question());

        assertThat(summary.status()).isEqualTo(result.status());
        assertThat(summary.targetLevel()).isEqualTo(result.targetLevel());
        assertThat(summary.score()).isEqualTo(result.score());
        assertThat(summary.confidence()).isEqualTo(result.confidence());
        assertThat(summary.competencies())
                .extracting(ReadinessSummary.CompetencyGlance::probability)
                .isEqualTo(result.competencies().stream()
                        .map(CompetencyReadiness::probability)
                        .toList());
    }

    @Test
    void ofSeniorProductManagersAreAnsweredAlikeByTheShippedLadder() {
        List<WorkedExample> seniors = examples().stream()
                .filter(example -> example.ladderName().equals("senior-pm"))
                .toList();
        LadderVersion shipped = ShippedLadders.all().getFirst();

        assertThat(seniors).isNotEmpty();
        assertThat(shipped.ref().id()).isEqualTo(ShippedLadders.PRODUCT_MANAGEMENT);
        seniors.forEach(example -> answersAs(example.expected(), example, shipped));
    }

    private static void answersAs(JsonNode expected, WorkedExample example, LadderVersion ladder) {
        ReadinessResult result = ReadinessModel.evaluate(example.history(), ladder, example.question());

        assertThat(result.status().name()).isEqualTo(expected.get("status").asString());
        assertThat(result.currentLevel()).isEqualTo(expected.get("currentLevel").asString());
        assertThat(result.targetLevel())
                .isEqualTo(expected.get("targetLevel").asStringOpt().orElse(null));
        if (result.status() != ReadinessStatus.AT_TOP) {
            assertThat(requireNonNull(result.score())).isCloseTo(number(expected, "score"), EXACT);
            assertThat(requireNonNull(result.threshold())).isCloseTo(number(expected, "threshold"), EXACT);
            assertThat(requireNonNull(result.confidence())).isCloseTo(number(expected, "confidence"), EXACT);
            competencies(result.competencies(), expected.get("competencies"));
            outcomes(requireNonNull(result.outcomes()), expected.get("outcomes"));
            mentoring(requireNonNull(result.mentoring()), expected.get("mentoring"));
            gates(result.gates(), expected.get("gates"));
            steps(result.nextSteps(), expected.get("nextSteps"));
        }
    }

    private static void competencies(List<CompetencyReadiness> actual, JsonNode expected) {
        assertThat(actual).hasSize(expected.size());
        for (int index = 0; index < actual.size(); index++) {
            CompetencyReadiness competency = actual.get(index);
            JsonNode node = expected.get(index);
            assertThat(competency.competency()).isEqualTo(node.get("competency").asString());
            assertThat(competency.estimate()).isCloseTo(number(node, "estimate"), EXACT);
            assertThat(competency.standardError()).isCloseTo(number(node, "standardError"), EXACT);
            assertThat(competency.probability()).isCloseTo(number(node, "probability"), EXACT);
            assertThat(competency.contribution()).isCloseTo(number(node, "contribution"), EXACT);
            assertThat(competency.state().name()).isEqualTo(node.get("state").asString());
            JsonNode raters = node.get("additionalRatersNeeded");
            assertThat(competency.additionalRatersNeeded()).isEqualTo(raters.isNull() ? null : raters.asInt());
            ratings(competency.ratings(), node.get("ratings"));
        }
    }

    private static void ratings(List<CompetencyReadiness.CountedRating> actual, JsonNode expected) {
        assertThat(actual).hasSize(expected.size());
        for (int index = 0; index < actual.size(); index++) {
            JsonNode node = expected.get(index);
            assertThat(actual.get(index).ratingId())
                    .isEqualTo(id(node.get("rating").asInt()));
            assertThat(actual.get(index).weight()).isCloseTo(number(node, "weight"), EXACT);
        }
    }

    private static void outcomes(OutcomesReadiness actual, JsonNode expected) {
        assertThat(actual.score()).isCloseTo(number(expected, "score"), EXACT);
        assertThat(actual.contribution()).isCloseTo(number(expected, "contribution"), EXACT);
        assertThat(actual.verifiedAtTier())
                .isEqualTo(expected.get("verifiedAtTier").asInt());
        assertThat(actual.items()).hasSize(expected.get("items").size());
        for (int index = 0; index < actual.items().size(); index++) {
            CountedOutcome item = actual.items().get(index);
            JsonNode node = expected.get("items").get(index);
            assertThat(item.outcomeId()).isEqualTo(id(node.get("outcome").asInt()));
            assertThat(item.verification().name())
                    .isEqualTo(node.get("verification").asString());
            assertThat(item.size()).isCloseTo(number(node, "size"), EXACT);
            assertThat(item.tierFactor()).isCloseTo(number(node, "tierFactor"), EXACT);
            assertThat(item.decay()).isCloseTo(number(node, "decay"), EXACT);
            assertThat(item.value()).isCloseTo(number(node, "value"), EXACT);
        }
    }

    private static void mentoring(MentoringReadiness actual, JsonNode expected) {
        assertThat(actual.score()).isCloseTo(number(expected, "score"), EXACT);
        assertThat(actual.contribution()).isCloseTo(number(expected, "contribution"), EXACT);
        assertThat(actual.mentorshipIds())
                .isEqualTo(expected.get("mentorships")
                        .valueStream()
                        .map(node -> id(node.asInt()))
                        .toList());
        assertThat(actual.counting()).isEqualTo(actual.mentorshipIds().size());
    }

    private static void gates(List<Gate> actual, JsonNode expected) {
        assertThat(actual).extracting(Gate::gate).isEqualTo(List.copyOf(expected.propertyNames()));
        for (Gate gate : actual) {
            assertThat(gate.passed())
                    .as(gate.gate())
                    .isEqualTo(expected.get(gate.gate()).asBoolean());
        }
    }

    private static void steps(List<NextStep> actual, JsonNode expected) {
        assertThat(actual).hasSize(expected.size());
        for (int index = 0; index < actual.size(); index++) {
            JsonNode node = expected.get(index);
            assertThat(actual.get(index).criterion())
                    .isEqualTo(node.get("criterion").asString());
            assertThat(actual.get(index).headroom()).isCloseTo(number(node, "headroom"), EXACT);
            assertThat(actual.get(index).gain()).isCloseTo(number(node, "gain"), EXACT);
        }
    }

    private static double number(JsonNode node, String field) {
        return node.get(field).asDouble();
    }
}
