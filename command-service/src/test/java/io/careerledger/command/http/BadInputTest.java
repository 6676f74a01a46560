package io.careerledger.command.http;

import static io.careerledger.command.http.LedgerClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of bad input is answered by name, and leaves nothing behind. */
class BadInputTest {

    private static final String OUTCOME = """
            {"title": "Churn halved", "occurredOn": "2026-02-01", "tier": "FEATURE", "competencies": ["execution"]}
            """;
    private static final String RATING = """
            {"competency": "execution", "rating": 4, "relation": "MANAGER", "observedOn": "2026-02-01", "rationale": "seen"}
            """;

    private static LedgerService service;
    private static LedgerClient hr;
    private static LedgerClient grace;
    private static UUID ada;

    private long factsBefore;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
        ada = hr.report("ada", "PM", hr.person("grace", "GPM"));
        grace = service.as("grace@example.org");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void count() {
        factsBefore = service.facts();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(service.facts()).isEqualTo(factsBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} []", "{\"title\":1,\"title\":2}", "NaN"})
    void refusesMalformedJson(String body) {
        grace.post(outcomes(), body).problem(400, "malformed");
    }

    @Test
    void refusesTenThousandNestedArrays() {
        grace.post(outcomes(), "[".repeat(10_000) + "]".repeat(10_000)).problem(400, "malformed");
    }

    @Test
    void refusesABodyOverTheLimit() {
        grace.post(outcomes(), " ".repeat(1024 * 1024 + 1)).problem(413, "too-large");
    }

