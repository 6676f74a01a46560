package io.careerledger.readiness.model;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.StreamPosition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the contract, in its order, under a mapper that was told nothing. */
class ReadinessJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void hasTheFieldsOfTheContractInItsOrder() {
        JsonNode json = json("a product manager ready for senior");

        assertThat(json.propertyNames())
                .containsExactly(
                        "personId",
                        "currentLevel",
                        "targetLevel",
                        "ladder",
                        "asOf",
                        "knownAt",
                        "position",
                        "status",
                        "score",
                        "threshold",
                        "confidence",
                        "competencies",
                        "outcomes",
                        "mentoring",
                        "gates",
                        "nextSteps");
        assertThat(json.get("ladder").propertyNames()).containsExactly("id", "version", "hash");
        assertThat(json.at("/competencies/0").propertyNames())
                .containsExactly(
                        "competency",
                        "expected",
                        "weight",
                        "mustHave",
                        "estimate",
                        "standardError",
                        "probability",
                        "state",
                        "contribution",
                        "additionalRatersNeeded",
                        "ratings");
        assertThat(json.at("/competencies/0/ratings/0").propertyNames())
                .containsExactly("ratingId", "raterId", "relation", "rating", "observedOn", "weight");
        assertThat(json.get("outcomes").propertyNames())
                .containsExactly("weight", "score", "contribution", "verifiedAtTier", "requiredAtTier", "items");
        assertThat(json.at("/outcomes/items/0").propertyNames())
                .containsExactly(
                        "outcomeId",
                        "title",
                        "verification",
                        "tier",
                        "size",
                        "tierFactor",
                        "attribution",
                        "decay",
                        "value");
        assertThat(json.get("mentoring").propertyNames())
                .containsExactly("weight", "score", "contribution", "counting", "needed", "mentorshipIds");
        assertThat(json.at("/gates/0").propertyNames()).containsExactly("gate", "passed", "detail");
        assertThat(json.at("/nextSteps/0").propertyNames()).containsExactly("criterion", "headroom", "gain", "action");
    }

    @Test
    void writesDatesInstantsAndNumbersPlainly() {
        WorkedExample example = example("a product manager ready for senior");
        Instant knownAt = Instant.parse("2025-06-02T10:00:00.123456Z");
        JsonNode json = JSON.valueToTree(ReadinessModel.evaluate(
                example.history(), example.ladder(), example.question().knownAt(knownAt)));

        assertThat(json.get("asOf").asString()).isEqualTo("2025-06-01");
        assertThat(json.get("knownAt").asString()).isEqualTo("2025-06-02T10:00:00.123456Z");
        assertThat(json.get("score").isNumber()).isTrue();
        assertThat(json.at("/competencies/0/ratings/0/observedOn").asString()).isEqualTo("2025-04-01");
        assertThat(json.at("/competencies/0/ratings/0/rating").isInt()).isTrue();
        assertThat(json.get("position").asString())
                .isEqualTo(
                        new StreamPosition(id(1).toString(), example.history().version()).text());
    }

    @Test
    void isNullAfterTheStatusAtTheTop() {
        JsonNode json = json("at the top");

        assertThat(json.get("status").asString()).isEqualTo("AT_TOP");
        for (String field :
                List.of("targetLevel", "knownAt", "score", "threshold", "confidence", "outcomes", "mentoring")) {
            assertThat(json.get(field).isNull()).as(field).isTrue();
        }
        for (String field : List.of("competencies", "gates", "nextSteps")) {
            assertThat(json.get(field).isArray()).as(field).isTrue();
            assertThat(json.get(field)).as(field).isEmpty();
        }
    }

    @Test
    void answersAtTheTopWhenALevelIsAskedFor() {
        WorkedExample example = example("at the top");
        ReadinessResult result = ReadinessModel.evaluate(
                example.history(),
                example.ladder(),
                ReadinessQuestion.on(day("2025-06-01")).atLevel("GPM"));

        assertThat(result.status()).isEqualTo(ReadinessStatus.NOT_YET);
        assertThat(result.targetLevel()).isEqualTo("GPM");
        assertThat(result.score()).isPositive();
    }

    private static JsonNode json(String name) {
        WorkedExample example = example(name);
        return JSON.valueToTree(ReadinessModel.evaluate(example.history(), example.ladder(), example.question()));
    }

    private static WorkedExample example(String name) {
        return WorkedExample.all().stream()
                .filter(example -> example.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
