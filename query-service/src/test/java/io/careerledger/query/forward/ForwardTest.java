package io.careerledger.query.forward;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.RunningService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is passed on to command-service, and what is not, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private CommandSide commands;
    private RunningService service;

    @BeforeAll
    void start() {
        commands = CommandSide.start();
        service = RunningService.start(Map.of("career.command-url", commands.url()));
    }

    @AfterAll
    void stop() {
        service.close();
        commands.close();
        http.close();
    }

    @BeforeEach
    void forget() {
        commands.asked.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/people",
        "POST, /v1/people/1/ratings",
        "POST, /v1/people/1/promotions/2/decision?x=a%20b%2Fc",
        "PUT, /v1/ladders/x/versions/1"
    })
    void passesWritesOnWithTheCallersToken(String method, String target) throws Exception {
        HttpResponse<String> answer = send(request(target).method(method, BodyPublishers.ofString("{\"a\":1}")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"a\":1}");
        CommandSide.Asked asked = commands.asked.getFirst();
        assertThat(asked.method() + " " + asked.target()).isEqualTo(method + " " + target);
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer " + token());
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(asked.body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void passesOnlyWhatTheApiKnowsInEitherDirection() throws Exception {
        HttpResponse<String> answer = send(request("/v1/people")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"6\"")
                .header("Cookie", "career-session=secret; other=1")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("TE", "trailers")
                .header("X-Anything", "1")
                .POST(BodyPublishers.ofString("{}")));
        var asked = commands.asked.getFirst().headers();
        assertThat(asked.getFirst("Idempotency-Key")).isEqualTo("k-1");
        assertThat(asked.getFirst("If-Match")).isEqualTo("\"6\"");
        assertThat(asked.keySet()).doesNotContain("Cookie", "X-forwarded-for", "Te", "X-anything");
        assertThat(asked.getFirst("Host")).isEqualTo(URI.create(commands.url()).getAuthority());

        var told = answer.headers();
        assertThat(told.firstValue("Location")).hasValue("/v1/people/1");
        assertThat(told.firstValue("ETag")).hasValue("\"7\"");
        assertThat(told.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(told.map().keySet()).doesNotContain("set-cookie", "server", "x-hop");
    }

    @Test
    void passesAnImportOnAndItsAnswersBackInOrder() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out.write(("POST /v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(US_ASCII));
            for (String line : new String[] {"one", "two", "three"}) {
                out.write((Integer.toHexString(line.length() + 1) + "\r\n" + line + "\n\r\n").getBytes(US_ASCII));
                out.flush();
            }
            out.write("0\r\n\r\n".getBytes(US_ASCII));
            out.flush();
            for (String line : new String[] {"one", "two", "three"}) {
                assertThat(lineWith(in, text -> text.startsWith("answer to "))).isEqualTo("answer to " + line);
            }
            assertThat(lineWith(in, text -> text.equals("0"))).isEqualTo("0");
        }
    }

    @Test
    void refusesABodyBeyondTheLimitBeforeItPassesAnythingOn() throws Exception {
        HttpResponse<String> answer =
                send(request("/v1/people").POST(BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1])));
        assertProblem(answer, 413, "too-large");
        assertThat(commands.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/projections/x/rebuild",
        "POST, /v1/peopled",
        "POST, /v1/imports/1",
        "PUT, /v1/people/1",
        "DELETE, /v1/people/1",
        "PATCH, /v1/people/1",
        "GET, /v1/people"
    })
    void passesNothingElseOn(String method, String target) throws Exception {
        send(request(target).method(method, BodyPublishers.noBody()));
        assertThat(commands.asked).isEmpty();
    }

    @Test
    void isNoWayToAnywhereElse() throws Exception {
        assertThat(raw("POST http://evil.example/v1/people HTTP/1.1")).contains("201");
        assertThat(commands.asked.getFirst().headers().getFirst("Host"))
                .isEqualTo(URI.create(commands.url()).getAuthority());
        commands.asked.clear();
        for (String target : new String[] {
            "//evil.example/v1/people",
            "/v1/people/../../x",
            "/v1/people/%2e%2e/x",
            "@evil.example/v1/people",
            "/v1/people/;a"
        }) {
            assertThat(raw("POST " + target + " HTTP/1.1")).as(target).contains("HTTP/1.1 40");
        }
        assertThat(commands.asked).isEmpty();
    }

    @Test
    void asksForATokenFirst() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/v1/people")).POST(BodyPublishers.ofString("{}")));
        assertProblem(answer, 401, "unauthenticated");
        assertThat(commands.asked).isEmpty();
    }

    @Test
    void saysWhenCommandServiceIsAway() throws Exception {
        CommandSide gone = CommandSide.start();
        gone.close();
        try (RunningService alone = service.another(Map.of("career.command-url", gone.url()))) {
            for (String path : new String[] {"/v1/people", "/v1/imports"}) {
                HttpResponse<String> answer =
                        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + alone.port() + path))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")));
                assertProblem(answer, 503, "unavailable");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + slug);
    }

    private static String lineWith(BufferedReader in, Predicate<String> wanted) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("the answer ended");
    }

    private String raw(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: evil.example\r\nAuthorization: Bearer " + token()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(uri(target))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String token() {
        return service.token(ServiceUser.HR);
    }

    private URI uri(String target) {
        return URI.create("http://127.0.0.1:" + service.port() + target);
    }
}
