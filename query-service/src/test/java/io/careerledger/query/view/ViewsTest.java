package io.careerledger.query.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalPositions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each view answers about a small organisation. */
class ViewsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate START = LocalDate.of(2022, 1, 10);

    private static RunningService service;
    private static final Career GRACE = Career.joined("Grace", "GPM", START, null);
    private static final Career ADA = Career.joined("Ada", "PM", START, GRACE.personId());
    private static final Career LIN = Career.joined("Lin", "APM", START, ADA.personId());
    private static final Career KAY = Career.joined("Kay", "CPO", START, GRACE.personId());
    private static final Career LEFT = Career.joined("Noor", "PM", START, GRACE.personId());

    @BeforeAll
    static void startService() {
        ADA.rated("execution", 4, GRACE.personId(), TODAY.minusDays(30))
                .rated("execution", 5, GRACE.personId(), TODAY.minusDays(10))
                .rated("discovery", 3, KAY.personId(), TODAY.minusDays(40))
                .achieved(Tier.PRODUCT_AREA, TODAY.minusDays(100), GRACE.personId())
                .achieved(Tier.FEATURE, TODAY.minusDays(50), KAY.personId());
        ADA.with(new RatingWithdrawn(ADA.personId(), ratingOf("discovery"), "wrong person", TODAY.minusDays(1)));
        ADA.with(new OutcomeRetracted(ADA.personId(), outcomeOf(Tier.FEATURE), "not hers", TODAY.minusDays(1)));
        GRACE.mentored(ADA.personId(), TODAY.minusDays(80), 4);
        LEFT.with(new PersonLeft(LEFT.personId(), "moved away", TODAY.minusDays(200)));
        service = RunningService.start(Instant.parse("2026-03-02T12:00:00Z"));
        service.publish(GRACE, ADA, LIN, KAY, LEFT);
    }

    @AfterAll
    static void stopService() {
        service.close();
    }

    @Test
    void showsAPersonWithHerLevelAndLine() {
        JsonNode person = service.read("/v1/people/" + ADA.personId());

        assertThat(person.get("name").stringValue()).isEqualTo("Ada");
        assertThat(person.get("level").stringValue()).isEqualTo("PM");
        assertThat(person.get("daysAtLevel").longValue()).isEqualTo(TODAY.toEpochDay() - START.toEpochDay());
        assertThat(person.get("managerName").stringValue()).isEqualTo("Grace");
        assertThat(person.get("version").longValue()).isEqualTo(ADA.events().size());
        assertThat(person.get("position").stringValue()).isEqualTo(LocalPositions.token(ADA.last()));
    }

    @Test
    void showsWhoLeftAsOfHerLastDay() {
        JsonNode person = service.read("/v1/people/" + LEFT.personId());

        assertThat(person.get("employed").booleanValue()).isFalse();
        assertThat(person.get("leftOn").stringValue())
                .isEqualTo(TODAY.minusDays(200).toString());
    }

    @Test
    void listsOmitWhoLeft() {
        assertThat(names(service.read("/v1/people"))).containsExactly("Ada", "Grace", "Kay", "Lin");
    }

    @Test
    void listsPeopleOfALineDirectOrWhole() {
        String line = "/v1/people?manager=" + GRACE.personId();

        assertThat(names(service.read(line))).containsExactly("Ada", "Kay");
        assertThat(names(service.read(line + "&depth=all"))).containsExactly("Ada", "Kay", "Lin");
    }

    @Test
    void filtersAndSortsPeople() {
        assertThat(names(service.read("/v1/people?level=CPO"))).containsExactly("Kay");
        assertThat(names(service.read("/v1/people?status=AT_TOP"))).containsExactly("Kay");
        assertThat(names(service.read("/v1/people?q=LI%20example"))).containsExactly("Lin");
        assertThat(names(service.read("/v1/people?q=100%25"))).isEmpty();
        assertThat(names(service.read("/v1/people?sort=level"))).containsExactly("Lin", "Ada", "Grace", "Kay");
        assertThat(names(service.read("/v1/people?sort=-level"))).containsExactly("Kay", "Grace", "Ada", "Lin");
        assertThat(names(service.read("/v1/people?sort=-score")))
                .startsWith("Ada")
                .endsWith("Kay");
    }

    @Test
    void pagesThroughEveryOrderWithoutGapOrRepetition() {
        for (String order : List.of("name", "-name", "level", "-level", "score", "-score", "levelSince", "status")) {
            assertThat(paged("/v1/people?limit=1&sort=" + order))
                    .containsExactlyElementsOf(names(service.read("/v1/people?sort=" + order)));
        }
    }

    @Test
    void answersReadinessInFull() {
        JsonNode readiness = service.read("/v1/people/" + ADA.personId() + "/readiness");

        assertThat(readiness.get("currentLevel").stringValue()).isEqualTo("PM");
        assertThat(readiness.get("targetLevel").stringValue()).isEqualTo("SPM");
        assertThat(readiness.get("position").stringValue()).isEqualTo(LocalPositions.token(ADA.last()));
        assertThat(contributions(readiness)).isCloseTo(readiness.get("score").doubleValue(), within(1e-9));
        JsonNode execution = readiness.get("competencies").get(0);
        assertThat(execution.get("competency").stringValue()).isEqualTo("execution");
        assertThat(execution.get("ratings")).hasSize(1);
        assertThat(execution.get("ratings").get(0).get("rating").intValue()).isEqualTo(5);
    }

    @Test
    void answersReadinessForAnotherLevel() {
        JsonNode readiness = service.read("/v1/people/" + ADA.personId() + "/readiness?level=DIRECTOR");

        assertThat(readiness.get("targetLevel").stringValue()).isEqualTo("DIRECTOR");
        assertThat(readiness.get("status").stringValue()).isEqualTo("NOT_YET");
    }

    @Test
    void theTopOfTheLadderHasNoScore() {
        JsonNode readiness = service.read("/v1/people/" + KAY.personId() + "/readiness");

        assertThat(readiness.get("status").stringValue()).isEqualTo("AT_TOP");
        assertThat(readiness.get("score").isNull()).isTrue();
    }

    @Test
    void listsAgreeWithTheReadinessInFull() {
        JsonNode item = service.read("/v1/people?q=ada").get("items").get(0);
        JsonNode readiness = service.read("/v1/people/" + ADA.personId() + "/readiness");

        assertThat(item.get("score")).isEqualTo(readiness.get("score"));
        assertThat(item.get("status")).isEqualTo(readiness.get("status"));
        assertThat(item.get("confidence")).isEqualTo(readiness.get("confidence"));
    }

    @Test
    void marksOutcomesThatWereRetracted() {
        JsonNode outcomes =
                service.read("/v1/people/" + ADA.personId() + "/outcomes").get("items");

        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0).get("standing").booleanValue()).isFalse();
        assertThat(outcomes.get(0).get("retractedReason").stringValue()).isEqualTo("not hers");
        assertThat(outcomes.get(1).get("standing").booleanValue()).isTrue();
        assertThat(outcomes.get(1).get("verification").stringValue()).isEqualTo("CORROBORATED");
        JsonNode attestation = outcomes.get(1).get("attestations").get(0);
        assertThat(attestation.get("attesterName").stringValue()).isEqualTo("Grace");
    }

    @Test
    void marksRatingsThatDoNotCount() {
        JsonNode ratings =
                service.read("/v1/people/" + ADA.personId() + "/ratings").get("items");

        assertThat(texts(ratings, "standing")).containsExactly("COUNTS", "SUPERSEDED", "WITHDRAWN");
        assertThat(service.read("/v1/people/" + ADA.personId() + "/ratings?competency=discovery")
                        .get("items"))
                .hasSize(1);
    }

    @Test
    void showsAMentorshipFromBothSides() {
        JsonNode given =
                service.read("/v1/people/" + GRACE.personId() + "/mentorships").get("items");
        JsonNode had =
                service.read("/v1/people/" + ADA.personId() + "/mentorships").get("items");

        assertThat(texts(given, "role")).containsExactly("MENTOR");
        assertThat(texts(had, "role")).containsExactly("MENTEE");
        assertThat(had.get(0).get("mentorName").stringValue()).isEqualTo("Grace");
        assertThat(had.get(0).get("sessionsIn90Days").intValue()).isEqualTo(4);
        assertThat(had.get(0).get("active").booleanValue()).isTrue();
    }

    @Test
    void theTimelineHoldsEveryFactNewestFirst() {
        String path = "/v1/people/" + ADA.personId() + "/timeline";
        JsonNode items = service.read(path).get("items");

        assertThat(items).hasSize(ADA.events().size() + 5);
        assertThat(texts(items, "effectiveOn")).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(texts(items, "summary"))
                .contains(
                        "Joined as PM on product-management, reporting to Grace, team Core",
                        "Grace rated 5 in execution, as peer",
                        "Grace began to mentor Ada in execution",
                        "Grace and Ada met for 45 minutes",
                        "Grace corroborated an outcome");
        assertThat(items.get(items.size() - 1).get("type").stringValue()).isEqualTo("career.person-added");
    }

    @Test
    void theTimelineCanBeCutAndPaged() {
        String path = "/v1/people/" + ADA.personId() + "/timeline";

        assertThat(service.read(path + "?type=career.skill-rated").get("items")).hasSize(3);
        assertThat(service.read(path + "?from=" + TODAY.minusDays(10) + "&to=" + TODAY.minusDays(10))
                        .get("items"))
                .hasSize(1);
        assertThat(pagedTexts(path + "?limit=2", "summary"))
                .containsExactlyElementsOf(texts(service.read(path).get("items"), "summary"));
    }

    @Test
    void aTeamAddsUp() {
        JsonNode direct = service.read("/v1/teams/" + GRACE.personId() + "/readiness");
        JsonNode whole = service.read("/v1/teams/" + GRACE.personId() + "/readiness?depth=all");

        assertThat(texts(direct.get("people"), "name")).containsExactly("Ada", "Kay");
        assertThat(texts(whole.get("people"), "name")).containsExactly("Ada", "Kay", "Lin");
        assertThat(whole.get("totals").get("AT_TOP").intValue()).isEqualTo(1);
        assertThat(whole.get("totals").get("NOT_YET").intValue()).isEqualTo(2);
        JsonNode execution = direct.get("people").get(0).get("competencies").get("execution");
        assertThat(execution.get("state").stringValue()).isIn("MET", "UNCERTAIN");
    }

    @Test
    void aManagerWithoutReportsHasAnEmptyTeam() {
        JsonNode team = service.read("/v1/teams/" + LIN.personId() + "/readiness?depth=all");

        assertThat(team.get("people")).isEmpty();
        assertThat(team.get("totals").get("READY").intValue()).isZero();
    }

    @Test
    void aLineFollowsItsChanges() {
        Career manager = Career.joined("Mary", "GPM", START, null);
        Career report = Career.joined("Rosa", "PM", START, GRACE.personId());
        report.with(new ReportingLineChanged(report.personId(), manager.personId(), "Core", TODAY.minusDays(3)));
        report.with(new PersonLeft(report.personId(), null, TODAY.plusDays(2)));
        service.publish(manager, report);

        assertThat(names(service.read("/v1/people?manager=" + manager.personId())))
                .containsExactly("Rosa");
        service.clock().advance(Duration.ofDays(3));
        try {
            assertThat(names(service.read("/v1/people?manager=" + manager.personId())))
                    .isEmpty();
        } finally {
            service.clock().advance(Duration.ofDays(-3));
            manager.with(new PersonLeft(manager.personId(), null, TODAY.minusDays(1)));
            report.with(new DepartureWithdrawn(report.personId(), "left earlier", TODAY))
                    .with(new PersonLeft(report.personId(), null, TODAY.minusDays(1)));
            service.publish(manager, report);
        }
    }

    @Test
    void listsSortAndFilterByWhatIsSoTodayTheMomentTheDayTurns() {
        String line = "/v1/people?depth=all&manager=" + GRACE.personId();
        List<String> rightly = names(service.read(line + "&sort=-score"));
        service.database().jdbc().update("update readiness set score = 101 - score, status = 'READY'");
        assertThat(names(service.read(line + "&sort=-score"))).isNotEqualTo(rightly);
        assertThat(names(service.read(line + "&status=READY"))).hasSameSizeAs(rightly);

        service.clock().advance(Duration.ofDays(1));
        try {
            assertThat(names(service.read(line + "&sort=-score"))).isEqualTo(rightly);
            assertThat(names(service.read(line + "&status=READY"))).isEmpty();
            assertThat(service.body(line + "&sort=-score&asOf=" + TODAY.plusDays(1)))
                    .isEqualTo(service.body(line + "&sort=-score"));
        } finally {
            await().until(() -> service.database()
                    .jdbc()
                    .queryForList("select distinct valid_on from readiness", LocalDate.class)
                    .equals(List.of(TODAY.plusDays(1))));
            service.clock().advance(Duration.ofDays(-1));
        }
    }

    @Test
    void ladderVersionsAreListedShownAndCompared() {
        JsonNode ladders = service.read("/v1/ladders").get("items");
        JsonNode document = service.read("/v1/ladders/product-management/versions/1");
        JsonNode diff = service.read("/v1/ladders/product-management/diff?from=1&to=1");

        assertThat(texts(ladders, "id")).containsExactly("ai-product-management", "product-management");
        assertThat(document.get("levels")).hasSize(7);
        assertThat(diff.get("identical").booleanValue()).isTrue();
    }

    @Test
    void theCallerIsKnownByHerEmail() {
        HttpResponse<String> answer = service.getAs("grace@example.com", "/v1/me");
        JsonNode me = JsonMapper.shared().readTree(answer.body());

        assertThat(me.get("personId").stringValue()).isEqualTo(GRACE.personId().toString());
        assertThat(texts(me.get("directReports"), "name")).containsExactly("Ada", "Kay");
        assertThat(service.read("/v1/me").get("roles").get(0).stringValue()).isEqualTo("hr");
    }

    @Test
    void nobodyReadsWithoutATokenOrWithoutBeingKnown() {
        assertThat(service.getWithoutToken("/v1/people").statusCode()).isEqualTo(401);
        HttpResponse<String> stranger = service.getAs("stranger@example.com", "/v1/people");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("/problems/unknown-caller");
        assertThat(service.getAs("noor@example.com", "/v1/people").statusCode()).isEqualTo(403);
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        HttpResponse<String> first = service.get("/v1/people", ServiceUser.AUDITOR);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = service.get("/v1/people", ServiceUser.AUDITOR, "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void everyFaultOfAQueryIsToldAtOnce() {
        JsonNode problem = service.problem("/v1/people?limit=501&depth=deep&sort=age&status=SOON&wages=1&manager=x");

        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(texts(problem.get("errors"), "pointer"))
                .containsExactlyInAnyOrder("/limit", "/depth", "/sort", "/status", "/wages", "/manager");
    }

    @Test
    void refusesACursorOfAnotherList() {
        String cursor = service.read("/v1/people?limit=1").get("nextCursor").stringValue();

        for (String path : List.of("/v1/people?sort=level&cursor=", "/v1/ladders?cursor=")) {
            assertThat(service.problem(path + cursor).get("status").intValue()).isEqualTo(422);
        }
        String forged = Base64.getUrlEncoder()
                .encodeToString("{\"list\":\"people score\",\"keys\":[\"x\",\"y\"]}".getBytes(UTF_8));
        assertThat(service.problem("/v1/people?sort=score&cursor=" + forged)
                        .get("status")
                        .intValue())
                .isEqualTo(422);
        assertThat(service.problem("/v1/people?cursor=AAAA").get("status").intValue())
                .isEqualTo(422);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nobody = UUID.randomUUID();
        for (String view : List.of("", "/timeline", "/mentorships")) {
            assertThat(service.problem("/v1/people/" + ServiceUser.HR.id() + view)
                            .get("status")
                            .intValue())
                    .isEqualTo(404);
        }
        for (String view : List.of("", "/readiness", "/timeline", "/outcomes", "/ratings", "/mentorships")) {
            assertThat(service.problem("/v1/people/" + nobody + view)
                            .get("type")
                            .stringValue())
                    .isEqualTo("/problems/not-found");
        }
        assertThat(service.problem("/v1/people/ada").get("status").intValue()).isEqualTo(400);
        assertThat(service.problem("/v1/teams/" + nobody + "/readiness")
                        .get("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(service.problem("/v1/ladders/none/versions/1").get("status").intValue())
                .isEqualTo(404);
    }

    @Test
    void refusesLevelsAndVersionsThatAreNot() {
        String path = "/v1/people/" + ADA.personId() + "/readiness";

        assertThat(texts(service.problem(path + "?level=EMPEROR").get("errors"), "pointer"))
                .containsExactly("/level");
        assertThat(texts(service.problem(path + "?ladderVersion=99").get("errors"), "pointer"))
                .containsExactly("/ladderVersion");
        assertThat(texts(service.problem(path + "?ladderVersion=0").get("errors"), "pointer"))
                .containsExactly("/ladderVersion");
    }

    @Test
    void whoHasNotJoinedYetHasNoReadiness() {
        Career coming = Career.joined("Zoe", "PM", TODAY.plusDays(1), null);
        service.publish(coming);

        assertThat(service.problem("/v1/people/" + coming.personId() + "/readiness")
                        .get("type")
                        .stringValue())
                .isEqualTo("/problems/not-yet-joined");
    }

    @Test
    void theOpenApiDocumentNamesEveryPathThatThereIs() {
        TreeSet<String> served = new TreeSet<>();
        service.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .forEach(path -> served.add(mapping.getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next() + " " + path.replaceAll("\\{[^}]*}", "{}"))));
        TreeSet<String> documented = new TreeSet<>();
        JsonNode paths = YAMLMapper.shared()
                .readTree(getClass().getResourceAsStream("/openapi/queries.yaml"))
                .get("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "{}"))));

        assertThat(documented).isEqualTo(served);
    }

    private static UUID ratingOf(String competency) {
        return ADA.events().stream()
                .map(recorded -> recorded.event())
                .filter(event ->
                        event instanceof SkillRated rated && rated.competency().equals(competency))
                .map(event -> ((SkillRated) event).ratingId())
                .findFirst()
                .orElseThrow();
    }

    private static UUID outcomeOf(Tier tier) {
        return ADA.events().stream()
                .map(recorded -> recorded.event())
                .filter(event -> event instanceof OutcomeRecorded outcome && outcome.tier() == tier)
                .map(event -> ((OutcomeRecorded) event).outcomeId())
                .findFirst()
                .orElseThrow();
    }

    private static double contributions(JsonNode readiness) {
        double sum = readiness.get("outcomes").get("contribution").doubleValue()
                + readiness.get("mentoring").get("contribution").doubleValue();
        for (JsonNode competency : readiness.get("competencies")) {
            sum += competency.get("contribution").doubleValue();
        }
        return sum;
    }

    private static List<String> names(JsonNode page) {
        return texts(page.get("items"), "name");
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.get(field).stringValue()).toList();
    }

    private static List<String> paged(String path) {
        return pagedTexts(path, "name");
    }

    private static List<String> pagedTexts(String path, String field) {
        List<String> all = new ArrayList<>();
        JsonNode page = service.read(path);
        all.addAll(texts(page.get("items"), field));
        while (!page.get("nextCursor").isNull()) {
            page = service.read(path + "&cursor=" + page.get("nextCursor").stringValue());
            all.addAll(texts(page.get("items"), field));
        }
        return all;
    }
}
