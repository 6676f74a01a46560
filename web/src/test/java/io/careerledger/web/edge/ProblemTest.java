package io.careerledger.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.web.issuer.LocalIssuer;
import io.careerledger.web.limit.BodyLimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {

    private static LocalIssuer issuer;
    private static ServletWebServerApplicationContext service;
    private static ProbeClient client;
    private static ProbeClient stranger;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start(ProbeService.CLOCK);
        service = Probes.start(issuer.url());
        client = new ProbeClient(Probes.port(service), issuer.tokenOf("ada@example.org"));
        stranger = new ProbeClient(Probes.port(service), null);
    }

    @AfterAll
    static void stop() {
        client.close();
        stranger.close();
        service.close();
        issuer.close();
    }

    @Test
    void answersNoRouteWith404() {
        assertProblem(client.get("/v1/nothing"), 404, "not-found");
    }

    @Test
    void answersAnotherMethodWith405AndTheAllowedOnes() {
        HttpResponse<String> answer = client.post("/v1/caller", "application/json", BodyPublishers.ofString("{}"));
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void answersAnUnacceptableMediaTypeWith406() {
        assertProblem(client.send(client.request("/v1/caller").header("Accept", "image/png")), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "nonsense"})
    void answersAnotherContentTypeWith415(String type) {
        HttpResponse<String> answer = client.post("/v1/probes", type, BodyPublishers.ofString("{}"));
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"name\":1,\"name\":2}"})
    void answersUnreadableJsonWith400(String body) {
        HttpResponse<String> answer = client.post("/v1/probes", "application/json", BodyPublishers.ofString(body));
        assertProblem(answer, 400, "malformed");
    }

    @Test
    void answersTenThousandNestedArraysWith400() {
        String nested = "[".repeat(10_000) + "]".repeat(10_000);
        assertProblem(client.post("/v1/probes", "application/json", BodyPublishers.ofString(nested)), 400, "malformed");
    }

    @Test
    void listsTheFaultsOfABodyWith422() {
        JsonNode problem = assertProblem(
                client.post("/v1/probes", "application/json", BodyPublishers.ofString("{\"rating\":7}")),
                422,
                "validation");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .containsExactly("/day", "/name", "/rating");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/numbers/one?unit=m", "/v1/numbers/1", "/v1/numbers/99999999999?unit=m"})
    void answersABadParameterWith400(String path) {
        assertProblem(client.get(path), 400, "malformed");
    }

    @Test
    void takesABodyAtTheLimitAndNoLargerOne() {
        byte[] most = new byte[(int) BodyLimit.MAX_BYTES];
        byte[] more = new byte[(int) BodyLimit.MAX_BYTES + 1];
        String type = "application/octet-stream";
        assertThat(client.post("/v1/streams", type, BodyPublishers.ofByteArray(most))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(client.post("/v1/streams", type, BodyPublishers.ofByteArray(more)), 413, "too-large");
        assertThat(client.post("/v1/streams", type, chunked(most)).statusCode()).isEqualTo(200);
        assertProblem(client.post("/v1/streams", type, chunked(more)), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "lost", "timeout"})
    void answersAnOutageWith503AndWhenToRetry(String kind) {
        HttpResponse<String> answer = client.get("/v1/failures/" + kind);
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unique", "other"})
    void tellsNothingOfAnUnexpectedFailure(String kind) {
        HttpResponse<String> answer = client.get("/v1/failures/" + kind);
        assertProblem(answer, 500, "internal");
        assertThat(answer.body()).doesNotContain("secret", "Exception", "SELECT", "careerledger", "trace");
    }

    @Test
    void answersAHeaderTooLargeWithAProblem() {
        HttpResponse<String> answer = client.send(client.request("/v1/caller").header("X-Filler", "x".repeat(64_000)));
        assertProblem(answer, 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%zz", "/v1/a;b", "/v1//a", "/v1/%00", "/v1/{}", "/../etc"})
    void answersAnUnacceptablePathWithAProblem(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[014].*\"type\":\"/problems/[a-z-]+\".*");
    }

    @Test
    void asksForATokenEverywhereButWhereItIsOpen() {
        HttpResponse<String> refused = stranger.get("/v1/caller");
        assertProblem(refused, 401, "unauthenticated");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"career-ledger\"");
        assertProblem(stranger.get("/v1/nothing"), 401, "unauthenticated");
        assertProblem(stranger.get("/actuator/env"), 401, "unauthenticated");
        assertThat(stranger.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void servesItsDocumentAndThePageThatShowsIt() {
        HttpResponse<String> document = stranger.get("/v3/api-docs");
        assertThat(json(document).path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(stranger.get("/swagger-ui.html").headers().firstValue("Location"))
                .hasValue("/swagger-ui/index.html");
        assertThat(stranger.get("/swagger-ui/index.html").body()).contains("swagger-ui-bundle.js");
        assertThat(stranger.get("/webjars/swagger-ui/swagger-ui-bundle.js").statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/swagger-ui/start.js").statusCode()).isEqualTo(200);
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("instance").asString())
                .isEqualTo(answer.request().uri().getPath());
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Probes.port(service))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
