package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.servers.SharedServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that is away is said to be away, and is not missed once it is back. */
class OutageTest {

    private static final String LINE = """
            {"command": "add-person", "name": "Lin", "ladder": "product-management", "level": "PM", "startedOn": "2024-01-01"}
            """;

    private static final String KEYED = LINE.replaceFirst("\\{", "{\"idempotencyKey\": \"lin\", ");

    private static LedgerService service;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersWithWhenToRetryUntilTheDatabaseIsBack() {
        LedgerClient hr = service.hr();
        String body = LedgerClient.person("ada", "PM", "2024-01-01");
        String name = service.database
                .sql("select current_database()")
                .query(String.class)
                .single();
        setReachable(name, false);
        Answer away = hr.post("/v1/people", body).problem(503, "unavailable");
        assertThat(away.header("Retry-After")).isEqualTo("2");
        assertThat(hr.ndjson(LINE + LINE).statuses())
                .as("one line or both were carried out together, and then comes the one from which on nothing is done")
                .hasSizeBetween(2, 3)
                .containsOnly(503);
        assertThat(hr.ndjson(KEYED + KEYED).lines())
                .extracting(line -> line.path("line").asInt())
                .as("the second line waits for the first, and is the one from which on nothing is done")
                .containsExactly(1, 2);
        setReachable(name, true);
        Awaitility.await().until(() -> hr.post("/v1/people", body).status() == 201);
        assertThat(hr.ndjson(LINE).statuses()).containsExactly(201);
    }

    private static void setReachable(String name, boolean reachable) {
        JdbcClient server =
                JdbcClient.create(SharedServers.database().administration().dataSource());
        server.sql("alter database " + name + " allow_connections " + reachable).update();
        if (!reachable) {
            server.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(name)
                    .query(Boolean.class)
                    .list();
        }
    }
}
