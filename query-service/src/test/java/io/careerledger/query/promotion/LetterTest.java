package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an employee is told, and what not. */
class LetterTest {

    private static final Stage STAGE = Stage.shared();
    private static final RunningService SERVICE = STAGE.service;

    @Test
    void tellsTheDecisionWithCriteriaAndNextSteps() {
        JsonNode letter = SERVICE.read(Stage.path(STAGE.declined) + "/letter");

        assertThat(letter.get("outcome").stringValue()).isEqualTo("DECLINED");
        assertThat(letter.get("rationale").stringValue()).isEqualTo("Strategy is not shown yet");
        assertThat(letter.get("targetLevelName").stringValue()).isEqualTo("Senior Product Manager");
        assertThat(letter.get("evidenceOn").stringValue()).isEqualTo("2025-03-01");
        assertThat(letter.get("respondedOn").stringValue()).isEqualTo("2025-03-12");
        assertThat(letter.get("nextSteps")).isNotEmpty();
        List<String> criteria = Stream.of("met", "missing", "unsettled")
                .flatMap(list -> letter.get(list).valueStream())
                .map(criterion -> criterion.get("criterion").stringValue())
                .toList();
        assertThat(criteria)
                .doesNotHaveDuplicates()
                .contains("execution", "product-strategy", "verified-outcomes", "score");
    }

    @Test
    void anApprovalSaysFromWhenAndADeferralWhenToLookAgain() {
        assertThat(SERVICE.read(Stage.path(STAGE.approved) + "/letter")
                        .get("effectiveOn")
                        .stringValue())
                .isEqualTo("2025-10-27");
        assertThat(SERVICE.read(Stage.path(STAGE.deferred) + "/letter")
                        .get("reviewOn")
                        .isNull())
                .isFalse();
    }

    @Test
    void namesAndQuotesNoReviewerAndNoRater() {
        for (String view : List.of("/letter", "/letter.html")) {
            String letter = SERVICE.body(Stage.path(STAGE.declined) + view);
            assertThat(letter)
                    .doesNotContain("Lin", "Bo\"", "Bo<", "Sam", "Mia")
                    .doesNotContain("convinced by now", "leads already", "we are close", "too early", "seen at work")
                    .doesNotContain(
                            STAGE.lin.personId().toString(), STAGE.bo.personId().toString())
                    .contains("Ada");
        }
    }

    @Test
    void doesNotNameWhoDecidedEvenIfSheReviewedToo() {
        Career career = Career.joined("Una", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", LocalDate.of(2025, 2, 1))
                .reviewed(STAGE.dana.personId(), ReviewVerdict.OPPOSE, "not for me", LocalDate.of(2025, 2, 3))
                .decided(STAGE.dana.personId(), DecisionOutcome.DECLINED, "Not yet", LocalDate.of(2025, 2, 9));
        SERVICE.publish(career);

        for (String view : List.of("/letter", "/letter.html")) {
            assertThat(SERVICE.body(Stage.path(story) + view))
                    .contains("Una", "Not yet")
                    .doesNotContain("Dana", STAGE.dana.personId().toString(), "not for me");
        }
    }

    @Test
    void aMustHaveWhoseGateFailedIsMissingThoughItIsUncertain() {
        JsonNode letter = letterWith("UNCERTAIN", false);
        assertThat(criteria(letter, "missing")).contains("execution");
        assertThat(criteria(letter, "unsettled")).doesNotContain("execution");
        assertThat(finding(letter, "missing"))
                .isEqualTo("The level requires it, and the evidence does not show it clearly enough yet.");
    }

    @Test
    void aMustHaveThatPassedItsGateAndIsUncertainIsNotSettled() {
        JsonNode letter = letterWith("UNCERTAIN", true);
        assertThat(criteria(letter, "unsettled")).contains("execution");
        assertThat(criteria(letter, "missing")).doesNotContain("execution");
        assertThat(finding(letter, "unsettled"))
                .isEqualTo("The evidence is enough for what the level requires, and not yet beyond doubt.");
    }

    /** The letter on a packet in which the competency {@code execution} is a must-have as given. */
    private static JsonNode letterWith(String state, boolean passed) {
        LocalDate day = LocalDate.of(2025, 2, 1);
        Career career = Career.joined("Ivy", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        FrozenPacket packet = PromotionStory.packet(career, "SPM", day);
        ObjectNode readiness = (ObjectNode) packet.readiness();
        readiness
                .putArray("competencies")
                .addObject()
                .put("competency", "execution")
                .put("mustHave", true)
                .put("expected", 4)
                .put("state", state);
        readiness
                .putArray("gates")
                .addObject()
                .put("gate", "must-have:execution")
                .put("passed", passed)
                .put("detail", "as given");
        UUID caseId = UUID.randomUUID();
        UUID mia = STAGE.mia.personId();
        career.with(new PromotionProposed(
                career.personId(), caseId, mia, "SPM", "so it says", null, null, List.of(), List.of(), packet, day));
        career.with(new PromotionDecided(
                career.personId(),
                caseId,
                STAGE.dana.personId(),
                DecisionOutcome.DECLINED,
                "Not yet",
                null,
                null,
                null,
                List.of(),
                day.plusDays(9)));
        SERVICE.publish(career);
        String page = SERVICE.body("/v1/promotions/" + caseId + "/letter.html");
        JsonNode letter = SERVICE.read("/v1/promotions/" + caseId + "/letter");
        assertThat(page).contains(finding(letter, passed ? "unsettled" : "missing"));
        return letter;
    }

    private static List<String> criteria(JsonNode letter, String list) {
        return letter.get(list)
                .valueStream()
                .map(criterion -> criterion.get("criterion").stringValue())
                .toList();
    }

    private static String finding(JsonNode letter, String list) {
        return letter.at("/" + list + "/0/finding").stringValue("absent");
    }

    @Test
    void isDataOrAPageAsTheClientAsks() {
        String path = Stage.path(STAGE.declined) + "/letter";
        assertThat(type(SERVICE.get(path))).startsWith("application/json");
        assertThat(type(SERVICE.get(path, "Accept", "*/*"))).startsWith("application/json");
        HttpResponse<String> page = SERVICE.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("The decision").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Vary").orElse("")).contains("Accept");
        assertThat(SERVICE.get(path, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(SERVICE.get(path, ServiceUser.AUDITOR).statusCode()).isEqualTo(200);
    }

    @Test
    void thereIsNoneBeforeADecision() {
        for (var story : List.of(STAGE.open, STAGE.withdrawn)) {
            JsonNode problem = SERVICE.problem(Stage.path(story) + "/letter");
            assertThat(problem.get("status").intValue()).isEqualTo(409);
            assertThat(problem.get("type").stringValue()).isEqualTo("/problems/not-decided");
        }
        assertThat(SERVICE.problem(Stage.path(STAGE.declined) + "/letter?asOf=2025-03-09")
                        .get("status")
                        .intValue())
                .isEqualTo(409);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
