package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A line that the database will not take ends neither its batch nor the import. */
class SpoilingLineTest {

    private static LedgerService service;
    private static LedgerClient hr;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
        refuse("Contended", "raise unique_violation");
        refuse("Broken", "raise 'this one not'");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void carriesOutTheLinesAroundOneThatOtherWritersWereFasterAt() {
        long facts = service.facts();
        Answer replies = hr.ndjson(person("One") + person("Contended") + person("Two") + "no JSON\n" + person("Three"));
        assertThat(replies.statuses()).containsExactly(201, 503, 201, 400, 201);
        assertThat(replies.lines())
                .extracting(line -> line.path("line").asInt())
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(replies.lines().get(1).at("/problem/type").asString()).isEqualTo("/problems/stream-contended");
        assertThat(replies.lines().getFirst().has("tellsOfOutage")).isFalse();
        assertThat(service.facts()).isEqualTo(facts + 3);
    }

    @Test
    void carriesOutTheLinesAroundOneThatFailed() {
        long facts = service.facts();
        Answer replies = hr.ndjson(person("One") + person("Broken") + person("Two"));
        assertThat(replies.statuses()).containsExactly(201, 500, 201);
        assertThat(replies.lines().get(1).at("/problem/type").asString()).isEqualTo("/problems/internal");
        assertThat(service.facts()).isEqualTo(facts + 2);
    }

    @Test
    void goesOnWithTheNextBatch() {
        String lines = person("Contended") + person("Broken") + person("One").repeat(499);
        assertThat(hr.ndjson(lines).statuses())
                .hasSize(501)
                .startsWith(503, 500, 201)
                .endsWith(201);
    }

    @Test
    void saysWhenToTryAgainWhereOtherWritersWereFaster() {
        Answer refused = hr.post("/v1/people", LedgerClient.person("Contended", "PM", "2024-01-01"));
        assertThat(refused.problem(503, "stream-contended").header("Retry-After"))
                .isEqualTo("2");
    }

    /** From now on the database refuses facts about whoever has this name. */
    private static void refuse(String name, String how) {
        service.database
                .sql("create function refuse_%s() returns trigger language plpgsql as $$ begin %s; end $$"
                        .formatted(name, how))
                .update();
        service.database.sql("""
                        create trigger refuse_%s before insert on event for each row
                        when (convert_from(new.payload, 'UTF8') like '%%%s%%') execute function refuse_%s()
                        """.formatted(name, name, name)).update();
    }

    private static String person(String name) {
        return """
                {"command": "add-person", "name": "%s", "ladder": "product-management", "level": "PM", "startedOn": "2024-01-01"}
                """.formatted(name);
    }
}
