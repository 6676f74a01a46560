package io.careerledger.query.view;

import static org.awaitility.Awaitility.await;

import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.embedded.SharedServers;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.QueryService;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.SettableClock;
import io.careerledger.web.issuer.LocalIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service as it is started in production, on servers of the test's own, and a client of it. */
final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final SettableClock clock;
    private final LedgerTopics topics;
    private final LocalIssuer issuer;
    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(
            SettableClock clock, LedgerTopics topics, LocalIssuer issuer, ServletWebServerApplicationContext context) {
        this.clock = clock;
        this.topics = topics;
        this.issuer = issuer;
        this.context = context;
    }

    static RunningService start(Instant now) {
        SettableClock clock = new SettableClock(now);
        LedgerTopics topics = LedgerTopics.create(3);
        LocalIssuer issuer = LocalIssuer.start(clock);
        DatabaseAccess database = SharedServers.database().fresh();
        SpringApplication application = QueryService.application();
        ApplicationContextInitializer<GenericApplicationContext> withClock =
                fresh -> fresh.registerBean(Clock.class, () -> clock);
        application.addInitializers(withClock);
        ConfigurableApplicationContext context = application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + LedgerTopics.bootstrapServers(),
                "--projection.events-topic=" + topics.events(),
                "--projection.ladders-topic=" + topics.ladders(),
                "--projection.watermarks-topic=" + topics.watermarks(),
                "--projection.group=" + topics.events(),
                "--career.issuer=" + issuer.url());
        return new RunningService(clock, topics, issuer, (ServletWebServerApplicationContext) context);
    }

    SettableClock clock() {
        return clock;
    }

    LedgerTopics topics() {
        return topics;
    }

    /** Publishes what these streams hold and waits until the service has applied it. */
    void publish(Career... careers) {
        for (Career career : careers) {
            topics.publish(career.events());
        }
        String positions = Arrays.stream(careers)
                .map(career -> career.last().position().token())
                .collect(Collectors.joining(","));
        await().atMost(LONG_ENOUGH)
                .until(() -> get("/v1/ladders", ServiceUser.HR, "Min-Position", positions)
                                .statusCode()
                        == 200);
    }

    /** The body of a good answer to HR. */
    JsonNode read(String path) {
        HttpResponse<String> answer = get(path, ServiceUser.HR);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The problem that HR is told. */
    JsonNode problem(String path) {
        HttpResponse<String> answer = get(path, ServiceUser.HR);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() < 400 || !type.startsWith("application/problem+json")) {
            throw new AssertionError(path + " answers " + answer.statusCode() + " " + type + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> get(String path, ServiceUser user, String... headers) {
        return send(path, issuer.tokenOf(user), headers);
    }

    HttpResponse<String> get(String path, String email) {
        return send(path, issuer.tokenOf(email));
    }

    HttpResponse<String> getWithoutToken(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private HttpResponse<String> send(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        int port = Objects.requireNonNull(context.getWebServer()).getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    ServletWebServerApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        http.close();
        context.close();
        issuer.close();
        topics.close();
    }
}
