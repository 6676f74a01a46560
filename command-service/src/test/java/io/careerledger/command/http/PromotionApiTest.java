package io.careerledger.command.http;

import static io.careerledger.command.http.Committee.approval;
import static io.careerledger.command.http.Committee.refusalDespiteSupport;
import static io.careerledger.command.http.Committee.review;
import static io.careerledger.command.http.LedgerClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.Committee.Member;
import io.careerledger.command.http.LedgerClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Promotion cases as clients see them. */
class PromotionApiTest {

    private static LedgerService service;
    private static Committee committee;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        committee = new Committee(service, "panel");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void leadsACaseFromProposalToResponse() {
        Member ada = committee.subject("ada");
        Answer proposed = committee.propose(ada, List.of());
        String promotion = "/v1/people/" + ada.id() + "/promotions/" + id(proposed);
        assertThat(proposed.header("Location")).isEqualTo("/v1/promotions/" + id(proposed));
        assertThat(proposed.header("ETag")).isEqualTo("\"2\"");

        committee.support(promotion);
        Answer third = committee.reviewers.getLast().client().post(promotion + "/reviews", """
                {"verdict": "OPPOSE", "comment": "not yet",
                 "criteria": [{"competency": "product-strategy", "verdict": "OPPOSE", "comment": "no area of her own"}]}
                """);
        assertThat(third.created().header("Location")).isEqualTo("/v1/promotions/" + id(proposed));
        Answer decided = committee.director.client().post(promotion + "/decision", approval());
        assertThat(decided.created().header("ETag")).isEqualTo("\"7\"");
        assertThat(id(decided)).isEqualTo(id(proposed));
        ada.client().post(promotion + "/response", "{\"text\": \"thank you\"}").created();
        assertThat(service.typesOf(ada.id()))
                .containsExactly(
                        "person-added",
                        "promotion-proposed",
                        "promotion-reviewed",
                        "promotion-reviewed",
                        "promotion-reviewed",
                        "promotion-decided",
                        "level-changed",
                        "decision-responded");
    }

    @Test
    void freezesThePacketInTheProposal() {
        Member ada = committee.subject("frozen");
        UUID outcome = id(ada.client().post("/v1/people/" + ada.id() + "/outcomes", """
                {"title": "Churn halved", "occurredOn": "2026-02-01", "tier": "PRODUCT_AREA", "competencies": ["execution"]}
                """));
        UUID rating = id(committee.manager.client().post("/v1/people/" + ada.id() + "/ratings", """
                {"competency": "execution", "rating": 4, "relation": "MANAGER", "observedOn": "2026-02-01", "rationale": "seen"}
                """));
        committee.open(ada, List.of());

        JsonNode packet = payload(ada, 3).path("packet");
        assertThat(packet.at("/ladder/id").asString()).isEqualTo("product-management");
        assertThat(packet.path("ladderHash").asString()).hasSize(64);
        assertThat(packet.path("streamVersion").asInt()).isEqualTo(3);
        assertThat(packet.at("/ratingIds/0").asString()).isEqualTo(rating.toString());
        assertThat(packet.at("/outcomeIds/0").asString()).isEqualTo(outcome.toString());
        assertThat(packet.at("/readiness/targetLevel").asString()).isEqualTo("SPM");
        assertThat(packet.at("/readiness/asOf").asString()).isEqualTo(LedgerService.TODAY.toString());
    }

    @Test
    void letsTheLineAboveTheManagerDecideAndNameReviewers() {
        Member ada = committee.subject("lined");
        String promotion = "/v1/people/" + ada.id() + "/promotions/"
                + id(committee.director.client().post("/v1/people/" + ada.id() + "/promotions", """
                        {"targetLevel": "SPM", "statement": "She leads"}
                        """));
        Member zoe = committee.reviewers.getLast();
        String reviewers = "{\"reviewers\": [\"" + zoe.id() + "\"]}";
        zoe.client().post(promotion + "/reviews", review("SUPPORT")).problem(404, "not-found");
        committee.manager.client().post(promotion + "/panel", reviewers).problem(403, "not-on-the-panel");
        committee.boss.client().post(promotion + "/panel", reviewers).created();
        zoe.client().post(promotion + "/reviews", review("SUPPORT")).created();
        committee.manager.client().post(promotion + "/decision", approval()).problem(403, "not-on-the-panel");
        committee.boss.client().post(promotion + "/decision", approval()).problem(409, "quorum-not-met");
        committee
                .boss
                .client()
                .post(promotion + "/panel", "{\"deciders\": [\"" + zoe.id() + "\"]}")
                .problem(403, "hr-names-deciders");
        committee
                .hr
                .post(promotion + "/panel", "{\"deciders\": [\"" + zoe.id() + "\"]}")
                .created();
        committee.boss.client().post(promotion + "/decision", approval()).problem(403, "not-on-the-panel");
        zoe.client().post(promotion + "/decision", approval()).problem(409, "quorum-not-met");
    }

