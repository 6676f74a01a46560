package io.careerledger.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalPositions;
import io.careerledger.web.position.PositionKey;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The projection's own endpoints and Min-Position, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);

    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void tellsPositionLagAndOwnerOfEveryPartition() {
        service.publish(Career.joined("Ada", "PM", JANUARY, null).events());

        JsonNode projection = service.json("/v1/projections").at("/items/0");

        assertThat(projection.at("/name").asString()).isEqualTo("readiness");
        assertThat(projection.at("/state").asString()).isEqualTo("LIVE");
        assertThat(projection.at("/partitions")).hasSize(3);
        projection.at("/partitions").forEach(partition -> {
            assertThat(partition.at("/lag").asLong()).isZero();
            assertThat(partition.at("/owner").asString()).startsWith("query-");
        });
        assertThat(projection.at("/ladders/position").asLong()).isEqualTo(2);
    }

    @Test
    void readWaitsForThePositionItNames() {
        Career career = Career.joined("Bea", "PM", JANUARY, null);
        String position = LocalPositions.token(career.last());
        service.publish(career.events());

        assertThat(read(position).statusCode()).isEqualTo(200);
    }

    @Test
    void readOfALadderPositionWaitsForTheLadder() {
        assertThat(read(LocalPositions.token(new StreamPosition("ladder:product-management", 1)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(read(LocalPositions.token(new StreamPosition("ladder:product-management", 9)))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void readOfAPositionThatDoesNotComeIsToldToComeBack() {
        HttpResponse<String> response =
                read(LocalPositions.token(new StreamPosition(UUID.randomUUID().toString(), 1)));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("/problems/unavailable");
    }

    @Test
    void readOfAParkedPositionSaysSo() {
        Career career = Career.joined("Cleo", "PM", JANUARY, null)
                .rated("execution", 4, UUID.randomUUID(), JANUARY.plusMonths(1));
        service.topics().send(service.topics().record(service.topics().events(), career.last()));
        service.sent(1);

        HttpResponse<String> response = read(LocalPositions.token(career.last()));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("/problems/parked");
    }

    @Test
    void garbageIsNoPosition() {
        for (String garbage : new String[] {"", "?", "bm90aGluZw", "x".repeat(300)}) {
            assertThat(read(garbage).statusCode()).as(garbage).isEqualTo(400);
        }
        String notAPerson = LocalPositions.token(new StreamPosition("somebody", 1));
        assertThat(read(notAPerson).statusCode()).isEqualTo(400);
    }

    /** Whoever could ask for any position would learn how long streams are that she knows nothing of. */
    @Test
    void whatIsNotSignedIsNoPositionWhetherThereIsSuchAStreamOrNot() {
        Career career = Career.joined("Dora", "PM", JANUARY, null);
        service.publish(career);
        StreamPosition reached = career.last().position();
        StreamPosition ahead = new StreamPosition(reached.streamId(), reached.version() + 1);
        StreamPosition nobody = new StreamPosition(UUID.randomUUID().toString(), 1);
        PositionKey other = PositionKey.of("YW5vdGhlciBrZXkgb2YgYXQgbGVhc3QgMzIgYnl0ZXMgIQ");
        String refusal = read(reached.text()).body();

        for (StreamPosition position : List.of(reached, ahead, nobody)) {
            for (String forged : List.of(position.text(), other.token(position))) {
                HttpResponse<String> response = read(forged);
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body()).isEqualTo(refusal);
            }
        }
        assertThat(read(LocalPositions.token(reached)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesAHundredPositionsAndNotOneMore() {
        String position = LocalPositions.token(new StreamPosition("ladder:product-management", 1));

        assertThat(read(String.join(",", Collections.nCopies(100, position))).statusCode())
                .isEqualTo(200);
        assertThat(read(String.join(",", Collections.nCopies(101, position))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void retryAppliesWhatIsKeptOnceARecordWithoutAPlaceIsGivenUp() {
        Career career = Career.joined("Dora", "PM", JANUARY, null);
        service.publish(career.events());
        byte[] key = career.personId().toString().getBytes(UTF_8);
        service.topics().send(new ProducerRecord<>(service.topics().events(), key, new byte[] {1, 2, 3}));
        career.rated("execution", 4, UUID.randomUUID(), JANUARY.plusMonths(1));
        service.topics().send(service.topics().record(service.topics().events(), career.last()));
        service.sent(2);
        assertThat(parked(career.personId()).at("/reason").asString()).isEqualTo("UNREADABLE");
        assertThat(parked(career.personId()).at("/kept").asInt()).isEqualTo(2);

        String retry = "/v1/projections/readiness/parked/" + career.personId() + "/retry";
        assertThat(service.post(retry, service.token(ServiceUser.HR)).statusCode())
                .isEqualTo(202);

        await().untilAsserted(() ->
                assertThat(parked(career.personId()).isMissingNode()).isTrue());
        assertThat(read(LocalPositions.token(career.last())).statusCode()).isEqualTo(200);
        assertThat(service.post(retry, service.token(ServiceUser.HR)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void auditorLooksAndDoesNotAct() {
        String rebuild = "/v1/projections/readiness/rebuild";

        assertThat(service.post(rebuild, service.token(ServiceUser.AUDITOR)).statusCode())
                .isEqualTo(403);
        assertThat(service.post(rebuild, service.token(ServiceUser.CALIBRATION)).statusCode())
                .isEqualTo(403);
        assertThat(service.post("/v1/projections/other/rebuild", service.token(ServiceUser.HR))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void rebuildTakesThePlaceOfTheLiveTables() {
        String rebuild = "/v1/projections/readiness/rebuild";
        int before = service.json("/v1/projections").at("/items/0/generation").asInt();

        assertThat(service.post(rebuild, service.token(ServiceUser.HR)).statusCode())
                .isEqualTo(202);
        assertThat(service.post(rebuild, service.token(ServiceUser.HR)).statusCode())
                .isEqualTo(409);

        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(service.json("/v1/projections")
                                .at("/items/0/generation")
                                .asInt())
                        .isEqualTo(before + 1));
    }

    private HttpResponse<String> read(String position) {
        return service.get("/v1/projections", "Min-Position", position);
    }

    private JsonNode parked(UUID personId) {
        for (JsonNode stream : service.json("/v1/projections").at("/items/0/parked")) {
            if (stream.at("/personId").asString().equals(personId.toString())) {
                return stream;
            }
        }
        return MissingNode.getInstance();
    }
}
