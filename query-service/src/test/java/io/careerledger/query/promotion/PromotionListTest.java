package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which cases there are, and which wait for whom. */
class PromotionListTest {

    private static final Stage STAGE = Stage.shared();
    private static final RunningService SERVICE = STAGE.service;

    @Test
    void listsCasesProposedLastFirst() {
        assertThat(cases("/v1/promotions"))
                .containsExactly(
                        ids(STAGE.open, STAGE.stuck, STAGE.withdrawn, STAGE.deferred, STAGE.approved, STAGE.declined));
    }

    @Test
    void filtersByStateLevelPersonAndDayOfDecision() {
        assertThat(cases("/v1/promotions?state=APPROVED")).containsExactly(ids(STAGE.approved));
        assertThat(cases("/v1/promotions?state=OPEN")).containsExactly(ids(STAGE.open, STAGE.stuck));
        assertThat(cases("/v1/promotions?state=DECIDED"))
                .containsExactly(ids(STAGE.deferred, STAGE.approved, STAGE.declined));
        assertThat(cases("/v1/promotions?level=GPM")).containsExactly(ids(STAGE.withdrawn, STAGE.deferred));
        assertThat(cases("/v1/promotions?person=" + STAGE.ada.personId()))
                .containsExactly(ids(STAGE.approved, STAGE.declined));
        assertThat(cases("/v1/promotions?decidedFrom=2025-03-10&decidedTo=2025-10-20"))
                .containsExactly(ids(STAGE.approved, STAGE.declined));
        assertThat(cases("/v1/promotions?decidedFrom=2025-03-11&decidedTo=2025-10-19"))
                .isEmpty();
    }

