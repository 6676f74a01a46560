package io.careerledger.query.replay.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalPositions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays that are asked for, in a service that runs none of them. */
class ReplayRequestTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final Career MIA = Career.joined("Mia", "GPM", START, null);
    private static final Career ADA = Career.joined("Ada", "PM", START, MIA.personId());
    private static final String GOOD = """
            {"name": "Bar", "scenarios": [{"name": "lower", "overrides": {"levels.SPM.readyAt": 70}}]}
            """;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of("replay.enabled", false, "replay.queued", 100));
        service.publish(MIA, ADA);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isQueuedAndSaysWhereItCanBeFollowed() {
        HttpResponse<String> answer = post(GOOD);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode replay = json(answer);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/v1/replays/" + replay.get("id").stringValue());
        assertThat(replay.get("state").stringValue()).isEqualTo("QUEUED");
        assertThat(replay.get("asOf").stringValue()).isEqualTo("2025-03-10");
        assertThat(replay.get("knownAt").isNull()).isTrue();
        assertThat(replay.at("/progress/people").intValue()).isZero();
        assertThat(replay.at("/request/scenarios/0/overrides/levels.SPM.readyAt")
                        .intValue())
                .isEqualTo(70);
        JsonNode again = service.read("/v1/replays/" + replay.get("id").stringValue());
        assertThat(again.get("name").stringValue()).isEqualTo("Bar");
        assertThat(again.get("scenarios").get(0).stringValue()).isEqualTo("lower");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /name
            {"name": " ", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /name
            {"name": "n"} ~ /scenarios
            {"name": "n", "scenarios": []} ~ /scenarios
            {"name": "n", "scenarios": {}} ~ /scenarios
            {"name": "n", "scenarios": [{"name": "a"}]} ~ /scenarios/0
            {"name": "n", "scenarios": [{"excludeRelations": ["SELF"]}]} ~ /scenarios/0/name
            {"name": "n", "wages": 1, "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /wages
            {"name": "n", "scenarios": [{"name": "a", "wages": 1, "excludeRelations": ["SELF"]}]} ~ /scenarios/0/wages
            {"name": "n", "scenarios": [{"name": "a", "excludeRelations": ["SELF", "FRIEND"]}]} ~ /scenarios/0/excludeRelations/1
            {"name": "n", "scenarios": [{"name": "a", "overrides": {"levels.SPM.reedyAt": 70}}]} ~ /scenarios/0/overrides/levels.SPM.reedyAt
            {"name": "n", "scenarios": [{"name": "a", "overrides": {"levels.SPM.readyAt": "70"}}]} ~ /scenarios/0/overrides/levels.SPM.readyAt
            {"name": "n", "scenarios": [{"name": "a", "overrides": {"levels.SPM.readyAt": 700}}]} ~ /scenarios/0/overrides/levels.SPM.readyAt
            {"name": "n", "scenarios": [{"name": "a", "ladder": {"id": "gardening", "version": 1}}]} ~ /scenarios/0/ladder/id
            {"name": "n", "scenarios": [{"name": "a", "ladder": {"id": "product-management", "version": 9}}]} ~ /scenarios/0/ladder/version
            {"name": "n", "scenarios": [{"name": "a", "ladder": {"id": "ai-product-management", "version": 1}, "levelMapping": {"SPM": "WIZARD"}}]} ~ /scenarios/0/levelMapping/SPM
            {"name": "n", "scenarios": [{"name": "a", "ladder": {"id": "ai-product-management", "version": 1}, "competencyMapping": {"execution": "magic"}}]} ~ /scenarios/0/competencyMapping/execution
            {"name": "n", "scenarios": [{"name": "a", "excludeRaters": ["00000000-0000-4000-8000-000000000001"]}]} ~ /scenarios/0/excludeRaters/0
            {"name": "n", "scenarios": [{"name": "a", "excludeRelations": ["SELF"], "excludeRaters": ["Mia"]}]} ~ /scenarios/0/excludeRaters/0
            {"name": "n", "asOf": "soon", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /asOf
            {"name": "n", "asOf": "2030-01-01", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /asOf
            {"name": "n", "knownAt": "2025-03-10T23:00:00Z", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /knownAt
            {"name": "n", "knownAt": "2025-03-10", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /knownAt
            {"name": "n", "population": {"managerId": "00000000-0000-4000-8000-000000000001"}, "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /population/managerId
            {"name": "n", "population": {"ladder": "gardening"}, "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /population/ladder
            {"name": "n", "population": {"ladder": "ai-product-management"}, "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /population
            {"name": "n", "asOf": "2020-01-01", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /population
            {"name": "n", "pseudonymsOf": "00000000-0000-4000-8000-000000000001", "scenarios": [{"name": "a", "excludeRelations": ["SELF"]}]} ~ /pseudonymsOf
            """)
    void refusesWhatMakesNoSense(String body, String pointer) {
        assertThat(pointers(post(body))).containsExactly(pointer);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        String body = """
                {"asOf": "soon", "knownAt": "2099-01-01T00:00:00Z", "population": {"ladder": "gardening"}, "scenarios": [
                  {"name": "a", "overrides": {"levels.SPM.readyAt": 700, "levels.SPM.reedyAt": 1}},
                  {"name": "a", "excludeRelations": ["FRIEND"], "excludeRaters": ["00000000-0000-4000-8000-000000000001"]}]}
                """;

        assertThat(pointers(post(body)))
                .contains(
                        "/asOf",
                        "/knownAt",
                        "/name",
                        "/population/ladder",
                        "/scenarios/0/overrides/levels.SPM.reedyAt",
                        "/scenarios/1/excludeRaters/0",
                        "/scenarios/1/excludeRelations/0",
                        "/scenarios/1/name")
                .doesNotHaveDuplicates();
    }

    @Test
    void judgesALadderWithinTheRequestAsOneThatIsPublished() {
        String body =
                "{\"name\": \"n\", \"scenarios\": [{\"name\": \"a\", \"document\": {\"id\": \"x\", \"wages\": 1}}]}";

        assertThat(pointers(post(body)))
                .contains(
                        "/scenarios/0/document/version", "/scenarios/0/document/levels", "/scenarios/0/document/wages");
    }

    @Test
    void refusesAnEmptyLine() {
        String body = "{\"name\": \"n\", \"population\": {\"managerId\": \"" + ADA.personId()
                + "\"}, \"scenarios\": [{\"name\": \"a\", \"excludeRelations\": [\"SELF\"]}]}";

        assertThat(pointers(post(body))).containsExactly("/population");
        assertThat(post(body.replace(ADA.personId().toString(), MIA.personId().toString()))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void takesSixteenScenariosAndNoMore() {
        assertThat(post(scenarios(16)).statusCode()).isEqualTo(202);
        assertThat(pointers(post(scenarios(17)))).containsExactly("/scenarios");
    }

    @Test
    void tellsWhatIsNoJsonFromWhatIsNoReplayAndWhatIsTooLarge() {
        assertThat(post("{").statusCode()).isEqualTo(400);
        assertThat(post("[]").statusCode()).isEqualTo(422);
        assertThat(post("{\"name\": \"" + "x".repeat(1024 * 1024) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(service.send(
                                "POST",
                                "/v1/replays",
                                service.token(ServiceUser.HR),
                                "",
                                "Content-Type",
                                "application/yaml")
                        .statusCode())
                .isEqualTo(415);
        assertThat(service.send("POST", "/v1/replays?dry=true", service.token(ServiceUser.HR), GOOD)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSameKeyIsCarriedOutOnce() {
        HttpResponse<String> first = post(GOOD, "Idempotency-Key", "once");
        service.send("DELETE", location(first), service.token(ServiceUser.HR), "");
        HttpResponse<String> second = post(GOOD, "Idempotency-Key", "once");

        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        HttpResponse<String> other = post(GOOD.replace("Bar", "Other"), "Idempotency-Key", "once");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("type").stringValue()).isEqualTo("/problems/idempotency-mismatch");
        assertThat(post(GOOD, "Idempotency-Key", "bl ank").statusCode()).isEqualTo(400);
        HttpResponse<String> anothers = service.send(
                "POST", "/v1/replays", service.token(ServiceUser.CALIBRATION), GOOD, "Idempotency-Key", "once");
        assertThat(anothers.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void aRepetitionIsAnsweredAsBeforeThoughTheWorldHasChanged() {
        Career lead = Career.joined("Lead", "GPM", START, null);
        Career only = Career.joined("Only", "PM", START, lead.personId());
        service.publish(lead, only);
        String body = GOOD.replace(
                "\"scenarios\"", "\"population\": {\"managerId\": \"" + lead.personId() + "\"}, \"scenarios\"");
        HttpResponse<String> first = post(body, "Idempotency-Key", "line");
        only.with(new PersonLeft(only.personId(), null, START.plusDays(30)));
        service.publish(List.of(only.last()));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(post(body, "Idempotency-Key", "other-line").statusCode()).isEqualTo(422);
        HttpResponse<String> again = post(body, "Idempotency-Key", "line");
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(location(again)).isEqualTo(location(first));
    }

    @Test
    void waitsForThePeopleWhomItNames() {
        String unknown =
                LocalPositions.token(new StreamPosition(UUID.randomUUID().toString(), 1));

        assertThat(post(GOOD, "Min-Position", unknown).statusCode()).isEqualTo(503);
        assertThat(post(GOOD, "Min-Position", "garbage").statusCode()).isEqualTo(400);
    }

    @Test
    void takesTheClientsOwnIdOnce() {
        String id = UUID.randomUUID().toString();
        String body = GOOD.replace("{\"name\": \"Bar\"", "{\"id\": \"" + id + "\", \"name\": \"Bar\"");

        assertThat(location(post(body))).isEqualTo("/v1/replays/" + id);
        HttpResponse<String> again = post(body);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).get("type").stringValue()).isEqualTo("/problems/id-taken");
    }

    @Test
    void aQueuedReplayShowsNoResultsAndCanBeCancelled() {
        String path = location(post(GOOD));

        for (String results : List.of("/summary", "/changes", "/decisions", "/changes?format=csv")) {
            JsonNode problem = service.problem(path + results);
            assertThat(problem.get("type").stringValue()).isEqualTo("/problems/replay-not-completed");
            assertThat(problem.get("state").stringValue()).isEqualTo("QUEUED");
        }
        assertThat(delete(path + "?remove=true").statusCode()).isEqualTo(409);
        assertThat(delete(path).statusCode()).isEqualTo(204);
        assertThat(delete(path).statusCode()).isEqualTo(204);
        assertThat(service.read(path).get("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(service.problem(path + "/summary").get("state").stringValue())
                .isEqualTo("CANCELLED");
        assertThat(delete(path + "?remove=true").statusCode()).isEqualTo(204);
        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(delete(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfTheListAreTheWholeOnceEach() {
        for (int replay = 0; replay < 5; replay++) {
            service.clock().advance(Duration.ofSeconds(1));
            post(GOOD);
        }
        List<String> whole = ids(service.read("/v1/replays?limit=500"));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = service.read("/v1/replays?limit=2" + cursor);
            paged.addAll(ids(page));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").stringValue();
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactlyElementsOf(whole).doesNotHaveDuplicates();
    }

    @Test
    void onlySoManyWait() {
        try (RunningService other = service.another(Map.of("replay.enabled", false, "replay.queued", 0))) {
            HttpResponse<String> answer = other.send("POST", "/v1/replays", other.token(ServiceUser.HR), GOOD);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(json(answer).get("type").stringValue()).isEqualTo("/problems/too-many-replays");
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        }
    }

    @Test
    void everyoneHasHerPartInIt() {
        String path = location(post(GOOD));
        String person = service.token("ada@example.com");
        String auditor = service.token(ServiceUser.AUDITOR);

        assertThat(type(service.send("POST", "/v1/replays", person, GOOD))).isEqualTo("/problems/role-required");
        assertThat(type(service.getAs("ada@example.com", path))).isEqualTo("/problems/role-required");
        assertThat(type(service.getAs("ada@example.com", "/v1/replays"))).isEqualTo("/problems/role-required");
        assertThat(type(service.getAs("ada@example.com", path + "/summary"))).isEqualTo("/problems/role-required");
        assertThat(type(service.send("DELETE", path, person, ""))).isEqualTo("/problems/role-required");
        assertThat(type(service.send("POST", "/v1/replays", auditor, GOOD))).isEqualTo("/problems/role-required");
        assertThat(type(service.send("DELETE", path, auditor, ""))).isEqualTo("/problems/role-required");
        assertThat(service.get(path, ServiceUser.AUDITOR).statusCode()).isEqualTo(200);
        assertThat(service.send("POST", "/v1/replays", service.token(ServiceUser.CALIBRATION), GOOD)
                        .statusCode())
                .isEqualTo(202);
        assertThat(service.send(
                                "POST",
                                path + "/names",
                                service.token(ServiceUser.CALIBRATION),
                                "{\"reason\": \"r\", \"until\": \"2025-03-11T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoSeesNoNamesNamesNobody() {
        String calibration = service.token(ServiceUser.CALIBRATION);
        String line = "{\"name\": \"n\", \"population\": {\"managerId\": \"" + MIA.personId()
                + "\"}, \"scenarios\": [{\"name\": \"a\", \"excludeRelations\": [\"SELF\"]}]}";
        String raters = "{\"name\": \"n\", \"scenarios\": [{\"name\": \"a\", \"excludeRaters\": [\"" + MIA.personId()
                + "\"]}]}";

        assertThat(pointers(service.send("POST", "/v1/replays", calibration, line)))
                .containsExactly("/population/managerId");
        assertThat(pointers(service.send("POST", "/v1/replays", calibration, raters)))
                .containsExactly("/pseudonymsOf");
    }

    @Test
    void excludesRatersByTheirPseudonymsInAnotherReplay() {
        String about = "{\"name\": \"line of Mia\", \"population\": {\"managerId\": \"" + MIA.personId()
                + "\"}, \"scenarios\": [{\"name\": \"without Mia\", \"excludeRaters\": [\"" + MIA.personId() + "\"]}]}";
        String path = location(post(about));
        JsonNode shown = json(service.get(path, ServiceUser.CALIBRATION));
        String pseudonym = shown.at("/request/population/managerId").stringValue();

        assertThat(shown.toString()).doesNotContain(MIA.personId().toString()).doesNotContain("Mia");
        assertThat(shown.at("/request/scenarios/0").has("excludeRaters")).isFalse();
        assertThat(shown.at("/request/scenarios/0/excludedRaters").intValue()).isEqualTo(1);
        String first = path.substring(path.lastIndexOf('/') + 1);
        String body = "{\"name\": \"n\", \"pseudonymsOf\": \"" + first + "\", \"scenarios\": [{\"name\": \"a\","
                + " \"excludeRaters\": [\"" + pseudonym + "\"]}]}";
        HttpResponse<String> accepted =
                service.send("POST", "/v1/replays", service.token(ServiceUser.CALIBRATION), body);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.body()).doesNotContain(MIA.personId().toString()).doesNotContain(pseudonym);
        assertThat(service.read(location(accepted))
                        .at("/request/scenarios/0/excludeRaters/0")
                        .stringValue())
                .isEqualTo(MIA.personId().toString());
        assertThat(pointers(service.send(
                        "POST",
                        "/v1/replays",
                        service.token(ServiceUser.CALIBRATION),
                        body.replace(pseudonym, MIA.personId().toString()))))
                .containsExactly("/scenarios/0/excludeRaters/0");
    }

    @Test
    void hrLetsNamesBeSeenForAWhile() {
        String path = location(post("{\"name\": \"line of Mia\", \"population\": {\"managerId\": \"" + MIA.personId()
                + "\"}, \"scenarios\": [{\"name\": \"a\", \"excludeRelations\": [\"SELF\"]}]}"));
        String hr = service.token(ServiceUser.HR);
        Instant until = service.clock().instant().plusSeconds(60);

        assertThat(pointers(service.send("POST", path + "/names", hr, "{}"))).containsExactly("/reason", "/until");
        assertThat(pointers(service.send(
                        "POST", path + "/names", hr, "{\"reason\": \"r\", \"until\": \"2024-01-01T00:00:00Z\"}")))
                .containsExactly("/until");
        String grant = "{\"reason\": \"An appeal of Ada\", \"until\": \"" + until + "\"}";
        assertThat(service.send("POST", path + "/names", hr, grant).statusCode())
                .isEqualTo(201);
        JsonNode seen = json(service.get(path, ServiceUser.CALIBRATION));
        assertThat(seen.get("namesShown").booleanValue()).isTrue();
        assertThat(seen.at("/names/0/reason").stringValue()).isEqualTo("An appeal of Ada");
        assertThat(seen.at("/request/population/managerId").stringValue())
                .isEqualTo(MIA.personId().toString());
        assertThat(service.send("DELETE", path + "/names", hr, "").statusCode()).isEqualTo(204);
        JsonNode unseen = json(service.get(path, ServiceUser.CALIBRATION));
        assertThat(unseen.get("namesShown").booleanValue()).isFalse();
        assertThat(unseen.toString()).doesNotContain("appeal").doesNotContain("Mia");
        assertThat(service.send("POST", path + "/names", hr, grant).statusCode())
                .isEqualTo(201);
        service.clock().advance(Duration.ofMinutes(1));
        assertThat(json(service.get(path, ServiceUser.CALIBRATION))
                        .get("namesShown")
                        .booleanValue())
                .isFalse();
        assertThat(service.read(path).get("names")).hasSize(3);
        assertThat(json(service.get("/v1/replays", ServiceUser.CALIBRATION)).toString())
                .doesNotContain("Mia");
    }

    private static String scenarios(int number) {
        return "{\"name\": \"n\", \"scenarios\": ["
                + IntStream.range(0, number)
                        .mapToObj(scenario -> "{\"name\": \"s" + scenario + "\", \"excludeRelations\": [\"SELF\"]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static HttpResponse<String> post(String body, String... headers) {
        return service.send("POST", "/v1/replays", service.token(ServiceUser.HR), body, headers);
    }

    private static HttpResponse<String> delete(String path) {
        return service.send("DELETE", path, service.token(ServiceUser.HR), "");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String type(HttpResponse<String> answer) {
        return json(answer).get("type").stringValue();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer)
                .get("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue())
                .toList();
    }
}
