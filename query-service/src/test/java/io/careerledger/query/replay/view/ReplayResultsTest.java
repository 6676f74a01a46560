package io.careerledger.query.replay.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import io.careerledger.query.testing.RunningService;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a completed replay of an organisation shows, and to whom. */
class ReplayResultsTest {

    private static final Organisation PEOPLE = Organisation.of(60, 11);
    private static final String LOW = "low bar";
    private static final String PEERS = "without peers";

    private static final String REQUEST = """
            {"name": "Calibration", "scenarios": [
              {"name": "low bar", "overrides": {
                 "levels.SPM.readyAt": 1, "levels.SPM.verifiedNeeded": 0,
                 "levels.SPM.expectations.product-strategy.mustHave": false,
                 "levels.SPM.expectations.unit-economics.mustHave": false,
                 "levels.SPM.expectations.stakeholder-influence.mustHave": false,
                 "levels.SPM.expectations.ownership.mustHave": false}},
              {"name": "without peers", "excludeRelations": ["PEER"]}]}
            """;

    private static RunningService service;
    private static String path;

    @BeforeAll
    static void start() {
        service = RunningService.start();
        service.publish(PEOPLE.careers().toArray(Career[]::new));
        path = completed(REQUEST);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theMatrixCountsEverybodyAndFlipsAreTheChanges() {
        JsonNode summary = service.read(path + "/summary");

        int people = summary.get("people").intValue();
        assertThat(people).isGreaterThan(40);
        assertThat(summary.get("resultHash").stringValue()).hasSize(64);
        for (JsonNode side : summary.get("scenarios")) {
            assertThat(matrixOf(side)).isEqualTo(people);
            for (String groups : List.of("byLevel", "byManager", "byTeam")) {
                assertThat(sum(side.get(groups), "people")).as(groups).isEqualTo(people);
            }
            String name = side.get("name").stringValue();
            assertThat(whole("/changes", "scenario=" + encoded(name)))
                    .as(name)
                    .hasSize(side.get("flips").intValue());
            assertThat(whole("/changes", "all=true&scenario=" + encoded(name)))
                    .as(name)
                    .hasSize(side.get("changed").intValue());
            for (String finding : List.of("approvedNotReady", "declinedReady")) {
                assertThat(whole("/decisions", "finding=" + finding + "&scenario=" + encoded(name)))
                        .as(finding)
                        .hasSize(side.at("/decisions/" + finding).intValue());
            }
        }
        assertThat(summary.at("/scenarios/0/flips").intValue()).isPositive();
        assertThat(summary.at("/scenarios/1/changed").intValue()).isPositive();
        assertThat(whole("/decisions", "scenario=baseline"))
                .hasSize(summary.get("decisions").intValue())
                .isNotEmpty();
        assertThat(summary.get("names").size()).isPositive();
    }

    @Test
    void whoeverReadsChangesByNameIsOnRecordAndWhoeverSeesPseudonymsIsNot() {
        String changes = path + "/changes?all=true&limit=500&scenario=" + encoded(LOW);
        service.get(changes, ServiceUser.CALIBRATION);
        UUID person =
                UUID.fromString(service.read(changes).at("/items/0/personId").stringValue());
        assertThat(seenOf(person)).contains("hr REPLAY_CHANGES").noneMatch(seen -> seen.startsWith("calibration"));

        service.get(path + "/decisions?format=csv&scenario=" + encoded(LOW), ServiceUser.AUDITOR);
        assertThat(seenOf(person)).contains("auditor REPLAY_DECISIONS");
    }

    private static List<String> seenOf(UUID person) {
        return service.read("/v1/people/" + person + "/access-log?limit=500")
                .get("items")
                .valueStream()
                .map(item -> item.get("viewerName").stringValue("") + " "
                        + item.get("view").stringValue())
                .toList();
    }

    @Test
    void causesAddUpToWhatTheScoreMoves() {
        for (String scenario : List.of(LOW, PEERS)) {
            for (JsonNode change : whole("/changes", "all=true&scenario=" + encoded(scenario))) {
                double causes = change.get("causes")
                        .valueStream()
                        .mapToDouble(cause -> number(cause, "contributionTo") - number(cause, "contributionFrom"))
                        .sum();
                assertThat(causes).isCloseTo(number(change, "scoreTo") - number(change, "scoreFrom"), within(1e-9));
                assertThat(change.get("name").stringValue()).startsWith("Person");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "difference",
                "-difference",
                "name",
                "-name",
                "level",
                "-level",
                "person",
                "-person",
                "scoreFrom",
                "-scoreFrom",
                "scoreTo",
                "-scoreTo"
            })
    void pagesAreTheWholeOnceEachInEveryOrder(String sort) {
        String query = "all=true&scenario=" + encoded(PEERS) + "&sort=" + sort;

        List<JsonNode> one = List.copyOf(service.read(path + "/changes?limit=500&" + query)
                .get("items")
                .valueStream()
                .toList());
        assertThat(whole("/changes", query)).containsExactlyElementsOf(one);
        assertThat(ids(one)).doesNotHaveDuplicates();
        if (sort.equals("name")) {
            assertThat(one.stream().map(item -> item.get("name").stringValue()))
                    .isSortedAccordingTo(Comparator.comparing(String::toLowerCase));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "-people", "group", "-group", "mean", "-mean", "ready", "-ready"})
    void groupsAreTheWholeOnceEachInEveryOrder(String sort) {
        int people = service.read(path + "/summary").get("people").intValue();
        for (String by : List.of("manager", "team")) {
            String query = "scenario=" + encoded(LOW) + "&by=" + by + "&sort=" + sort;

            List<JsonNode> one = List.copyOf(service.read(path + "/groups?limit=500&" + query)
                    .get("items")
                    .valueStream()
                    .toList());
            assertThat(whole("/groups", query)).containsExactlyElementsOf(one);
            assertThat(one).doesNotHaveDuplicates();
            assertThat(one.stream().mapToInt(group -> group.get("people").intValue()))
                    .satisfies(sizes -> assertThat(
                                    sizes.stream().mapToInt(size -> size).sum())
                            .isEqualTo(people));
            if (sort.equals("-people")) {
                assertThat(one.stream().map(group -> group.get("people").intValue()))
                        .isSortedAccordingTo(Comparator.reverseOrder());
            }
        }
    }

    @Test
    void aGroupsNumbersAreThoseOfItsPeople() {
        JsonNode group = whole("/groups", "scenario=" + encoded(LOW)).getFirst();
        List<Map<String, @Nullable Object>> people = JdbcClient.create(
                        service.database().jdbc())
                .sql("select status, score from replay.answer where replay_id = ? and scenario = 1 and manager_id = ?")
                .param(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .param(UUID.fromString(group.get("managerId").stringValue()))
                .query()
                .listOfRows();
        double[] scores = people.stream()
                .filter(row -> row.get("score") != null)
                .mapToDouble(row -> (Double) Objects.requireNonNull(row.get("score")))
                .sorted()
                .toArray();

        assertThat(people).hasSize(group.get("people").intValue());
        assertThat(group.at("/verdicts/READY").longValue())
                .isEqualTo(people.stream()
                        .filter(row -> "READY".equals(row.get("status")))
                        .count());
        assertThat(sum(group.get("verdicts"))).isEqualTo(people.size());
        assertThat(group.at("/scores/people").intValue()).isEqualTo(scores.length);
        assertThat(group.at("/scores/mean").doubleValue())
                .isCloseTo(DoubleStream.of(scores).average().orElseThrow(), within(1e-9));
        int half = scores.length / 2;
        assertThat(group.at("/scores/median").doubleValue())
                .isCloseTo(scores.length % 2 == 1 ? scores[half] : (scores[half - 1] + scores[half]) / 2, within(1e-9));
        assertThat(group.get("managerName").stringValue()).startsWith("Person");
    }

    @Test
    void aSummaryHasTheLargestGroupsAndSaysHowManyThereAre() {
        JsonNode side = service.read(path + "/summary").at("/scenarios/0");
        for (String by : List.of("manager", "team")) {
            List<JsonNode> all = whole("/groups", "by=" + by + "&scenario=" + encoded(LOW));
            String field = by.equals("manager") ? "byManager" : "byTeam";

            assertThat(side.get(by + "s").intValue()).isEqualTo(all.size());
            assertThat(side.get(field).size()).isEqualTo(Math.min(all.size(), GroupTable.LARGEST));
            for (int place = 0; place < side.get(field).size(); place++) {
                for (String same : List.of("people", "verdicts", "scores")) {
                    assertThat(side.get(field).get(place).get(same))
                            .isEqualTo(all.get(place).get(same));
                }
            }
        }
    }

    @Test
    void groupsAreFilesToo() {
        List<JsonNode> all = whole("/groups", "scenario=baseline");
        String query = path + "/groups?scenario=baseline";

        HttpResponse<String> lines = service.get(query, "Accept", "application/x-ndjson");
        assertThat(lines.body().lines().map(JsonMapper.shared()::readTree)).containsExactlyElementsOf(all);
        HttpResponse<String> table = service.get(query + "&format=csv");
        assertThat(table.body().lines()).hasSize(all.size() + 1);
        assertThat(table.body()).startsWith("\"managerId\",\"managerName\",\"team\",\"people\",\"ready\",");
        assertThat(service.get(query + "&by=level").statusCode()).isEqualTo(422);
        assertThat(service.get(query + "&sort=name").statusCode()).isEqualTo(422);
    }

    @Test
    void filtersByStatusLevelAndManager() {
        List<JsonNode> all = whole("/changes", "scenario=" + encoded(LOW));
        JsonNode first = all.getFirst();
        String manager = first.get("managerId").stringValue();

        assertThat(whole("/changes", "scenario=" + encoded(LOW) + "&manager=" + manager))
                .containsExactlyElementsOf(all.stream()
                        .filter(item -> item.get("managerId").asString().equals(manager))
                        .toList());
        assertThat(whole("/changes", "to=READY&level=PM&scenario=" + encoded(LOW)))
                .containsExactlyElementsOf(all.stream()
                        .filter(item -> item.get("to").stringValue().equals("READY"))
                        .filter(item -> item.get("level").stringValue().equals("PM"))
                        .toList());
        assertThat(whole("/changes", "from=UNPLACED&scenario=" + encoded(LOW))).isEmpty();
    }

    @Test
    void filesHaveAllOfIt() {
        List<JsonNode> all = whole("/changes", "all=true&scenario=" + encoded(PEERS));
        String query = path + "/changes?all=true&scenario=" + encoded(PEERS);

        HttpResponse<String> lines = service.get(query, "Accept", "application/x-ndjson");
        assertThat(lines.body().lines().map(JsonMapper.shared()::readTree)).containsExactlyElementsOf(all);
        HttpResponse<String> table = service.get(query + "&format=csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("changes_", ".csv");
        assertThat(table.body().lines()).hasSize(all.size() + 1);
        assertThat(table.body()).startsWith("\"personId\",\"name\",\"ladder\",\"level\",");
        HttpResponse<String> decisions = service.get(path + "/decisions?format=csv&scenario=baseline");
        assertThat(decisions.body().lines())
                .hasSize(whole("/decisions", "scenario=baseline").size() + 1);
        assertThat(service.get(query + "&format=csv&limit=2").statusCode()).isEqualTo(422);
    }

    @Test
    void similarCasesAreThoseOfTheSameLevelWithAScoreNearby() {
        List<JsonNode> all = whole("/decisions", "scenario=baseline");

        for (JsonNode decision : all) {
            List<JsonNode> alike = all.stream()
                    .filter(other -> !other.get("caseId").equals(decision.get("caseId")))
                    .filter(other -> other.get("ladder").equals(decision.get("ladder")))
                    .filter(other -> other.get("targetLevel").equals(decision.get("targetLevel")))
                    .filter(other -> Math.abs(baseline(other) - baseline(decision)) <= 5)
                    .sorted(Comparator.<JsonNode>comparingDouble(
                                    other -> Math.abs(baseline(other) - baseline(decision)))
                            .thenComparing(other -> other.get("caseId").stringValue()))
                    .toList();
            JsonNode similar = decision.get("similar");
            for (String outcome : List.of("APPROVED", "DECLINED", "DEFERRED")) {
                assertThat(similar.get(outcome.toLowerCase(Locale.ROOT)).longValue())
                        .isEqualTo(alike.stream()
                                .filter(other ->
                                        other.get("outcome").stringValue().equals(outcome))
                                .count());
            }
            assertThat(similar.get("nearest").valueStream().map(near -> near.get("caseId")))
                    .containsExactlyElementsOf(alike.stream()
                            .limit(5)
                            .map(other -> other.get("caseId"))
                            .toList());
        }
        assertThat(all)
                .anyMatch(decision -> decision.get("similar").get("nearest").size() > 1);
    }

    @Test
    void whoSeesNoNamesSeesNobody() {
        Set<String> secrets = new HashSet<>();
        PEOPLE.careers().forEach(career -> secrets.add(career.personId().toString()));
        whole("/decisions", "scenario=baseline")
                .forEach(item -> secrets.add(item.get("caseId").stringValue()));
        List<String> answers = new ArrayList<>();
        for (String scenario : List.of(LOW, PEERS)) {
            for (String format : List.of("", "&format=csv", "&format=ndjson")) {
                answers.add(calibration("/changes?all=true&scenario=" + encoded(scenario) + format));
                answers.add(calibration("/decisions?scenario=" + encoded(scenario) + format));
            }
        }
        answers.add(calibration("/summary"));
        answers.add(calibration(""));

        for (String answer : answers) {
            assertThat(answer)
                    .doesNotContain("Person0")
                    .doesNotContain("Person1")
                    .doesNotContain("@example.com");
            secrets.forEach(secret -> assertThat(answer).doesNotContain(secret));
        }
    }

    @Test
    void withoutNamesSmallGroupsAreLeftOutAndDoNotComeOutByDifference() {
        JsonNode summary = JsonMapper.shared().readTree(calibration("/summary"));
        JsonNode named = service.read(path + "/summary");

        assertThat(named.get("withheld").isNull()).isTrue();
        for (JsonNode side : Stream.concat(
                        Stream.of(summary.get("baseline")),
                        summary.get("scenarios").valueStream())
                .toList()) {
            for (String groups : List.of("byLevel", "byManager", "byTeam")) {
                side.get(groups)
                        .forEach(group -> assertThat(group.get("people").intValue())
                                .as(groups)
                                .isGreaterThanOrEqualTo(5));
            }
            assertThat(sum(side.get("byManager"), "people")
                            + summary.at("/withheld/managers/people").intValue())
                    .isEqualTo(named.get("people").intValue());
        }
        assertThat(named.at("/baseline/byManager").size())
                .isEqualTo(summary.at("/baseline/byManager").size()
                        + summary.at("/withheld/managers/groups").intValue());
        assertThat(summary.at("/withheld/managers/groups").intValue()).isNotEqualTo(1);
        assertThat(summary.get("resultHash")).isEqualTo(named.get("resultHash"));
        assertThat(summary.get("names")).isEmpty();
        for (String by : List.of("manager", "team")) {
            JsonNode page = JsonMapper.shared().readTree(calibration("/groups?limit=500&scenario=baseline&by=" + by));
            assertThat(page.get("items").size())
                    .isEqualTo(summary.at("/baseline/" + by + "s").intValue());
            assertThat(page.get("withheld").booleanValue())
                    .isEqualTo(summary.at("/withheld/" + by + "s/groups").intValue() > 0);
            for (JsonNode group : page.get("items")) {
                assertThat(group.get("people").intValue()).isGreaterThanOrEqualTo(5);
                assertThat(group.get("managerName").isNull()).isTrue();
                assertThat(named.at("/baseline/byManager").toString())
                        .doesNotContain(group.path("managerId").toString().replace("null", "no id"));
            }
        }
    }

    @Test
    void withoutNamesNothingIsSortedOrFilteredByThem() {
        JsonNode page = JsonMapper.shared().readTree(calibration("/changes?sort=person&scenario=" + encoded(LOW)));
        assertThat(ids(page.get("items").valueStream().toList())).isSorted().doesNotHaveDuplicates();

        for (String query : List.of(
                "/changes?sort=name&scenario=" + encoded(LOW),
                "/changes?manager=" + PEOPLE.careers().getFirst().personId() + "&scenario=" + encoded(LOW),
                "/decisions?sort=decidedOn&scenario=" + encoded(LOW),
                "/decisions?sort=score&scenario=" + encoded(LOW),
                "/decisions?sort=-difference&scenario=" + encoded(LOW),
                "/decisions?decidedFrom=2024-01-01&scenario=" + encoded(LOW),
                "/decisions?manager=" + PEOPLE.careers().getFirst().personId() + "&scenario=" + encoded(LOW))) {
            assertThat(service.get(path + query, ServiceUser.CALIBRATION).statusCode())
                    .as(query)
                    .isEqualTo(422);
        }
        JsonNode named = service.read(path + "/changes?limit=1&scenario=" + encoded(LOW));
        assertThat(service.get(
                                path + "/changes?scenario=" + encoded(LOW) + "&cursor="
                                        + named.get("nextCursor").stringValue(),
                                ServiceUser.CALIBRATION)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void withoutNamesNobodyIsShownWhomSingleRatersRated() {
        String rater = service.read(path + "/summary").at("/raters/0/raterId").stringValue();
        String without = completed(
                "{\"name\": \"n\", \"scenarios\": [{\"name\": \"a\", \"excludeRaters\": [\"" + rater + "\"]}]}");
        String changes = without + "/changes?all=true&scenario=Scenario%201";

        assertThat(service.read(changes.replace("Scenario%201", "a")).get("items"))
                .isNotEmpty();
        JsonNode hidden = JsonMapper.shared()
                .readTree(service.get(changes, ServiceUser.CALIBRATION).body());
        assertThat(hidden.get("items")).isEmpty();
        assertThat(hidden.get("withheld").booleanValue()).isTrue();
        assertThat(service.get(changes + "&format=ndjson", ServiceUser.CALIBRATION)
                        .body())
                .isEmpty();
        JsonNode shown = JsonMapper.shared()
                .readTree(service.get(without, ServiceUser.CALIBRATION).body());
        assertThat(shown.at("/request/scenarios/0").has("excludeRaters")).isFalse();
    }

    @Test
    void pagesWithoutNamesAreTheWholeOnceEachToo() {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JsonMapper.shared()
                    .readTree(calibration("/changes?all=true&limit=3&scenario=" + encoded(PEERS) + cursor));
            paged.addAll(ids(page.get("items").valueStream().toList()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").stringValue();
        } while (!cursor.isEmpty());
        JsonNode whole =
                JsonMapper.shared().readTree(calibration("/changes?all=true&limit=500&scenario=" + encoded(PEERS)));

        assertThat(paged)
                .containsExactlyElementsOf(ids(whole.get("items").valueStream().toList()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPopulationOfFewerThanFiveTellsNothingWithoutNames() {
        String small = completed("{\"name\": \"n\", \"population\": {\"managerId\": \"" + smallLine()
                + "\"}, \"scenarios\": [{\"name\": \"a\", \"excludeRelations\": [\"PEER\"]}]}");

        for (String results : List.of("/summary", "/changes", "/decisions")) {
            HttpResponse<String> answer = service.get(small + results, ServiceUser.CALIBRATION);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("too-few-people");
            assertThat(service.get(small + results).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/summary?x=1",
                "/changes",
                "/changes?scenario=none",
                "/changes?scenario=low%20bar&sort=wages",
                "/changes?scenario=low%20bar&from=FINE",
                "/changes?scenario=low%20bar&limit=0",
                "/changes?scenario=low%20bar&cursor=abc",
                "/changes?scenario=baseline",
                "/decisions?scenario=low%20bar&outcome=MAYBE",
                "/decisions?scenario=low%20bar&finding=odd",
                "/decisions?scenario=low%20bar&decidedFrom=2025-01-02&decidedTo=2025-01-01",
                "?x=1"
            })
    void refusesWhatItDoesNotUnderstand(String query) {
        assertThat(service.problem(path + query).get("status").intValue()).isEqualTo(422);
        assertThat(service.send("HEAD", path + query, service.token(ServiceUser.HR), "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAnswerThatIsTheSameIsNotSentAgain() {
        HttpResponse<String> first = service.get(path + "/summary");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(service.get(path + "/summary", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aReplayThatFailedShowsNothingButWhy() {
        String failed = completed(REQUEST);
        String id = failed.substring(failed.lastIndexOf('/') + 1);
        service.database()
                .jdbc()
                .update(
                        "update replay.replay set state = 'FAILED', result_hash = null, summary = null,"
                                + " failure = '{\"type\": \"/problems/history-incomplete\", \"title\": \"t\", \"status\": 409,"
                                + " \"detail\": \"the stream of Ada\"}' where id = cast(? as uuid)",
                        id);

        for (String results : List.of("/summary", "/changes", "/decisions", "/changes?format=csv")) {
            assertThat(service.problem(failed + results).get("state").stringValue())
                    .isEqualTo("FAILED");
        }
        assertThat(service.read(failed).at("/failure/detail").stringValue()).contains("Ada");
        assertThat(service.get(failed, ServiceUser.CALIBRATION).body())
                .doesNotContain("Ada")
                .contains("history-incomplete");
    }

    @Test
    void resultsInTheFormOfAnotherVersionAreNotShown() {
        String other = completed(REQUEST);
        service.database()
                .jdbc()
                .update(
                        "update replay.replay set layout = layout + 1 where id = cast(? as uuid)",
                        other.substring(other.lastIndexOf('/') + 1));

        for (String results : List.of("/summary", "/changes", "/decisions", "/groups?by=team", "/changes?format=csv")) {
            JsonNode problem = service.problem(other + results);
            assertThat(problem.get("status").intValue()).isEqualTo(409);
            assertThat(problem.get("type").stringValue()).isEqualTo("/problems/replay-of-other-version");
        }
        assertThat(service.read(other).get("state").stringValue()).isEqualTo("COMPLETED");
    }

    /** Somebody to whom one to four people report, directly or not. */
    private static String smallLine() {
        for (JsonNode group : service.read(path + "/summary").at("/baseline/byManager")) {
            if (!group.get("managerId").isNull()) {
                String manager = group.get("managerId").stringValue();
                int line = service.read("/v1/people?depth=all&limit=500&manager=" + manager)
                        .get("items")
                        .size();
                if (line > 0 && line < 5) {
                    return manager;
                }
            }
        }
        throw new IllegalStateException("no line is that small");
    }

    private static String completed(String request) {
        HttpResponse<String> answer = service.send("POST", "/v1/replays", service.token(ServiceUser.HR), request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String location = answer.headers().firstValue("Location").orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(service.read(location).get("state").stringValue())
                                .isEqualTo("COMPLETED"));
        return location;
    }

    private static String calibration(String results) {
        HttpResponse<String> answer = service.get(path + results, ServiceUser.CALIBRATION);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** All pages of three together. */
    private static List<JsonNode> whole(String results, String query) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = service.read(path + results + "?limit=3&" + query + cursor);
            page.get("items").forEach(items::add);
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").stringValue();
        } while (!cursor.isEmpty());
        return items;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.get("personId").stringValue()).toList();
    }

    private static int matrixOf(JsonNode side) {
        int people = 0;
        for (JsonNode level : side.get("matrix")) {
            for (JsonNode from : level.get("cells")) {
                people += from.valueStream().mapToInt(JsonNode::intValue).sum();
            }
        }
        return people;
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::intValue).sum();
    }

    private static int sum(JsonNode items, String field) {
        return items.valueStream().mapToInt(item -> item.get(field).intValue()).sum();
    }

    private static double baseline(JsonNode decision) {
        return decision.at("/score/baseline").doubleValue();
    }

    private static double number(JsonNode node, String field) {
        return node.get(field).isNull() ? 0 : node.get(field).doubleValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