    @Test
    void refusesAnotherContentType() {
        grace.send("POST", outcomes(), "text/plain", OUTCOME).problem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown              | 1                                       | /unknown
            title                | null                                    | /title
            title                | 7                                       | /title
            title                | ""                                      | /title
            title                | " \\t "                                 | /title
            occurredOn           | "2026-02-30"                            | /occurredOn
            occurredOn           | "1949-12-31"                            | /occurredOn
            occurredOn           | "2026-03-03"                            | /occurredOn
            tier                 | "HUGE"                                  | /tier
            tier                 | "feature"                               | /tier
            competencies         | []                                      | /competencies
            competencies         | "execution"                             | /competencies
            competencies         | ["juggling"]                            | /competencies/0
            competencies         | ["execution", "execution"]              | /competencies
            attribution          | 0                                       | /attribution
            attribution          | 1.2                                     | /attribution
            attribution          | -0.5                                    | /attribution
            attribution          | 1e400                                   | /attribution
            percent              | 0                                       | /percent
            percent              | -3                                      | /percent
            benefit              | {"amount": "0", "currency": "USD"}      | /benefit/amount
            benefit              | {"amount": "-1", "currency": "USD"}     | /benefit/amount
            benefit              | {"amount": 5, "currency": "USD"}        | /benefit/amount
            benefit              | {"amount": "5", "currency": "usd"}      | /benefit/currency
            benefit              | {"amount": "5", "currency": "ZZZ"}      | /benefit/currency
            benefit              | {"amount": "5"}                         | /benefit/currency
            sources              | [{"title": "x", "url": "javascript:1"}] | /sources/0/url
            achieved             | "yes"                                   | /achieved
            id                   | "not-a-uuid"                            | /id
            metric               | {"name": "churn", "from": "2026-02-02", "to": "2026-02-01"} | /metric/to
            narrative            | "a\\u0000b"                             | /narrative
            narrative            | "a\\ud800b"                             | /narrative
            """)
    void refusesAnOutcomeAndPointsAtTheFault(String field, String value, String pointer) {
        Answer answer = grace.post(outcomes(), with(OUTCOME, field, value)).problem(422, "validation");
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void refusesANarrativeOverTheLimit() {
        String narrative = "\"" + "n".repeat(10_001) + "\"";
        Answer answer =
                grace.post(outcomes(), with(OUTCOME, "narrative", narrative)).problem(422, "validation");
        assertThat(answer.pointers()).containsExactly("/narrative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "occurredOn", "tier", "competencies"})
    void refusesAnOutcomeWithoutARequiredField(String field) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(OUTCOME);
        body.remove(field);
        Answer answer = grace.post(outcomes(), body.toString()).problem(422, "validation");
        assertThat(answer.pointers()).containsExactly("/" + field);
    }

    @Test
    void namesAllFaultsOfABodyAtOnce() {
        Answer answer = grace.post(ratings(ada), "{\"rating\": 6, \"relation\": \"BOSS\", \"more\": 1}")
                .problem(422, "validation");
        assertThat(answer.pointers())
                .containsExactly("/competency", "/more", "/observedOn", "/rating", "/rationale", "/relation");
    }

    @Test
    void namesADayTooFarAheadBesideFaultsOfForm() {
        String body = "{\"competency\": \"execution\", \"rating\": 6, \"relation\": \"PEER\","
                + " \"observedOn\": \"2026-03-03\", \"rationale\": \"seen\"}";
        Answer answer = grace.post(ratings(ada), body).problem(422, "validation");
        assertThat(answer.pointers()).containsExactly("/observedOn", "/rating");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rating     | 0            | /rating
            rating     | 6            | /rating
            rating     | 3.5          | /rating
            rating     | "4"          | /rating
            competency | "juggling"   | /competency
            relation   | "FRIEND"     | /relation
            observedOn | "2026-03-03" | /observedOn
            observedOn | "1949-12-31" | /observedOn
            """)
    void refusesARatingAndPointsAtTheFault(String field, String value, String pointer) {
        Answer answer = grace.post(ratings(ada), with(RATING, field, value)).problem(422, "validation");
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void refusesALevelThatTheLadderLacks() {
        String body = LedgerClient.person("lin", "EMPEROR", "2024-01-01");
        assertThat(hr.post("/v1/people", body).problem(422, "validation").pointers())
                .containsExactly("/level");
    }

    @Test
    void refusesARatingFromBeforeJoining() {
        grace.post(ratings(ada), with(RATING, "observedOn", "\"2023-12-31\"")).problem(409, "rating-before-joining");
    }

    @Test
    void refusesAMentorWhoIsTheMentee() {
        grace.post(mentorships(ada), mentorship(ada)).problem(409, "mentor-is-mentee");
    }

    @Test
    void refusesWhatIsAboutNobody() {
        UUID nobody = UUID.fromString("0198c0ae-0000-7000-8000-000000000001");
        grace.post("/v1/people/" + nobody + "/outcomes", OUTCOME).problem(404, "not-found");
        grace.post("/v1/people/nobody/outcomes", OUTCOME).problem(400, "malformed");
        grace.post(outcomes() + "/" + nobody + "/retraction", "{\"reason\": \"error\"}")
                .problem(404, "not-found");
    }

    @Test
    void refusesAnActDatedOutsideOfAnImport() {
        long facts = service.facts();
        UUID outcome = id(grace.post(outcomes(), OUTCOME));
        factsBefore = facts + 1;
        grace.post(
                        outcomes() + "/" + outcome + "/attestations",
                        "{\"verdict\": \"CORROBORATE\", \"attestedOn\": \"2026-02-02\"}")
                .problem(422, "act-dated");
        Answer silent = grace.post(outcomes() + "/" + outcome + "/attestations", "{\"verdict\": \"DISPUTE\"}")
                .problem(422, "validation");
        assertThat(silent.pointers()).containsExactly("/comment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"17", "", "\"1\", \"2\""})
    void refusesAMalformedIfMatch(String header) {
        grace.post(outcomes(), OUTCOME, "If-Match", header).problem(400, "malformed");
    }

    @Test
    void refusesAnIdempotencyKeyOverTheLimit() {
        grace.post(outcomes(), OUTCOME, "Idempotency-Key", "k".repeat(256)).problem(400, "malformed");
    }

    @Test
    void knowsNeitherOtherPathsNorOtherMethods() {
        grace.post("/v1/nothing", "{}").problem(404, "not-found");
        grace.put(outcomes(), "application/json", OUTCOME).problem(405, "method-not-allowed");
    }

    private static String outcomes() {
        return "/v1/people/" + ada + "/outcomes";
    }

    private static String ratings(UUID person) {
        return "/v1/people/" + person + "/ratings";
    }

    private static String mentorships(UUID mentor) {
        return "/v1/people/" + mentor + "/mentorships";
    }

    private static String mentorship(UUID mentee) {
        return "{\"menteeId\": \"%s\", \"focus\": [\"execution\"], \"startedOn\": \"2026-02-01\"}".formatted(mentee);
    }

    /** The body with one field set to what the JSON text says, even where no JSON library would write it. */
    private static String with(String body, String field, String value) {
        ObjectNode rest = (ObjectNode) JsonMapper.shared().readTree(body);
        rest.remove(field);
        return rest.toString().replaceFirst("\\{", "{\"" + field + "\": " + value.replace("\\", "\\\\") + ",");
    }
}