    @Test
    void filtersByTheLineOfAManager() {
        assertThat(cases("/v1/promotions?manager=" + STAGE.dana.personId())).containsExactly(ids(STAGE.stuck));
        assertThat(cases("/v1/promotions?depth=all&manager=" + STAGE.dana.personId()))
                .hasSize(6);
        assertThat(cases("/v1/promotions?manager=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = SERVICE.read("/v1/promotions?limit=1" + cursor);
            page.get("items").forEach(item -> paged.add(item.get("caseId").stringValue()));
            cursor = "&cursor=" + page.get("nextCursor").stringValue("");
        } while (cursor.length() > "&cursor=".length());

        assertThat(paged).isEqualTo(cases("/v1/promotions"));
    }

    @Test
    void saysHowACaseStandsWithItsNames() {
        JsonNode item =
                SERVICE.read("/v1/promotions?state=DECLINED").get("items").get(0);

        assertThat(item.get("person").get("name").stringValue()).isEqualTo("Ada");
        assertThat(item.get("proposer").get("name").stringValue()).isEqualTo("Mia");
        assertThat(item.get("decider").get("name").stringValue()).isEqualTo("Dana");
        assertThat(item.get("level").stringValue()).isEqualTo("PM");
        assertThat(item.get("overridden").booleanValue()).isTrue();
        assertThat(item.get("respondedOn").stringValue()).isEqualTo("2025-03-12");
        JsonNode reviews = item.get("reviews");
        assertThat(reviews.get("support").intValue()).isEqualTo(2);
        assertThat(reviews.get("oppose").intValue()).isZero();
        assertThat(reviews.get("recused").intValue()).isEqualTo(1);
        assertThat(reviews.get("quorumMet").booleanValue()).isTrue();
    }

    @Test
    void showsCasesAsOfADayAndAsKnownAtAnInstant() {
        String path = "/v1/promotions?person=" + STAGE.ada.personId();
        JsonNode before = SERVICE.read(path + "&asOf=2025-03-04").get("items").get(0);
        assertThat(before.get("state").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(before.get("reviews").get("oppose").intValue()).isEqualTo(1);
        assertThat(before.get("decidedOn").isNull()).isTrue();
        assertThat(cases(path + "&asOf=2025-02-28")).isEmpty();

        String proposedAt = STAGE.ada.events().get(6).recordedAt().toString();
        JsonNode early = SERVICE.read(path + "&knownAt=" + proposedAt);
        assertThat(early.get("knownAt").stringValue()).isEqualTo(proposedAt);
        assertThat(early.get("items")).hasSize(1);
        assertThat(early.get("items").get(0).get("state").stringValue()).isEqualTo("PROPOSED");
    }

    @Test
    void costsTwoStatementsAndTheCallersWhateverItsSize() {
        assertThat(SERVICE.statements().during(() -> SERVICE.read("/v1/promotions?limit=1")))
                .hasSameSizeAs(SERVICE.statements()
                        .during(() ->
                                SERVICE.read("/v1/promotions?limit=500&depth=all&manager=" + STAGE.kay.personId())))
                .hasSize(2);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        JsonNode problem =
                SERVICE.problem("/v1/promotions?state=LOST&level=&manager=x&depth=deep&decidedFrom=2026-13-01"
                        + "&decidedTo=1900-01-01&asOf=yesterday&knownAt=now&limit=0&cursor=x&wages=1");

        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(pointers(problem))
                .containsExactlyInAnyOrder(
                        "/state",
                        "/level",
                        "/manager",
                        "/depth",
                        "/decidedFrom",
                        "/decidedTo",
                        "/asOf",
                        "/knownAt",
                        "/limit",
                        "/cursor",
                        "/wages");
        assertThat(pointers(SERVICE.problem("/v1/promotions?decidedFrom=2026-02-01&decidedTo=2026-01-01")))
                .containsExactly("/decidedFrom");
    }

    @Test
    void theInboxHoldsWhatWaitsForTheCallerOldestFirst() {
        assertThat(inbox("ada@example.com")).containsExactly(STAGE.open.caseId() + " REVIEW");
        assertThat(inbox("dana@example.com")).containsExactly(STAGE.open.caseId() + " DECIDE");
        assertThat(inbox("kay@example.com")).containsExactly(STAGE.open.caseId() + " DECIDE");
    }

    @Test
    void theInboxHasNoOwnCasesNoProposalsNoReviewsDoneAndNothingClosed() {
        assertThat(inbox("mia@example.com")).isEmpty();
        assertThat(inbox("bo@example.com")).isEmpty();
        assertThat(inbox("lin@example.com")).isEmpty();
        assertThat(inbox("sam@example.com")).isEmpty();
    }

    @Test
    void hrSeesCasesThatNobodyCanDecideAndOtherServiceUsersNothing() {
        JsonNode hr = SERVICE.read("/v1/me/inbox");
        assertThat(hr.get("items")).hasSize(1);
        JsonNode item = hr.get("items").get(0);
        assertThat(item.get("tasks").get(0).stringValue()).isEqualTo("NAME_DECIDERS");
        assertThat(item.get("promotion").get("caseId").stringValue())
                .isEqualTo(STAGE.stuck.caseId().toString());
        assertThat(item.get("promotion").get("reviews").get("quorumMet").booleanValue())
                .isFalse();

        assertThat(items(SERVICE.get("/v1/me/inbox", ServiceUser.AUDITOR).body()))
                .isEmpty();
        assertThat(SERVICE.problem("/v1/me/inbox?limit=501").get("status").intValue())
                .isEqualTo(422);
    }

    @Test
    void theInboxCostsAConstantNumberOfStatements() {
        assertThat(SERVICE.statements().during(() -> SERVICE.read("/v1/me/inbox")))
                .hasSize(2);
    }

    @Test
    void theTimelineTellsTheCaseInLinesThatQuoteNoReviewer() {
        List<String> lines = SERVICE.read("/v1/people/" + STAGE.ada.personId() + "/timeline?limit=500")
                .get("items")
                .valueStream()
                .map(item -> item.get("summary").stringValue())
                .toList();

        assertThat(lines)
                .contains("Mia proposed a promotion to SPM")
                .contains(
                        "Lin reviewed the promotion case and opposed it", "Sam recused herself from the promotion case")
                .contains("Dana decided the promotion case: declined")
                .contains("Kay decided the promotion case: approved, from 2025-10-27")
                .contains("Responded to the decision");
        assertThat(String.join(" ", lines))
                .doesNotContain("too early for me", "convinced by now", "leads already", "we are close");
    }

    private static List<String> inbox(String email) {
        return items(SERVICE.getAs(email, "/v1/me/inbox").body()).stream()
                .map(item -> item.get("promotion").get("caseId").stringValue() + " "
                        + item.get("tasks").get(0).stringValue())
                .toList();
    }

    private static List<JsonNode> items(String body) {
        return JsonMapper.shared().readTree(body).get("items").valueStream().toList();
    }

    private static List<String> cases(String path) {
        return SERVICE.read(path)
                .get("items")
                .valueStream()
                .map(item -> item.get("caseId").stringValue())
                .toList();
    }

    private static String[] ids(PromotionStory... stories) {
        return Stream.of(stories).map(story -> story.caseId().toString()).toArray(String[]::new);
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(fault -> fault.get("pointer").stringValue())
                .toList();
    }
}
