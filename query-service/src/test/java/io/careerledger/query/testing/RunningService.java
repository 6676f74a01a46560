package io.careerledger.query.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.QueryService;
import io.careerledger.web.issuer.LocalIssuer;
import io.careerledger.web.issuer.LocalPositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on topics and a database of its own, at a time that stands, with tokens that it takes. */
public final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");

    private final SettableClock clock;
    private final LedgerTopics topics;
    private final ViewsDatabase database;
    private final LocalIssuer issuer;
    private final boolean first;
    private final CountedStatements statements = new CountedStatements();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private long published;

    private RunningService(
            SettableClock clock,
            LedgerTopics topics,
            ViewsDatabase database,
            LocalIssuer issuer,
            boolean first,
            Map<String, Object> settings,
            BeanPostProcessor... changes) {
        this.clock = clock;
        this.topics = topics;
        this.database = database;
        this.issuer = issuer;
        this.first = first;
        SpringApplication application = QueryService.application();
        application.addInitializers(starting -> {
            starting.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("running-service", properties()));
            starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            starting.getBeanFactory().registerSingleton("clock", (Clock) clock);
            starting.getBeanFactory().addBeanPostProcessor(statements);
            List.of(changes).forEach(starting.getBeanFactory()::addBeanPostProcessor);
        });
        this.context = application.run();
    }

    /** Returns once the service is ready to answer. */
    public static RunningService start() {
        return start(NOW);
    }

    /** The same, at this time. */
    public static RunningService start(Instant now) {
        return ready(on(now, LedgerTopics.create(3), ViewsDatabase.create()));
    }

    /** With settings of the test's own. */
    public static RunningService start(Map<String, Object> settings) {
        return ready(first(NOW, LedgerTopics.create(3), ViewsDatabase.create(), settings));
    }

    /** Another instance on the same topics and database, at the same time; to be closed first. */
    public RunningService another(Map<String, Object> settings, BeanPostProcessor... changes) {
        return ready(new RunningService(clock, topics, database, issuer, false, settings, changes));
    }

    /** On what is there already; returns as soon as it answers anything. */
    public static RunningService on(Instant now, LedgerTopics topics, ViewsDatabase database) {
        return first(now, topics, database, Map.of());
    }

    private static RunningService first(
            Instant now, LedgerTopics topics, ViewsDatabase database, Map<String, Object> settings) {
        SettableClock clock = new SettableClock(now);
        return new RunningService(clock, topics, database, LocalIssuer.start(clock), true, settings);
    }

    private static RunningService ready(RunningService service) {
        service.awaitReady();
        return service;
    }

    private Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.access().url()),
                Map.entry("spring.datasource.username", ViewsDatabase.READER),
                Map.entry("spring.flyway.user", database.access().user()),
                Map.entry("spring.flyway.password", database.access().password()),
                Map.entry("career.views.projector.username", ViewsDatabase.PROJECTOR),
                Map.entry("career.views.projector.password", database.access().password()),
                Map.entry("spring.datasource.password", database.access().password()),
                Map.entry("spring.kafka.bootstrap-servers", LedgerTopics.bootstrapServers()),
                Map.entry("projection.group", topics.events()),
                Map.entry("projection.events-topic", topics.events()),
                Map.entry("projection.ladders-topic", topics.ladders()),
                Map.entry("projection.watermarks-topic", topics.watermarks()),
                Map.entry("projection.min-position-limit", "500ms"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", 0),
                // the clock stands: what is used up is not refilled
                Map.entry("career.rates.requests", 1_000_000),
                Map.entry("career.rates.exports", 1_000_000),
                Map.entry("career.position-key", LocalPositions.SECRET),
                Map.entry("career.issuer", issuer.url()));
    }

    public LocalIssuer issuer() {
        return issuer;
    }

    public SettableClock clock() {
        return clock;
    }

    public LedgerTopics topics() {
        return topics;
    }

    public ViewsDatabase database() {
        return database;
    }

    /** What the service sends to the database. */
    public CountedStatements statements() {
        return statements;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void awaitReady() {
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(get("/actuator/health/readiness").statusCode())
                                .isEqualTo(200));
    }

    /** Publishes and waits until it is applied. */
    public void publish(List<? extends RecordedEvent<? extends LedgerEvent>> events) {
        topics.publish(events);
        published += events.size();
        awaitApplied();
    }

    /** Publishes all that these streams hold, once more perhaps, and waits until it is applied. */
    public void publish(Career... careers) {
        for (Career career : careers) {
            topics.publish(career.events());
            published += career.events().size();
        }
        String positions = Arrays.stream(careers)
                .map(career -> LocalPositions.token(career.last()))
                .collect(Collectors.joining(","));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                get("/v1/ladders", "Min-Position", positions).statusCode())
                        .isEqualTo(200));
    }

    /** Counts records that the test has sent itself, and waits until they are applied. */
    public void sent(int records) {
        topics.flush();
        published += records;
        awaitApplied();
    }

    private void awaitApplied() {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(database.applied()).isEqualTo(published));
    }

    public String token(ServiceUser user) {
        return issuer.tokenOf(user);
    }

    public String token(String email) {
        return issuer.tokenOf(email);
    }

    /** As HR. */
    public HttpResponse<String> get(String path, String... headers) {
        return get(path, ServiceUser.HR, headers);
    }

    public HttpResponse<String> get(String path, ServiceUser user, String... headers) {
        return send(request(path, token(user), headers).GET().build());
    }

    /** As the person with this email. */
    public HttpResponse<String> getAs(String email, String path, String... headers) {
        return send(request(path, token(email), headers).GET().build());
    }

    /** As whoever the token says. */
    public HttpResponse<String> getWith(String token, String path) {
        return send(request(path, token).GET().build());
    }

    public HttpResponse<String> getWithoutToken(String path) {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** As HR, the body as JSON. */
    public JsonNode json(String path, String... headers) {
        return JSON.readTree(get(path, headers).body());
    }

    /** The body of a good answer to HR. */
    public JsonNode read(String path) {
        return JSON.readTree(body(path));
    }

    /** The bytes of a good answer to HR. */
    public String body(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + " answers " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** The problem that HR is told. */
    public JsonNode problem(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(path + " answers " + answer.statusCode() + " " + answer.body())
                .startsWith("application/problem+json");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        return JSON.readTree(answer.body());
    }

    /** As whoever the token says. */
    public HttpResponse<String> post(String path, String token) {
        return send(
                request(path, token).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Any request with a JSON body, as whoever the token says; no body for an empty one. */
    public HttpResponse<String> send(String method, String path, String token, String body, String... headers) {
        return send(request(path, token, headers), method, body);
    }

    /** The same as nobody. */
    public HttpResponse<String> sendWithoutToken(String method, String path, String body) {
        return send(HttpRequest.newBuilder(uri(path)), method, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
        if (first) {
            issuer.close();
            database.close();
            topics.close();
        }
    }
}
