package io.careerledger.query.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.QueryService;
import io.careerledger.web.issuer.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private final SettableClock clock;
    private final LedgerTopics topics;
    private final ViewsDatabase database;
    private final LocalIssuer issuer;
    private final boolean first;
    private final HttpClient http = HttpClient.newHttpClient();
    private final CountedStatements statements = new CountedStatements();
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
        return start(Map.of());
    }

    /** With settings of the test's own. */
    public static RunningService start(Map<String, Object> settings) {
        SettableClock clock = new SettableClock(Instant.parse("2025-03-10T12:00:00Z"));
        return ready(new RunningService(
                clock, LedgerTopics.create(3), ViewsDatabase.create(), LocalIssuer.start(clock), true, settings));
    }

    /** Another instance on the same topics and database, at the same time; to be closed first. */
    public RunningService another(Map<String, Object> settings, BeanPostProcessor... changes) {
        return ready(new RunningService(clock, topics, database, issuer, false, settings, changes));
    }

    private static RunningService ready(RunningService service) {
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(
                                service.get("/actuator/health/readiness").statusCode())
                        .isEqualTo(200));
        return service;
    }

    private Map<String, Object> properties() {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.access().url()),
                Map.entry("spring.datasource.username", database.access().user()),
                Map.entry("spring.datasource.password", database.access().password()),
                Map.entry("spring.kafka.bootstrap-servers", LedgerTopics.bootstrapServers()),
                Map.entry("projection.events-topic", topics.events()),
                Map.entry("projection.ladders-topic", topics.ladders()),
                Map.entry("projection.min-position-limit", "500ms"),
                Map.entry("server.port", 0),
                Map.entry("career.issuer", issuer.url()));
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

    /** What the service asks the database through the pool that reads use. */
    public CountedStatements statements() {
        return statements;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Publishes and waits until it is applied. */
    public void publish(List<? extends RecordedEvent<? extends LedgerEvent>> events) {
        topics.publish(events);
        published += events.size();
        await().atMost(LIMIT).untilAsserted(() -> assertThat(database.applied()).isEqualTo(published));
    }

    /** Counts records that the test has sent itself, and waits until they are applied. */
    public void sent(int records) {
        topics.flush();
        published += records;
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
        return getAs(token(ServiceUser.HR), path, headers);
    }

    /** As whoever the token says. */
    public HttpResponse<String> getAs(String token, String path, String... headers) {
        return send(request(path, token, headers).GET().build());
    }

    /** As HR, the body as JSON. */
    public JsonNode json(String path, String... headers) {
        return JSON.readTree(get(path, headers).body());
    }

    /** As whoever the token says. */
    public HttpResponse<String> post(String path, String token) {
        return send(
                request(path, token).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
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
