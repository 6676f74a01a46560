package io.careerledger.query.replay.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import io.careerledger.query.testing.RunningService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.Lifecycle;
import tools.jackson.databind.JsonNode;

/** A replay goes by the topics, whatever state the live projection is in. */
class ReplayIsolationTest {

    private static final Organisation PEOPLE = Organisation.of(40, 17);
    private static final String REQUEST = """
            {"name": "isolated", "scenarios": [{"name": "low", "overrides": {"levels.SPM.readyAt": 10}}]}
            """;

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.start();
        service.publish(PEOPLE.careers().toArray(Career[]::new));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void sumsUpWhomTheStoppedProjectionDoesNotKnow() {
        int before = people(completed());
        Lifecycle projection = service.context().getBean("projectionSupervisor", Lifecycle.class);
        projection.stop();
        IntStream.range(0, 5)
                .mapToObj(number -> Career.joined("Late " + number, "PM", LocalDate.of(2024, 3, 1), null))
                .forEach(career -> service.topics().publish(career.events()));

        assertThat(people(completed())).isEqualTo(before + 5);
        assertThat(service.read("/v1/people?q=Late").get("items")).isEmpty();
    }

    @Test
    void completesWhileTheProjectionIsRebuilt() {
        String hash = completed().get("resultHash").stringValue();
        assertThat(service.post("/v1/projections/readiness/rebuild", service.token(ServiceUser.HR))
                        .statusCode())
                .isEqualTo(202);

        assertThat(completed().get("resultHash").stringValue()).isEqualTo(hash);
    }

    private static int people(JsonNode summary) {
        return summary.get("people").intValue();
    }

    private JsonNode completed() {
        HttpResponse<String> answer = service.send("POST", "/v1/replays", service.token(ServiceUser.HR), REQUEST);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(service.read(location).get("state").stringValue())
                                .isEqualTo("COMPLETED"));
        return service.read(location + "/summary");
    }
}
