package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderApiTest {

    private static final Path REAL = Path.of("..", "..", "shared", "data", "ladders");
    static final String LADDER = """
            {"name": "Craft", "effectiveFrom": "2020-01-01", "competencies": [{"id": "craft", "name": "Craft"}],
             "levels": [{"id": "L1", "name": "One", "tier": "TASK", "expectations": {"craft": {"rating": 2}}}]}
            """;

    private static LedgerService service;
    private static LedgerClient hr;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void publishesAVersionOnce() {
        String path = "/v1/ladders/craft/versions/1";
        Answer first = hr.put(path, "application/json", LADDER).created();
        assertThat(first.header("Location")).isEqualTo(path);
        assertThat(first.json().path("hash").asString()).hasSize(64);
        assertThat(first.json().path("ladderVersion").asInt()).isEqualTo(1);
        long facts = service.facts();
        Answer again = hr.put(path, "application/json", LADDER);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        hr.put(path, "application/json", LADDER.replace("\"One\"", "\"Other\"")).problem(409, "ladder-version-exists");
        assertThat(service.facts()).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({"application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
    void readsYaml(String type) {
        String yaml = """
                name: Craft
                effectiveFrom: 2020-01-01
                competencies: [{id: craft, name: Craft}]
                levels:
                  - {id: L1, name: One, tier: TASK, expectations: {craft: {rating: 2}}}
                """;
        hr.put("/v1/ladders/" + type.replace('/', '-') + "/versions/1", type, yaml)
                .created();
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        long facts = service.facts();
        Answer answer =
                hr.put("/v1/ladders/faulty/versions/1", "application/yaml", """
                        name: ''
                        effectiveFrom: 2020-01-01
                        competencies: [{id: craft, name: Craft}]
                        levels: [{id: L1, name: One, tier: HUGE, expectations: {craft: {rating: 9}}}]
                        """).problem(422, "validation");
        assertThat(answer.pointers()).containsExactly("/levels/0/expectations/craft/rating", "/levels/0/tier", "/name");
        assertThat(answer.http().body()).contains("line 4, column");
        hr.put("/v1/ladders/faulty/versions/1", "application/json", "{").problem(400, "malformed");
        hr.put("/v1/ladders/faulty/versions/0", "application/json", LADDER).problem(422, "validation");
        hr.put("/v1/ladders/faulty/versions/one", "application/json", LADDER).problem(400, "malformed");
        hr.put("/v1/ladders/faulty/versions/1?format=word", "application/json", LADDER)
                .problem(400, "malformed");
        assertThat(service.facts()).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "monzo, monzo-product.md, text/markdown, level-1",
        "ft, ft-engineering.yml, application/yaml, ''",
        "ft-v1, ft-engineering-v1.yml, application/yaml, ''"
    })
    void importsTheRealLaddersOfOthers(String id, String file, String type, String level) throws IOException {
        String document = Files.readString(REAL.resolve(file));
        hr.put("/v1/ladders/" + id + "/versions/1", type, document).created();
        if (!level.isEmpty()) {
            String person = LedgerClient.person("on-" + id, level, "2024-01-01").replace("product-management", id);
            hr.post("/v1/people", person).created();
        }
    }

    @Test
    void refusesTheRealFileThatIsNoYaml() throws IOException {
        long facts = service.facts();
        String document = Files.readString(REAL.resolve("monzo-people-invalid.md"));
        Answer answer = hr.put("/v1/ladders/broken/versions/1", "text/markdown", document)
                .problem(400, "malformed");
        assertThat(answer.http().body()).containsPattern("line \\d+, column \\d+");
        assertThat(service.facts()).isEqualTo(facts);
    }

    @Test
    void letsOnlyHrPublish() {
        hr.person("ada", "PM");
        service.as("ada@example.org")
                .put("/v1/ladders/mine/versions/1", "application/json", LADDER)
                .problem(403, "role-required");
    }

    @Test
    void refusesADocumentOverTheLimit() {
        hr.put("/v1/ladders/big/versions/1", "application/json", " ".repeat(1024 * 1024) + LADDER)
                .problem(413, "too-large");
    }
}
