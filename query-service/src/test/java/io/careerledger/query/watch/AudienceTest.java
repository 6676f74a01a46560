package io.careerledger.query.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** What listening costs, and where it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String LOOK = "audience";

    private final Career grace = Career.joined("Grace", "GPM", START, null);
    private final Career ada = Career.joined("Ada", "PM", START, grace.personId());
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.start(Map.of(
                "watch.heartbeat",
                "200ms",
                "watch.look-every",
                "100ms",
                "watch.rest",
                "20ms",
                "watch.teams-every",
                "0ms"));
        service.publish(grace.events());
        service.publish(ada.events());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void looksForNothingWhileNobodyListens() {
        await().atMost(LIMIT).until(() -> audience(service).size() == 0);
        listen("?team=" + grace.personId()).close();
        rateAda();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(service.statements().during(LOOK, this::rateAda))
                        .isEmpty());
    }

    @Test
    void looksOnceForAllAndAtTeamsOnlyWhenALineHasMoved() {
        List<Ear> ears = new ArrayList<>();
        List<Ear> silent = new ArrayList<>();
        try (Ear first = listen("?team=" + grace.personId())) {
            ears.add(first);
            int alone = statementsOfALineMoved(ears);
            for (int number = 0; number < 20; number++) {
                ears.add(listen("?person=" + ada.personId()));
                ears.add(listen("?team=" + grace.personId() + "&depth=" + (number % 2 == 0 ? "all" : "direct")));
                silent.add(listen("?team=" + ada.personId()));
            }

            List<String> looked = service.statements().during(LOOK, () -> {
                rateAda();
                ears.forEach(Ear::next);
            });
            assertThat(looked)
                    .filteredOn(sql -> !sql.contains("from generation"))
                    .singleElement()
                    .asString()
                    .contains("from unnest")
                    .contains("join moved_view");

            assertThat(statementsOfALineMoved(ears)).isEqualTo(alone);
        } finally {
            silent.forEach(Ear::close);
            ears.forEach(Ear::close);
        }
    }

    @Test
    void newcomersCostTheSameHoweverManyComeAtOnce() {
        String query = "?team=" + grace.personId();
        await().atMost(LIMIT).until(() -> audience(service).size() == 0);
        List<String> one = service.statements().during(LOOK, () -> listen(query).close());
        List<Ear> ears = new ArrayList<>();
        List<String> requests = service.statements().during(() -> {
            IntStream.range(0, 40).forEach(number -> ears.add(Ear.ask(service, query, service.token(ServiceUser.HR))));
            ears.forEach(Ear::next);
        });

        assertThat(requests).isEmpty();
        assertThat(one).filteredOn(sql -> !sql.contains("from generation")).hasSize(2);
        ears.forEach(Ear::close);
    }

    @Test
    void takesNoMoreThanItSaysAndHasRoomAgainWhenSomebodyLeaves() {
        Map<String, Object> few =
                Map.of("watch.max-listeners", 3, "watch.max-per-person", 2, "watch.heartbeat", "50ms");
        try (RunningService small = service.another(few)) {
            String query = "?person=" + ada.personId();
            Ear one = Ear.open(small, query, small.token("ada@example.com"));
            Ear two = Ear.open(small, query, small.token("ada@example.com"));
            try (Ear refused = Ear.ask(small, query, small.token("ada@example.com"))) {
                assertThat(refused.status()).isEqualTo(429);
                assertThat(refused.headers()).containsKey("retry-after");
            }
            Ear third = Ear.open(small, query, small.token(ServiceUser.HR));
            try (Ear refused = Ear.ask(small, query, small.token(ServiceUser.HR))) {
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.headers()).containsKey("retry-after");
            }

            one.close();
            await().atMost(LIMIT).until(() -> audience(small).size() == 2);
            Ear.open(small, query, small.token("ada@example.com")).close();
            two.close();
            third.close();
            await().atMost(LIMIT).until(() -> audience(small).size() == 0);
        }
    }

    @Test
    void sendsEverybodyAwayWhenTheServiceStops() {
        RunningService stopping = service.another(Map.of());
        try (Ear ear = Ear.open(stopping, "?person=" + ada.personId(), stopping.token(ServiceUser.HR))) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);

            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"SHUTDOWN\"}");
            assertThat(ear.isAtEnd()).isTrue();
            assertThat(stopped).succeedsWithin(LIMIT);
        }
    }

    /** Neither the listener's memory nor her connection is held for long by a client that does not read. */
    @Test
    void endsAConnectionThatCannotBeWrittenTo() {
        BeanPostProcessor narrow = new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof TomcatServletWebServerFactory factory) {
                    factory.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "4096"));
                }
                return bean;
            }
        };
        Map<String, Object> hasty = Map.of("server.tomcat.connection-timeout", "500ms", "watch.heartbeat", "1ms");
        try (RunningService other = service.another(hasty, narrow);
                Ear deaf = Ear.askNarrow(other, "?person=" + ada.personId(), other.token(ServiceUser.HR))) {
            await().atMost(LIMIT).until(() -> audience(other).size() == 1);
            await().atMost(LIMIT).until(() -> audience(other).size() == 0);
            assertThat(deaf.status()).isEqualTo(200);
        }
    }

    /** Another process holds what every look reads, so that the connection is there and nothing is seen. */
    @Test
    void endsConnectionsWhenItCannotBeSeenWhatHasMoved() throws SQLException {
        try (RunningService blind = service.another(Map.of("watch.heartbeat", "200ms", "watch.look-every", "50ms"));
                Ear ear = Ear.open(blind, "?person=" + ada.personId(), blind.token(ServiceUser.HR));
                Connection holder = service.database().pool().getConnection()) {
            rateAda();
            assertThat(ear.next().type()).isEqualTo("moved");
            holder.setAutoCommit(false);
            try (Statement lock = holder.createStatement()) {
                lock.execute("lock table generation in access exclusive mode");
            }

            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"UNAVAILABLE\"}");
            assertThat(ear.isAtEnd()).isTrue();
            holder.rollback();
            Ear.open(blind, "?person=" + ada.personId(), blind.token(ServiceUser.HR), "Last-Event-ID", ear.lastId())
                    .close();
        }
    }

    @Test
    void aFaultOfTheProgramEndsAllListenersAndShows() {
        AtomicBoolean broken = new AtomicBoolean();
        BeanPostProcessor breaking = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MovedViews
                        ? new BreakingViews(
                                new ServiceDatabase(service.database().pool()), broken)
                        : bean;
            }
        };
        try (RunningService failing = service.another(Map.of(), breaking);
                Ear ear = Ear.open(failing, "?person=" + ada.personId(), failing.token(ServiceUser.HR))) {
            broken.set(true);

            assertThat(ear.next().data().toString()).isEqualTo("{\"reason\":\"UNAVAILABLE\"}");
            assertThat(ear.isAtEnd()).isTrue();
            assertThat(failing.getWithoutToken("/actuator/health").statusCode()).isEqualTo(503);
            try (Ear refused = Ear.ask(failing, "?person=" + ada.personId(), failing.token(ServiceUser.HR))) {
                assertThat(refused.status()).isEqualTo(503);
            }
        }
    }

    @Test
    void aQuestionForTheHeadersTakesNoPlace() throws IOException, InterruptedException {
        try (RunningService full = service.another(Map.of("watch.max-listeners", 0));
                HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest head = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + full.port() + "/v1/stream?person=" + ada.personId()))
                    .header("Authorization", "Bearer " + full.token(ServiceUser.HR))
                    .HEAD()
                    .build();

            assertThat(http.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
        }
    }

    private int statementsOfALineMoved(List<Ear> ears) {
        List<Ear> teams = ears.stream()
                .filter(ear -> ear.watches(grace.personId(), "team"))
                .toList();
        Career joining = Career.joined("Joining" + UUID.randomUUID(), "PM", START, grace.personId());
        List<String> looked = service.statements().during(LOOK, () -> {
            service.publish(joining.events());
            teams.forEach(ear -> {
                assertThat(ear.next().type()).isEqualTo("team");
                assertThat(ear.next().type()).isEqualTo("moved");
            });
        });
        joining.with(new ReportingLineChanged(joining.personId(), null, "Core", START.plusMonths(1)));
        service.publish(List.of(joining.last()));
        teams.forEach(ear -> assertThat(ear.next().type()).isEqualTo("team"));
        assertThat(looked).filteredOn(sql -> sql.contains("standing_at")).hasSize(1);
        return Math.toIntExact(
                looked.stream().filter(sql -> !sql.contains("from generation")).count());
    }

    private Ear listen(String query) {
        return Ear.open(service, query, service.token(ServiceUser.HR));
    }

    private static Audience audience(RunningService of) {
        return of.bean(Audience.class);
    }

    private void rateAda() {
        ada.rated("execution", 4, UUID.randomUUID(), START.plusMonths(1));
        service.publish(List.of(ada.last()));
    }

    /** Reads as the real ones until it is broken by what no database does. */
    private static final class BreakingViews extends MovedViews {

        private final AtomicBoolean broken;

        BreakingViews(ServiceDatabase database, AtomicBoolean broken) {
            super(database);
            this.broken = broken;
        }

        @Override
        Reached reached() {
            if (broken.get()) {
                throw new AssertionError("broken on purpose");
            }
            return super.reached();
        }
    }
}
