package io.careerledger.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.web.issuer.LocalIssuer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Rates per subject, over HTTP, by a clock that stands until it is moved. */
class RateTest {

    private static final MovableClock CLOCK = new MovableClock(ProbeService.NOW);

    private static LocalIssuer issuer;
    private static ServletWebServerApplicationContext service;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start(CLOCK);
        service = Probes.start(
                issuer.url(),
                CLOCK,
                "career.rates.requests=6",
                "career.rates.exports=2",
                "career.rates.export-paths=/v1/numbers/*");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @BeforeEach
    void refill() {
        CLOCK.advance(Duration.ofMinutes(2));
    }

    @Test
    void refusesWhoeverAsksMoreThanTheLimitAndSaysWhenToTryAgain() {
        assertThat(IntStream.range(0, 6).map(i -> caller("ada").statusCode())).containsOnly(200);
        HttpResponse<String> refused = caller("ada");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(JsonMapper.shared().readTree(refused.body()).path("type").asString())
                .isEqualTo("/problems/rate-limited");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"requests\";q=6;w=60");
        assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"requests\";r=0;t=60");
    }

    @Test
    void letsNobodyUseUpWhatAnotherHas() {
        IntStream.range(0, 7).forEach(i -> caller("ada"));
        assertThat(caller("ada").statusCode()).isEqualTo(429);
        assertThat(caller("bea").statusCode()).isEqualTo(200);
    }

    @Test
    void refillsEvenly() {
        IntStream.range(0, 6).forEach(i -> caller("cleo"));
        CLOCK.advance(Duration.ofMillis(9_999));
        assertThat(caller("cleo").statusCode()).isEqualTo(429);
        CLOCK.advance(Duration.ofMillis(1));
        assertThat(caller("cleo").statusCode()).isEqualTo(200);
        assertThat(caller("cleo").statusCode()).isEqualTo(429);
    }

    @Test
    void holdsExportsTighterThanTheRest() {
        assertThat(get("dora", "/v1/numbers/1?unit=m").statusCode()).isEqualTo(200);
        assertThat(get("dora", "/v1/numbers/2?unit=m").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("dora", "/v1/numbers/3?unit=m");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().allValues("RateLimit-Policy"))
                .containsExactly("\"requests\";q=6;w=60", "\"exports\";q=2;w=60");
        assertThat(caller("dora").statusCode()).isEqualTo(200);
    }

    @Test
    void countsNothingThatIsOpenToAll() {
        try (ProbeClient client = new ProbeClient(Probes.port(service), null)) {
            assertThat(IntStream.range(0, 20)
                            .map(i -> client.get("/actuator/health").statusCode()))
                    .containsOnly(200);
        }
    }

    private static HttpResponse<String> caller(String subject) {
        return get(subject, "/v1/caller");
    }

    private static HttpResponse<String> get(String subject, String path) {
        String token = issuer.sign(issuer.claims().subject(subject).build());
        try (ProbeClient client = new ProbeClient(Probes.port(service), token)) {
            return client.get(path);
        }
    }
}
