package io.careerledger.command.http;

import com.nimbusds.jwt.JWTClaimsSet;
import io.careerledger.command.CommandService;
import io.careerledger.command.LedgerDatabases;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.events.ServiceUser;
import io.careerledger.web.issuer.LocalIssuer;
import io.careerledger.web.issuer.LocalPositions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A running command-service with a ledger of its own, its clock in the hands of the test. */
final class LedgerService implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    final LocalIssuer issuer;
    final JdbcClient database;

    private final ServletWebServerApplicationContext context;

    private LedgerService(LocalIssuer issuer, JdbcClient database, ServletWebServerApplicationContext context) {
        this.issuer = issuer;
        this.database = database;
        this.context = context;
    }

    static LedgerService start() {
        return start(List.of());
    }

    /** With settings of the test's own. */
    static LedgerService start(List<String> settings) {
        NOW.set(START);
        LocalIssuer issuer = LocalIssuer.start(TestClock.CLOCK);
        DatabaseAccess ledger = LedgerDatabases.fresh();
        var context = (ServletWebServerApplicationContext) CommandService.application()
                .sources(TestClock.class)
                .run(Stream.concat(arguments(ledger, issuer).stream(), settings.stream())
                        .toArray(String[]::new));
        return new LedgerService(issuer, JdbcClient.create(ledger.dataSource()), context);
    }

    private static List<String> arguments(DatabaseAccess ledger, LocalIssuer issuer) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + ledger.url(),
                "--spring.datasource.username=ledger_app",
                "--spring.flyway.url=" + ledger.url(),
                "--spring.flyway.user=" + ledger.user(),
                "--spring.datasource.hikari.connection-timeout=2000",
                "--ledger.relay.enabled=false",
                // the clock stands: what is used up is not refilled
                "--career.rates.requests=1000000",
                "--career.rates.imports=1000000",
                "--career.position-key=" + LocalPositions.SECRET,
                "--career.issuer=" + issuer.url());
    }

    static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    RequestMappingHandlerMapping mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    LedgerClient hr() {
        return new LedgerClient(port(), issuer.tokenOf(ServiceUser.HR));
    }

    LedgerClient as(ServiceUser user) {
        return new LedgerClient(port(), issuer.tokenOf(user));
    }

    LedgerClient anonymous() {
        return new LedgerClient(port(), "");
    }

    LedgerClient as(String email) {
        return new LedgerClient(port(), issuer.tokenOf(email));
    }

    /** A person who has the role as well. */
    LedgerClient as(String email, ServiceUser role) {
        JWTClaimsSet claims = issuer.claims()
                .subject(email)
                .claim("email", email)
                .claim("roles", List.of(role.role()))
                .build();
        return new LedgerClient(port(), issuer.sign(claims));
    }

    /** How many facts the ledger holds. */
    long facts() {
        return database.sql("select count(*) from event").query(Long.class).single();
    }

    /** What a person's facts are, by their wire names without the prefix, in order. */
    List<String> typesOf(UUID personId) {
        return database.sql(
                        "select substr(type, length('career.') + 1) from event where stream_id = ? order by sequence_number")
                .param(personId.toString())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
    }

    /** The clock of every service under test. */
    @Configuration(proxyBeanMethods = false)
    static class TestClock {

        static final Clock CLOCK = ((InstantSource) NOW::get).withZone(ZoneOffset.UTC);

        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }
    }
}
