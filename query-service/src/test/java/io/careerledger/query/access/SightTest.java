package io.careerledger.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.RunningService;
import io.careerledger.web.issuer.LocalPositions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sees what of Ada, and how much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Company company;
    private RunningService service;

    @BeforeAll
    void start() {
        company = new Company();
        service = company.service;
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void tellsAPersonWhoSawWhatOfHerAndNothingOfWhatSheSawHerself() {
        ask("grace", "/v1/people/ADA/ratings");
        ask("grace", "/v1/people/ADA/ratings");
        ask("auditor", "/v1/promotions/DECLINED");
        ask("ada", "/v1/people/ADA/ratings");
        ask("bo", "/v1/people/ADA/ratings");
        ask("hr", "/v1/audit/promotions");
        ask("grace", "/v1/teams/GRACE/readiness");
        ask("dana", "/v1/teams/GRACE/mentorship?depth=all");

        List<String> seen = seen("ada", "/v1/people/ADA/access-log?limit=500");

        assertThat(seen)
                .containsOnlyOnce("Grace RATINGS", "auditor DOSSIER", "hr AUDIT_EXPORT")
                .containsOnlyOnce("Grace TEAM_READINESS", "Dana TEAM_MENTORSHIP")
                .noneMatch(item -> item.startsWith("Ada ") || item.startsWith("Bo "))
                .doesNotHaveDuplicates();
        assertThat(seen("grace", "/v1/people/GRACE/access-log?limit=500"))
                .as("whose team it is, and the members, are two things")
                .noneMatch(item -> item.startsWith("Dana TEAM_"));
    }

    private List<String> seen(String caller, String log) {
        return read(caller, log)
                .get("items")
                .valueStream()
                .map(item -> item.get("viewerName").stringValue() + " "
                        + item.get("view").stringValue())
                .toList();
    }

    @Test
    void aRoleShowsNobodyHerOwnCaseNorWhoRatedHer() {
        String both = service.issuer()
                .sign(service.issuer()
                        .claims()
                        .subject("ada")
                        .claim("email", Company.email("ada"))
                        .claim("roles", List.of(ServiceUser.HR.role()))
                        .build());

        assertThat(service.getWith(both, company.path("/v1/promotions/OPEN")).body())
                .contains("/problems/own-case");
        assertThat(service.getWith(both, company.path("/v1/people/ADA/ratings")).body())
                .isEqualTo(ask("ada", "/v1/people/ADA/ratings").body());
        assertThat(service.getWith(both, "/v1/people/" + company.bo.personId() + "/ratings")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsOfThoseWhoMentorTheLineFromElsewhereThatAndNoMore() {
        JsonNode whole = mentorOf(read("hr", "/v1/teams/GRACE/mentorship?depth=all"));
        JsonNode shown = mentorOf(read("grace", "/v1/teams/GRACE/mentorship?depth=all"));

        assertThat(whole.get("level").stringValue()).isEqualTo("SPM");
        assertThat(shown.get("level").isNull()).isTrue();
        assertThat(shown.get("name")).isEqualTo(whole.get("name"));
        assertThat(effectOnMeg("hr").get("start").isNull()).isFalse();
        assertThat(effectOnMeg("grace").get("start").isNull()).isTrue();
        assertThat(effectOnMeg("grace").get("sessions"))
                .isEqualTo(effectOnMeg("hr").get("sessions"));
    }

    private JsonNode effectOnMeg(String caller) {
        return read(caller, "/v1/teams/GRACE/mentorship?depth=all")
                .get("effect")
                .valueStream()
                .filter(effect -> effect.get("menteeId")
                        .stringValue()
                        .equals(company.meg.personId().toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode mentorOf(JsonNode team) {
        return team.get("mentors")
                .valueStream()
                .filter(mentor -> mentor.get("personId")
                        .stringValue()
                        .equals(company.max.personId().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pagesThroughTheAccessLogWithoutRepeats() {
        ask("grace", "/v1/people/ADA/ratings");
        ask("grace", "/v1/people/ADA/timeline");
        List<JsonNode> whole = items("/v1/people/ADA/access-log?limit=500");
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read("ada", "/v1/people/ADA/access-log?limit=1" + cursor);
            page.get("items").forEach(paged::add);
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").stringValue();
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(1);
    }

    private List<JsonNode> items(String path) {
        return read("ada", path).get("items").valueStream().toList();
    }

    @Test
    void hidesInTheVeryWordsForAnUnknownId() {
        UUID unknown = UUID.randomUUID();
        for (String view : List.of("", "/readiness", "/ratings?limit=7&no=such", "/timeline")) {
            HttpResponse<String> hidden = ask("bo", "/v1/people/ADA" + view);
            HttpResponse<String> nobody = ask("bo", "/v1/people/" + unknown + view);
            assertThat(hidden.body().replace(company.ada.personId().toString(), unknown.toString()))
                    .isEqualTo(nobody.body());
            assertThat(hidden.headers().map().keySet())
                    .isEqualTo(nobody.headers().map().keySet());
        }
        HttpResponse<String> hidden = ask("bo", "/v1/promotions/OPEN");
        HttpResponse<String> nobody = ask("bo", "/v1/promotions/" + unknown);
        assertThat(hidden.body().replace(company.open.caseId().toString(), unknown.toString()))
                .isEqualTo(nobody.body());
    }

    @Test
    void showsAFormerManagerWhatWasKnownByTheLastDayAndNothingLater() {
        String last = "?asOf=2024-11-30&knownAt=2024-11-30T23:59:59Z";
        assertThat(read("tom", "/v1/people/ADA" + last).get("managerName").stringValue())
                .isEqualTo("Tom");
        assertThat(ask("tom", "/v1/people/ADA/readiness" + last).statusCode()).isEqualTo(200);
        assertThat(ask("tom", "/v1/people/ADA/progress?to=2024-11-30&knownAt=2024-11-30T23:59:59Z")
                        .statusCode())
                .isEqualTo(200);
        for (String late : List.of(
                "?asOf=2024-12-01&knownAt=2024-11-30T23:59:59Z",
                "?asOf=2024-11-30&knownAt=2024-12-01T00:00:00Z",
                "?asOf=2024-11-30",
                "?knownAt=2024-11-30T23:59:59Z")) {
            assertThat(ask("tom", "/v1/people/ADA" + late).statusCode())
                    .as(late)
                    .isEqualTo(404);
        }
        assertThat(names("tom", "/v1/people" + last)).containsExactly("Ada", "Tom");
        assertThat(names("tom", "/v1/people?asOf=2024-11-30")).containsExactly("Tom");
    }

    @Test
    void showsALineThatOnlyWillBeNothingOfWhatWasBefore() {
        Career ina = Career.joined("Ina", "GPM", Company.START, null);
        Career jan = Career.joined("Jan", "GPM", Company.START, null);
        Career lea = Career.joined("Lea", "PM", Company.START, jan.personId());
        jan.with(new ReportingLineChanged(jan.personId(), ina.personId(), "Core", LocalDate.of(2025, 3, 11)));
        service.publish(ina, jan, lea);

        String past = "?asOf=2025-03-01&knownAt=2025-03-01T12:00:00Z";
        assertThat(ask("jan", "/v1/people/" + lea.personId() + past).statusCode())
                .isEqualTo(200);
        assertThat(ask("ina", "/v1/people/" + lea.personId() + past).statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsOnlyThoseWhomTheCallerReaches() {
        assertThat(names("bo", "/v1/people")).containsExactly("Bo");
        assertThat(names("grace", "/v1/people")).containsExactly("Ada", "Bo", "Grace", "Ron");
        assertThat(names("dana", "/v1/people?sort=-score"))
                .containsExactlyInAnyOrder("Ada", "Bo", "Dana", "Grace", "Ron");
        assertThat(names("max", "/v1/people?manager=" + company.grace.personId()))
                .isEmpty();
        assertThat(names("bo", "/v1/people?q=ada")).isEmpty();
        JsonNode page = read("grace", "/v1/people?limit=2");
        assertThat(page.get("nextCursor").isNull()).isFalse();
        assertThat(read(
                                "grace",
                                "/v1/people?limit=2&cursor="
                                        + page.get("nextCursor").stringValue())
                        .get("nextCursor")
                        .isNull())
                .isTrue();
        assertThat(read("calibration", "/v1/people").get("items")).isEmpty();
        assertThat(read("auditor", "/v1/people").get("items")).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void countsInATeamOnlyThoseWhomTheCallerReaches() {
        String then = "/v1/teams/" + company.tom.personId() + "/readiness?asOf=2024-06-01";
        assertThat(people(read("kay", then))).containsExactly("Ada");
        assertThat(people(read("tom", then))).isEmpty();
        assertThat(people(read("tom", then + "&knownAt=2024-06-01T12:00:00Z"))).containsExactly("Ada");
    }

    @Test
    void listsCasesOfOnesLineOnesOwnAndThoseOnWhosePanelOneIs() {
        assertThat(cases("grace")).hasSize(2);
        assertThat(cases("pat")).containsExactly(company.open.caseId().toString());
        assertThat(cases("rex")).isEmpty();
        assertThat(cases("bo")).isEmpty();
        assertThat(cases("calibration")).isEmpty();
    }

    @Test
    void showsAPersonOfHerOwnCasesWhatTheirLettersTell() {
        JsonNode items = read("ada", "/v1/promotions").get("items");
        assertThat(items).hasSize(2);
        for (JsonNode item : items) {
            assertThat(item.get("reviews").isNull()).isTrue();
            assertThat(item.get("awaited")).isEmpty();
            assertThat(item.get("deciders")).isEmpty();
            assertThat(item.get("decider").isNull()).isTrue();
        }
    }

    @Test
    void showsAPersonHerOwnRatingsByNameOnlyWhereTheyAreHersOrHerManagers() {
        JsonNode items = read("ada", "/v1/people/ADA/ratings").get("items");
        assertThat(items).hasSize(5);
        for (JsonNode item : items) {
            boolean named = item.get("competency").stringValue("").equals("execution");
            assertThat(item.get("raterId").isNull()).isEqualTo(!named);
            assertThat(item.get("rationale").isNull()).isEqualTo(!named);
            assertThat(item.get("actorId").isNull()).isEqualTo(!named);
            assertThat(item.get("relation").stringValue(""))
                    .isEqualTo(named ? item.get("relation").stringValue() : "");
        }
        assertThat(items.valueStream()
                        .filter(item -> !item.get("raterId").isNull())
                        .map(item -> item.get("relation").stringValue()))
                .containsExactlyInAnyOrder("SELF", "MANAGER");
        assertThat(read("grace", "/v1/people/ADA/ratings").get("items")).hasSize(7);
    }

    @Test
    void leavesTheFiguresOfReadinessAsTheyAreAndShowsTheirRatingsLikewise() {
        JsonNode own = read("ada", "/v1/people/ADA/readiness");
        JsonNode full = read("grace", "/v1/people/ADA/readiness");
        assertThat(own.get("score")).isEqualTo(full.get("score"));
        assertThat(own.get("gates")).isEqualTo(full.get("gates"));
        assertThat(competency(own, "execution").get("estimate"))
                .isEqualTo(competency(full, "execution").get("estimate"));
        assertThat(competency(full, "execution").get("ratings")).hasSize(4);
        assertThat(competency(own, "execution").get("ratings")).hasSize(2);
        JsonNode nameless = competency(own, "discovery").get("ratings");
        assertThat(nameless).hasSize(3);
        assertThat(nameless).allSatisfy(rating -> {
            assertThat(rating.get("raterId").isNull()).isTrue();
            assertThat(rating.get("relation").isNull()).isTrue();
            assertThat(rating.get("rating").isNull()).isFalse();
        });
    }

    @Test
    void tellsAPersonNowhereWhoRatedReviewedOrDecided() {
        List<String> names = List.of("Rex", "Dana", "Max rated", "Fay", "Bo rated", "Pat");
        List<String> ids = Stream.of(company.rex, company.dana, company.fay, company.pat, company.eve)
                .map(career -> career.personId().toString())
                .toList();
        for (String view :
                List.of("/timeline?limit=500", "/readiness", "/readiness/changes", "/progress?step=week", "/ratings")) {
            String body = ask("ada", "/v1/people/ADA" + view).body();
            assertThat(body).as(view).doesNotContain(names).doesNotContain(ids);
            assertThat(body).as(view).doesNotContain("says Rex", "says Pat", "packet");
        }
        String full = ask("grace", "/v1/people/ADA/timeline?limit=500").body();
        assertThat(full).contains(ids).contains("says Rex", "packet");
    }

    @Test
    void pagesAPersonsTimelineWithoutWhatSheDoesNotSee() {
        int whole =
                read("ada", "/v1/people/ADA/timeline?limit=500").get("items").size();
        int paged = 0;
        String cursor = "";
        do {
            JsonNode page = read("ada", "/v1/people/ADA/timeline?limit=3" + cursor);
            int size = page.get("items").size();
            paged += size;
            assertThat(size == 3 || page.get("nextCursor").isNull()).isTrue();
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").stringValue();
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole);
        assertThat(read("ada", "/v1/people/ADA/timeline?type=career.promotion-reviewed")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void showsAMentorTheFocusAndNothingOfTheWhole() {
        JsonNode seen = read("max", "/v1/people/ADA/readiness");
        assertThat(seen.get("competencies")).hasSize(1);
        assertThat(seen.at("/competencies/0/competency").stringValue()).isEqualTo("execution");
        assertThat(seen.at("/competencies/0/ratings")).isEmpty();
        assertThat(seen.get("score").isNull() && seen.get("status").isNull()).isTrue();
        assertThat(seen.get("gates")).isEmpty();
        assertThat(seen.get("nextSteps")).isEmpty();
        assertThat(read("max", "/v1/people/ADA/mentorships").get("items")).hasSize(1);
        assertThat(read("meg", "/v1/people/ADA/mentorships").get("items")).hasSize(1);
        assertThat(read("ada", "/v1/people/ADA/mentorships").get("items")).hasSize(2);
        JsonNode card = read("meg", "/v1/people/ADA");
        assertThat(card.propertyNames())
                .containsExactlyInAnyOrder("personId", "name", "ladder", "level", "asOf", "knownAt");
    }

    @Test
    void showsWhoIsAskedTheOutcomeThatSheIsAskedAbout() {
        JsonNode items = read("fay", "/v1/people/ADA/outcomes").get("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("outcomeId").stringValue())
                .isEqualTo(company.outcome().toString());
        assertThat(items.get(0).get("attestations")).isEmpty();
        assertThat(read("ada", "/v1/people/ADA/outcomes").get("items")).hasSize(2);
    }

    @Test
    void showsAPanelItsCaseAndNoOther() {
        JsonNode seen = read("pat", "/v1/promotions/OPEN");
        assertThat(seen.get("earlierCases")).isEmpty();
        assertThat(seen.get("reviews")).hasSize(2);
        assertThat(seen.get("packet").get("readiness").isMissingNode()).isFalse();
        assertThat(seen.at("/sinceProposal/newRatings")).isEmpty();
        assertThat(read("grace", "/v1/promotions/OPEN").get("earlierCases")).hasSize(1);
    }

    @Test
    void saysByTheRulesNameWhatIsVisibleAndNotAllowed() {
        assertThat(read("ada", "/v1/promotions/OPEN").get("type").stringValue()).isEqualTo("/problems/own-case");
        assertThat(read("ada", "/v1/audit/promotions").get("type").stringValue())
                .isEqualTo("/problems/role-required");
    }

    @Test
    void saysOfTheCallerWhetherSheHasALine() {
        assertThat(read("grace", "/v1/me").get("hasLine").booleanValue()).isTrue();
        assertThat(read("bo", "/v1/me").get("hasLine").booleanValue()).isFalse();
        assertThat(read("hr", "/v1/me").get("roles").get(0).stringValue()).isEqualTo("hr");
    }

    @Test
    void followsAManagersChangeAtOnceWithThePosition() {
        Career uma = Career.joined("Uma", "GPM", Company.START, company.kay.personId());
        Career vic = Career.joined("Vic", "GPM", Company.START, company.kay.personId());
        Career kim = Career.joined("Kim", "PM", Company.START, uma.personId());
        service.publish(uma, vic, kim);
        assertThat(ask("uma", "/v1/people/" + kim.personId()).statusCode()).isEqualTo(200);
        kim.with(new ReportingLineChanged(kim.personId(), vic.personId(), "Core", LocalDate.of(2025, 3, 10)));
        service.topics().publish(List.of(kim.last()));
        String position = LocalPositions.token(kim.last());
        assertThat(statusAt(position, "uma", kim)).isEqualTo(404);
        assertThat(statusAt(position, "vic", kim)).isEqualTo(200);
    }

    /** However long it takes until the position is reached. */
    private int statusAt(String position, String caller, Career person) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> ask(caller, "/v1/people/" + person.personId(), "Min-Position", position)
                                .statusCode(),
                        status -> status != 503);
    }

    private HttpResponse<String> ask(String caller, String path, String... headers) {
        return ServiceUser.withRole(caller)
                .map(user -> service.get(company.path(path), user, headers))
                .orElseGet(() -> service.getAs(Company.email(caller), company.path(path), headers));
    }

    private JsonNode read(String caller, String path) {
        return JSON.readTree(ask(caller, path).body());
    }

    private List<String> names(String caller, String path) {
        return read(caller, path)
                .get("items")
                .valueStream()
                .map(item -> item.get("name").stringValue())
                .toList();
    }

    private static List<String> people(JsonNode team) {
        return team.get("people")
                .valueStream()
                .map(item -> item.get("name").stringValue())
                .toList();
    }

    private List<String> cases(String caller) {
        return read(caller, "/v1/promotions")
                .get("items")
                .valueStream()
                .map(item -> item.get("caseId").stringValue())
                .toList();
    }

    private static JsonNode competency(JsonNode readiness, String id) {
        return readiness
                .get("competencies")
                .valueStream()
                .filter(competency ->
                        competency.get("competency").stringValue("").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
