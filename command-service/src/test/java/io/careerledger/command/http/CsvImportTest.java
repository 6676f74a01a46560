package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CsvImportTest {

    private static LedgerService service;
    private static LedgerClient hr;
    private static UUID ada;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
        ada = hr.person("ada", "PM");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void addsPeople() {
        Answer replies = hr.csv("people", """
                \uFEFFname,email,ladder,level,startedOn,team
                "Lovelace, A.",lovelace@example.org,product-management,PM,2024-01-01,core
                Hopper,,product-management,SPM,2024-01-01,
                Nobody,not an address,product-management,PM,01.01.2024,
                """);
        assertThat(replies.statuses()).containsExactly(201, 201, 422);
        assertThat(replies.lines())
                .extracting(reply -> reply.path("line").asInt())
                .containsExactly(2, 3, 4);
        assertThat(replies.pointers(2)).containsExactly("/email", "/startedOn");
    }

    @Test
    void recordsOutcomesWithDottedColumnsAndLists() {
        Answer replies = hr.csv("outcomes", """
                personId,title,narrative,occurredOn,tier,competencies,benefit.amount,benefit.currency,attribution,achieved,sources.title,sources.url
                %s,One,"two
                lines",2026-02-01,FEATURE,execution; discovery,1000.50,EUR,0.5,true,a;b,https://a.example;https://b.example
                %s,Two,,2026-02-01,FEATURE,execution,1000,eur,2,maybe,,
                """.formatted(ada, ada));
        assertThat(replies.statuses()).containsExactly(201, 422);
        assertThat(replies.lines())
                .extracting(reply -> reply.path("line").asInt())
                .containsExactly(2, 4);
        assertThat(replies.pointers(1)).containsExactly("/achieved", "/attribution", "/benefit/currency");
        JsonNode recorded = lastFact();
        assertThat(recorded.path("competencies").valueStream().map(JsonNode::asString))
                .containsExactly("execution", "discovery");
        assertThat(recorded.at("/sources/1/url").asString()).isEqualTo("https://b.example");
    }

    @Test
    void recordsRatings() {
        Answer replies = hr.csv("ratings", """
                personId,raterId,competency,rating,relation,observedOn,rationale
                %s,%s,execution,4,SELF,2026-02-01,seen
                %s,%s,execution,4.5,SELF,2026-02-01,seen
                %s,%s,execution,four,SELF,2026-02-01,seen
                """.formatted(ada, ada, ada, ada, ada, ada));
        assertThat(replies.statuses()).containsExactly(201, 422, 422);
        assertThat(replies.pointers(2)).containsExactly("/rating");
    }

    @Test
    void reportsRowsThatDoNotFitTheTable() {
        Answer replies = hr.csv("people", """
                name,ladder,level,startedOn
                Few,product-management
                Many,product-management,PM,2024-01-01,more
                Right,product-management,PM,2024-01-01
                """);
        assertThat(replies.statuses()).containsExactly(400, 400, 201);
    }

    @Test
    void endsWhereTheTextIsNoTable() {
        String good = "name,ladder,level,startedOn\nA,product-management,PM,2024-01-01\n";
        assertThat(hr.csv("people", good + "\"open,product-management").statuses())
                .containsExactly(201, 400);
        assertThat(hr.csv("people", good + "\"a\"b,c,d,e\n").statuses()).containsExactly(201, 400);
        assertThat(hr.csv("people", good + "\"" + "x".repeat(600_000)).statuses())
                .containsExactly(201, 413);
        assertThat(hr.csv("people", "name,name\nA,B\n").statuses()).containsExactly(400);
        assertThat(hr.csv("people", "").lines()).isEmpty();
    }

    @Test
    void knowsThreeKindsOfTables() {
        hr.csv("mentorships", "a\n").problem(400, "malformed");
    }

    private static JsonNode lastFact() {
        byte[] payload = service.database
                .sql("select payload from event where type like '%outcome%' order by global_index desc limit 1")
                .query(byte[].class)
                .single();
        return JsonMapper.shared().readTree(payload);
    }
}