    @Test
    void refusesEachActByTheRuleThatStandsAgainstItAndWritesNothing() {
        Member ada = committee.subject("ruled");
        Member zoe = committee.reviewers.getLast();
        String promotion = committee.open(ada, List.of(committee.director.id()));
        zoe.client().post(promotion + "/reviews", review("RECUSE")).created();
        long facts = service.facts();
        String reviews = promotion + "/reviews";
        String decision = promotion + "/decision";
        ada.client().post(reviews, review("SUPPORT")).problem(403, "own-case");
        ada.client().post(decision, approval()).problem(403, "own-case");
        committee.manager.client().post(reviews, review("SUPPORT")).problem(403, "two-person-rule");
        committee.manager.client().post(decision, approval()).problem(403, "two-person-rule");
        committee.boss.client().post(decision, approval()).problem(403, "not-on-the-panel");
        committee.hr.post(decision, approval()).problem(403, "not-on-the-panel");
        zoe.client().post(reviews, review("SUPPORT")).problem(409, "recused");
        Answer early = committee.director.client().post(decision, approval()).problem(409, "quorum-not-met");
        assertThat(early.json().path("state").asString()).isEqualTo("IN_REVIEW");
        committee.propose(ada, List.of()).problem(409, "case-already-open");
        ada.client().post(promotion + "/response", "{\"text\": \"why\"}").problem(409, "not-decided");
        committee
                .director
                .client()
                .post(decision, approval().replace("}", ", \"decidedOn\": \"2026-02-01\"}"))
                .problem(422, "act-dated");
        assertThat(service.facts()).isEqualTo(facts);

        committee.support(promotion);
        facts = service.facts();
        Member director = committee.director;
        director.client()
                .post(decision, "{\"outcome\": \"DECLINED\", \"rationale\": \"weighed\"}")
                .problem(409, "override-reason-required");
        director.client()
                .post(decision, approval().replace("2026-04-01", "2023-12-31"))
                .problem(409, "effective-before-joining");
        director.client()
                .post(decision, approval().replace("2026-04-01", "2024-01-01"))
                .problem(409, "not-after-last-level");
        director.client().post(decision, """
                {"outcome": "DEFERRED", "rationale": "weighed", "reviewOn": "2026-02-28"}
                """).problem(409, "review-on-not-ahead");
        assertThat(service.facts()).isEqualTo(facts);
    }

    @Test
    void refusesTargetsThatAreNotNext() {
        Member ada = committee.subject("climbing");
        String promotions = "/v1/people/" + ada.id() + "/promotions";
        LedgerClient manager = committee.manager.client();
        manager.post(promotions, "{\"targetLevel\": \"PM\", \"statement\": \"s\"}")
                .problem(409, "not-a-higher-level");
        manager.post(promotions, "{\"targetLevel\": \"GPM\", \"statement\": \"s\"}")
                .problem(409, "skip-needs-reason");
        manager.post(promotions, "{\"targetLevel\": \"GPM\", \"statement\": \"s\", \"skipLevelReason\": \"did both\"}")
                .created();
        committee
                .hr
                .post("/v1/people/" + ada.id() + "/departure", "{\"leftOn\": \"2026-03-01\"}")
                .created();
        assertThat(service.typesOf(ada.id())).endsWith("person-left", "promotion-withdrawn");
        Member gone = committee.subject("gone");
        committee
                .hr
                .post("/v1/people/" + gone.id() + "/departure", "{\"leftOn\": \"2026-02-28\"}")
                .created();
        committee.propose(gone, List.of()).problem(409, "person-left");
    }

    @Test
    void namesAllFaultsOfABodyAtOnce() {
        Member ada = committee.subject("faulty");
        String promotions = "/v1/people/" + ada.id() + "/promotions";
        Answer strangers = committee.manager.client().post(promotions, """
                {"targetLevel": "CEO", "statement": "s", "previousCaseId": "%s", "reviewers": ["%s"], "deciders": ["%s", "%s"]}
                """.formatted(
                        UUID.randomUUID(), ada.id(), committee.manager.id(), UUID.randomUUID()));
        assertThat(strangers.problem(422, "validation").pointers())
                .containsExactlyInAnyOrder(
                        "/targetLevel", "/previousCaseId", "/reviewers/0", "/deciders/0", "/deciders/1");
        String promotion = committee.open(ada, List.of());
        LedgerClient director = committee.director.client();
        assertThat(director.post(
                                promotion + "/decision",
                                "{\"outcome\": \"APPROVED\", \"conditions\": [\" \"], \"x\": 1}")
                        .problem(422, "validation")
                        .pointers())
                .containsExactly("/conditions/0", "/effectiveOn", "/rationale", "/x");
        assertThat(director.post(promotion + "/panel", "{}")
                        .problem(422, "validation")
                        .pointers())
                .containsExactly("");
        director.post(promotion + "/reviews", "{").problem(400, "malformed");
        director.post(
                        "/v1/people/" + ada.id() + "/promotions/" + UUID.randomUUID() + "/withdrawal",
                        "{\"reason\": \"r\"}")
                .problem(404, "not-found");
    }

