package io.careerledger.query.replay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import io.careerledger.query.testing.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The live rows held against the topic. */
class ReconcileTest {

    private static final String PATH = "/v1/projections/readiness/reconcile";
    private static final Organisation PEOPLE = Organisation.of(60, 11);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        service.publish(PEOPLE.careers().toArray(Career[]::new));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(service.read(PATH).get("stale").intValue()).isZero());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyRowIsWhatTheTopicSays() {
        JsonNode found = service.read(PATH);

        assertThat(found.get("differences")).isEmpty();
        assertThat(found.get("different").intValue()).isZero();
        assertThat(found.get("people").intValue()).isGreaterThan(40).isEqualTo(rows());
        assertThat(found.get("equal").intValue()).isEqualTo(found.get("people").intValue());
        assertThat(found.get("position").size()).isEqualTo(3);
        assertThat(found.get("parked")).isEmpty();
    }

    @Test
    void findsTheOneRowThatIsWrong() {
        JdbcTemplate jdbc = service.database().jdbc();
        UUID person = Objects.requireNonNull(
                jdbc.queryForObject("select person_id from readiness order by person_id limit 1", UUID.class));
        Double score = jdbc.queryForObject("select score from readiness where person_id = ?", Double.class, person);
        jdbc.update("update readiness set score = score + 1e-12 where person_id = ?", person);
        try {
            JsonNode found = service.read(PATH);
            assertThat(found.get("different").intValue()).isEqualTo(1);
            assertThat(found.get("differences")).hasSize(1);
            JsonNode difference = found.get("differences").get(0);
            assertThat(difference.get("personId").stringValue()).isEqualTo(person.toString());
            assertThat(difference.get("field").stringValue()).isEqualTo("score");
            assertThat(difference.get("replayed").doubleValue()).isEqualTo(score);
            assertThat(difference.get("live").doubleValue()).isNotEqualTo(score);
        } finally {
            jdbc.update("update readiness set score = ? where person_id = ?", score, person);
        }
    }

    @Test
    void countsARowOfAnotherDayApart() {
        JdbcTemplate jdbc = service.database().jdbc();
        UUID person = Objects.requireNonNull(
                jdbc.queryForObject("select person_id from readiness order by person_id desc limit 1", UUID.class));
        jdbc.update("update readiness set valid_on = valid_on - 1 where person_id = ?", person);
        try {
            JsonNode found = service.read(PATH);
            assertThat(found.get("stale").intValue() + found.get("people").intValue())
                    .isEqualTo(rows());
            assertThat(found.get("different").intValue()).isZero();
        } finally {
            jdbc.update("update readiness set valid_on = '2025-03-10' where person_id = ?", person);
        }
    }

    @Test
    void takesNobodyWhoBeginsTodayForADifferenceBeforeHerRowIsThere() {
        Career newcomer = Career.joined("Newcomer", "PM", LocalDate.of(2025, 3, 10), null);
        service.publish(newcomer);
        service.database().jdbc().update("delete from readiness where person_id = ?", newcomer.personId());

        JsonNode found = service.read(PATH);

        assertThat(found.get("different").intValue()).isZero();
        assertThat(found.get("stale").intValue()).isEqualTo(1);
        newcomer.rated("execution", 3, PEOPLE.careers().getFirst().personId(), LocalDate.of(2025, 3, 10));
        service.publish(List.of(newcomer.last()));
        assertThat(service.read(PATH).get("stale").intValue()).isZero();
    }

    @Test
    void isOfThoseWhoReadEverything() {
        assertThat(service.get(PATH, ServiceUser.AUDITOR).statusCode()).isEqualTo(200);
        assertThat(service.get(PATH, ServiceUser.CALIBRATION).statusCode()).isEqualTo(403);
        assertThat(service.getAs("person1@example.com", PATH).statusCode()).isEqualTo(403);
        assertThat(service.get(PATH + "?fast=true").statusCode()).isEqualTo(422);
    }

    private static int rows() {
        return Objects.requireNonNull(
                service.database().jdbc().queryForObject("select count(*) from readiness", Integer.class));
    }
}
