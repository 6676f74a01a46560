package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.RunningService;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
                    .contains("Dana");
        }
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