    @Test
    void decidesOnceForAKeyAndForAVersion() {
        Member ada = committee.subject("once");
        String promotion = committee.open(ada, List.of());
        committee.support(promotion);
        LedgerClient director = committee.director.client();
        Answer stale = director.post(promotion + "/decision", approval(), "If-Match", "\"3\"");
        assertThat(stale.problem(412, "version-mismatch").json().path("version").asInt())
                .isEqualTo(4);
        assertThat(stale.json().path("state").asString()).isEqualTo("IN_REVIEW");
        director.post(promotion + "/decision", approval(), "Idempotency-Key", "decide", "If-Match", "\"4\"")
                .created();
        Answer again =
                director.post(promotion + "/decision", approval(), "Idempotency-Key", "decide", "If-Match", "\"4\"");
        assertThat(again.created().header("Idempotency-Replayed")).isEqualTo("true");
        Answer late =
                director.post(promotion + "/decision", refusalDespiteSupport()).problem(409, "case-closed");
        assertThat(late.json().path("state").asString()).isEqualTo("APPROVED");
        assertThat(promotion).endsWith(late.json().path("caseId").asString());
        assertThat(service.typesOf(ada.id()).stream().filter("promotion-decided"::equals))
                .hasSize(1);
    }

    @Test
    void takesHistoryWithoutThePanelButNotWithoutTheRules() {
        Member ada = committee.subject("history");
        UUID caseId = UUID.randomUUID();
        String line = "{\"command\": \"%s\", \"personId\": \"" + ada.id() + "\", \"actorId\": \"%s\", %s}\n";
        String onCase = "\"caseId\": \"" + caseId + "\", ";
        String lin = committee.reviewers.getFirst().id().toString();
        String kay = committee.reviewers.get(1).id().toString();
        String manager = committee.manager.id().toString();
        String verdict = onCase + "\"verdict\": \"SUPPORT\", \"comment\": \"seen\", \"reviewedOn\": ";
        String approval = onCase
                + "\"outcome\": \"APPROVED\", \"rationale\": \"weighed\", \"effectiveOn\": \"2025-04-01\", \"decidedOn\": ";
        Answer replies = committee.hr.ndjson(line.formatted(
                        "propose-promotion",
                        manager,
                        "\"id\": \"" + caseId
                                + "\", \"targetLevel\": \"SPM\", \"statement\": \"s\", \"proposedOn\": \"2025-03-01\"")
                + line.formatted("review-promotion", lin, verdict + "\"2025-02-28\"")
                + line.formatted("review-promotion", lin, verdict + "\"2025-03-05\"")
                + line.formatted("review-promotion", manager, verdict + "\"2025-03-05\"")
                + line.formatted("decide-promotion", kay, approval + "\"2025-03-06\"")
                + line.formatted("review-promotion", kay, verdict + "\"2025-03-06\"")
                + line.formatted("decide-promotion", lin, approval + "\"2025-03-05\"")
                + line.formatted("decide-promotion", lin, approval + "\"2025-03-06\"")
                + line.formatted(
                        "withdraw-promotion", lin, onCase + "\"reason\": \"r\", \"withdrawnOn\": \"2025-03-07\"")
                + line.formatted(
                        "respond-to-decision", ada.id(), onCase + "\"text\": \"t\", \"respondedOn\": \"2025-03-08\"")
                + line.formatted("change-panel", lin, onCase + "\"reviewers\": []"));
        assertThat(replies.statuses()).containsExactly(201, 409, 201, 403, 409, 201, 409, 201, 409, 201, 422);
        assertThat(replies.lines().stream()
                        .map(reply -> reply.at("/problem/type").asString()))
                .contains("/problems/acts-out-of-order", "/problems/two-person-rule", "/problems/case-closed");
        assertThat(replies.lines().get(8).at("/problem/state").asString()).isEqualTo("APPROVED");
    }

    private static JsonNode payload(Member person, int sequence) {
        byte[] payload = service.database
                .sql("select payload from event where stream_id = ? and sequence_number = ?")
                .params(person.id().toString(), sequence)
                .query(byte[].class)
                .single();
        return JsonMapper.shared().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
