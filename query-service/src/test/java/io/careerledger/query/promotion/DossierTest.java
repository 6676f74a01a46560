package io.careerledger.query.promotion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.LadderRef;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.events.Tier;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LaterLadder;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import io.careerledger.readiness.ladder.LadderVersion;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a dossier says, and that anybody can check it. */
class DossierTest {

    private static final Stage STAGE = Stage.own();
    private static final RunningService SERVICE = STAGE.service;

    @AfterAll
    static void closeService() {
        SERVICE.close();
    }

    @Test
    void tellsWhoProposedWhoReviewedAndWhoDecidedByWhatRight() {
        JsonNode dossier = SERVICE.read(Stage.path(STAGE.declined));

        assertThat(text(dossier, "/state")).isEqualTo("DECLINED");
        assertThat(text(dossier, "/level")).isEqualTo("PM");
        assertThat(text(dossier, "/targetLevelName")).isEqualTo("Senior Product Manager");
        assertThat(text(dossier, "/proposal/proposer/name")).isEqualTo("Mia");
        assertThat(text(dossier, "/proposal/recording/actor/name")).isEqualTo("hr");
        assertThat(text(dossier, "/decision/decider/name")).isEqualTo("Dana");
        assertThat(text(dossier, "/decision/route")).isEqualTo("LINE_ABOVE");
        assertThat(names(dossier.at("/lineAbove"))).containsExactly("Dana", "Kay");
        assertThat(text(dossier, "/decision/rationale")).isEqualTo("Strategy is not shown yet");
        assertThat(text(dossier, "/response/text")).isEqualTo("I see it differently");
        assertThat(text(SERVICE.read(Stage.path(STAGE.approved)), "/decision/route"))
                .isEqualTo("NAMED");
    }

    @Test
    void keepsReplacedReviewsRecusalsAndDissent() {
        JsonNode dossier = SERVICE.read(Stage.path(STAGE.declined));
        JsonNode reviews = dossier.get("reviews");

        assertThat(reviews).hasSize(4);
        assertThat(reviews.get(0).get("standing").booleanValue()).isFalse();
        assertThat(reviews.get(0).get("replacedBy")).isEqualTo(reviews.get(3).get("reviewId"));
        assertThat(reviews.get(3).get("replaces")).isEqualTo(reviews.get(0).get("reviewId"));
        assertThat(reviews.get(0).get("dissents").booleanValue()).isFalse();
        assertThat(reviews.get(1).get("dissents").booleanValue()).isTrue();
        assertThat(names(dossier.get("recusals"))).containsExactly("Sam");
        assertThat(dossier.at("/dissent/reviews")).hasSize(2);
        assertThat(dossier.at("/dissent/majorityOverridden").booleanValue()).isTrue();
        assertThat(text(dossier, "/dissent/overrideReason")).isEqualTo("The bar on strategy is a must");
        assertThat(text(dossier, "/tally/majority")).isEqualTo("SUPPORT");
        assertThat(dossier.at("/tally/quorum/needed").intValue()).isEqualTo(2);
        assertThat(dossier.at("/tally/quorum/counted").intValue()).isEqualTo(2);
        assertThat(dossier.at("/tally/quorum/met").booleanValue()).isTrue();
    }

    @Test
    void anApprovalNamesTheLevelChangeItMadeAndTheCaseBefore() {
        JsonNode dossier = SERVICE.read(Stage.path(STAGE.approved));

        assertThat(text(dossier, "/decision/effectiveOn")).isEqualTo("2025-10-27");
        assertThat(text(dossier, "/decision/levelChange/fromLevel")).isEqualTo("PM");
        assertThat(text(dossier, "/decision/levelChange/toLevel")).isEqualTo("SPM");
        assertThat(dossier.at("/dissent/majorityOverridden").booleanValue()).isFalse();
        assertThat(text(dossier, "/earlierCases/0/caseId"))
                .isEqualTo(STAGE.declined.caseId().toString());
        assertThat(dossier.at("/earlierCases/0/linked").booleanValue()).isTrue();
        JsonNode earlier = SERVICE.read(Stage.path(STAGE.declined));
        assertThat(text(earlier, "/laterCases/0/caseId"))
                .isEqualTo(STAGE.approved.caseId().toString());
        assertThat(dossier.get("history").valueStream().map(line -> text(line, "/type")))
                .containsExactly(
                        "career.promotion-proposed",
                        "career.promotion-reviewed",
                        "career.promotion-reviewed",
                        "career.promotion-decided",
                        "career.level-changed");
    }

    @Test
    void aDeferralHasNoDissentAndAWithdrawalNoDecision() {
        JsonNode deferred = SERVICE.read(Stage.path(STAGE.deferred));
        assertThat(deferred.at("/dissent/reviews")).isEmpty();
        assertThat(deferred.at("/tally/majority").isNull()).isTrue();
        JsonNode withdrawn = SERVICE.read(Stage.path(STAGE.withdrawn));
        assertThat(withdrawn.get("decision").isNull()).isTrue();
        assertThat(text(withdrawn, "/withdrawal/reason")).isEqualTo("He asked for it");
        assertThat(text(withdrawn, "/withdrawal/recording/actor/name")).isEqualTo("hr");
    }

    @Test
    void showsTheEvidenceInTheWordsOfThatTime() {
        JsonNode evidence = SERVICE.read(Stage.path(STAGE.approved)).get("evidence");

        assertThat(evidence.get("missing")).isEmpty();
        assertThat(evidence.get("ratings")).hasSize(4);
        assertThat(text(evidence, "/ratings/0/rationale")).isEqualTo("seen at work");
        assertThat(text(evidence, "/outcomes/0/title")).isEqualTo("Halved the cost of serving");
        assertThat(text(evidence, "/outcomes/0/verification")).isEqualTo("CORROBORATED");
        assertThat(evidence.at("/outcomes/0/attestations")).hasSize(1);
    }

    @Test
    void showsBesideThePacketWhatChangedSince() {
        JsonNode since = SERVICE.read(Stage.path(STAGE.approved)).get("sinceProposal");

        assertThat(since.get("packetRatings").valueStream().map(change -> text(change, "/fate")))
                .containsExactlyInAnyOrder("WITHDRAWN", "REPLACED");
        assertThat(text(since, "/packetOutcomes/0/verificationThen")).isEqualTo("CORROBORATED");
        assertThat(text(since, "/packetOutcomes/0/verificationNow")).isEqualTo("DISPUTED");
        assertThat(text(since, "/packetOutcomes/0/retraction/reason")).isEqualTo("wrong quarter");
        assertThat(since.get("newRatings")).hasSize(1);
        assertThat(since.get("newOutcomes")).hasSize(1);
        assertThat(since.get("levelFacts")).hasSize(1);
        JsonNode readiness = since.get("readiness");
        double difference = readiness.get("score").doubleValue()
                - readiness.get("scoreThen").doubleValue();
        double sum = readiness
                .get("criteria")
                .valueStream()
                .mapToDouble(criterion -> criterion.get("difference").doubleValue(0))
                .sum();
        assertThat(sum).isCloseTo(difference, within(1e-9));
    }

    @Test
    void thePacketIsTheOneStoredByteForByteWhateverComesLater() {
        Random random = new Random(42);
        Career career = Career.joined("Zoe", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        career.rated("execution", 4, STAGE.lin.personId(), LocalDate.of(2025, 1, 7))
                .rated("discovery", 3, STAGE.bo.personId(), LocalDate.of(2025, 1, 8))
                .achieved(Tier.PRODUCT_AREA, LocalDate.of(2024, 12, 1), STAGE.lin.personId());
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", LocalDate.of(2025, 2, 1));
        String stored = packetOf(career);
        int sent = 0;
        for (int round = 0; round < 6; round++) {
            SERVICE.publish(career.events().subList(sent, career.events().size()));
            sent = career.events().size();
            String body = SERVICE.body(Stage.path(story));
            assertThat(body).contains("\"packet\":" + stored + ",");
            assertThat(body).contains("\"reproduced\":true");
            later(career, story, random, round);
        }
    }

    private static void later(Career career, PromotionStory story, Random random, int round) {
        LocalDate day = LocalDate.of(2025, 2, 2).plusDays(round);
        career.rated("execution", 1 + random.nextInt(5), STAGE.lin.personId(), day.minusMonths(1));
        career.achieved(Tier.COMPANY, day.minusMonths(2), STAGE.bo.personId());
        switch (round) {
            case 0 -> story.reviewed(STAGE.lin.personId(), ReviewVerdict.SUPPORT, "yes", day);
            case 1 ->
                career.with(new CareerEvent.StartDateCorrected(
                        career.personId(), "typed wrongly", LocalDate.of(2023, 2, 1)));
            case 2 -> story.decided(STAGE.kay.personId(), DecisionOutcome.APPROVED, "go", day);
            default -> career.levelled("SPM", "PM", day.plusDays(20));
        }
    }

    private static String packetOf(Career career) {
        String body = new String(new EventCodec().encode(career.last().event()), UTF_8);
        return body.substring(
                body.indexOf("\"packet\":") + "\"packet\":".length(), body.lastIndexOf(",\"effectiveOn\""));
    }

    @Test
    void reproducesThePacketFromTheStreamBeforeIt() {
        for (PromotionStory story : List.of(STAGE.declined, STAGE.approved, STAGE.open, STAGE.stuck, STAGE.deferred)) {
            JsonNode check = SERVICE.read(Stage.path(story)).get("verification");
            assertThat(check.get("reproduced").booleanValue())
                    .as(check.toString())
                    .isTrue();
            assertThat(text(check, "/ladder/match")).isEqualTo("MATCHES");
        }
    }

    @Test
    void showsAPacketThatIsNotWhatTheStreamGives() {
        Career career = Career.joined("Forged", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        FrozenPacket packet = PromotionStory.packet(career, "SPM", LocalDate.of(2025, 2, 1));
        ((ObjectNode) packet.readiness()).put("score", 99.5);
        JsonNode check = dossierOf(career, packet).get("verification");

        assertThat(check.get("reproduced").booleanValue()).isFalse();
        assertThat(text(check, "/differences/0/pointer")).isEqualTo("/readiness/score");
        assertThat(check.at("/differences/0/packet").doubleValue()).isEqualTo(99.5);
        assertThat(text(check, "/ladder/match")).isEqualTo("MATCHES");
    }

    @Test
    void showsALadderHashThatIsNotThePublishedOneAndAVersionThatIsNotKnown() {
        Career career = Career.joined("Hashed", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        FrozenPacket sound = PromotionStory.packet(career, "SPM", LocalDate.of(2025, 2, 1));
        JsonNode check = dossierOf(career, with(sound, sound.ladder(), "00ff")).get("verification");
        assertThat(text(check, "/ladder/match")).isEqualTo("DIFFERS");
        assertThat(check.get("reproduced").booleanValue()).isFalse();

        Career other = Career.joined("Unknown", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        LadderRef ghost = new LadderRef(Career.LADDER, 77);
        JsonNode dossier = dossierOf(other, with(sound, ghost, sound.ladderHash()));
        assertThat(text(dossier, "/verification/ladder/match")).isEqualTo("UNKNOWN");
        assertThat(dossier.at("/verification/reproduced").isNull()).isTrue();
        assertThat(text(dossier, "/verification/detail")).contains("Version 77", "not known here");
        assertThat(SERVICE.body("/v1/promotions/" + text(dossier, "/caseId") + "/dossier.html"))
                .contains("Packet not checked.")
                .doesNotContain("Packet not reproduced.");
        assertThat(dossier.at("/tally/quorum/needed").isNull()).isTrue();
    }

    private static FrozenPacket with(FrozenPacket packet, LadderRef ladder, String hash) {
        return new FrozenPacket(
                ladder, hash, packet.streamVersion(), packet.readiness(), packet.ratingIds(), packet.outcomeIds());
    }

    private static JsonNode dossierOf(Career career, FrozenPacket packet) {
        UUID caseId = UUID.randomUUID();
        career.with(new PromotionProposed(
                career.personId(),
                caseId,
                STAGE.mia.personId(),
                "SPM",
                "so it says",
                null,
                null,
                List.of(),
                List.of(),
                packet,
                LocalDate.of(2025, 2, 1)));
        SERVICE.publish(career);
        return SERVICE.read("/v1/promotions/" + caseId);
    }

    @Test
    void aLadderVersionPublishedSinceIsNamed() {
        LadderVersion next = LaterLadder.version(2, LocalDate.of(2026, 1, 1));
        SERVICE.topics().publish(next, Instant.parse("2026-01-01T08:00:00Z"));
        await().untilAsserted(() -> assertThat(SERVICE.read(Stage.path(STAGE.approved))
                        .at("/sinceProposal/ladderVersions/0/hash")
                        .stringValue(""))
                .isEqualTo(next.hash()));
        assertThat(SERVICE.read(Stage.path(STAGE.approved))
                        .at("/verification/reproduced")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void looksBackAsOfADayAndAsKnownAtAnInstant() {
        JsonNode then = SERVICE.read(Stage.path(STAGE.declined) + "?asOf=2025-03-04");
        assertThat(text(then, "/state")).isEqualTo("IN_REVIEW");
        assertThat(then.get("decision").isNull()).isTrue();
        assertThat(then.get("reviews")).hasSize(3);

        String known = STAGE.ada.events().get(6).recordedAt().toString();
        JsonNode early = SERVICE.read(Stage.path(STAGE.declined) + "?knownAt=" + known);
        assertThat(early.get("reviews")).isEmpty();
        assertThat(SERVICE.problem(Stage.path(STAGE.approved) + "?knownAt=" + known)
                        .get("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(SERVICE.problem(Stage.path(STAGE.declined) + "?asOf=2025-02-28")
                        .get("status")
                        .intValue())
                .isEqualTo(404);
    }

    @Test
    void costsSixStatementsOfWhichOneTellsWhoseItIsAndOnePutsTheReaderOnRecord() {
        assertThat(SERVICE.statements().during(() -> SERVICE.read(Stage.path(STAGE.declined))))
                .hasSize(6);
    }

    @Test
    void anUnknownCaseIsNotFoundAndNoIdIsMalformed() {
        for (String view : List.of("", "/dossier.html", "/letter", "/letter.html")) {
            assertThat(SERVICE.problem("/v1/promotions/" + UUID.randomUUID() + view)
                            .get("type")
                            .stringValue())
                    .isEqualTo("/problems/not-found");
            assertThat(SERVICE.problem("/v1/promotions/first" + view)
                            .get("status")
                            .intValue())
                    .isEqualTo(400);
            assertThat(SERVICE.problem(Stage.path(STAGE.declined) + view + "?asOf=soon")
                            .get("status")
                            .intValue())
                    .isEqualTo(422);
        }
    }

    @Test
    void thePageStandsAloneAndEscapesWhatPeopleWrite() {
        Career career = Career.joined("Eve", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", LocalDate.of(2025, 2, 1))
                .reviewed(
                        STAGE.lin.personId(),
                        ReviewVerdict.OPPOSE,
                        "<script>alert('x')</script> & \"quotes\"",
                        LocalDate.of(2025, 2, 2));
        SERVICE.publish(career);
        HttpResponse<String> page = SERVICE.get(Stage.path(story) + "/dossier.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("src=")
                .doesNotContain("href=")
                .doesNotContain("url(")
                .contains("<html lang=\"en\">", "<caption>", "scope=\"col\"");
    }

    @Test
    void thePageTellsWhatTheDossierTells() {
        String page = SERVICE.body(Stage.path(STAGE.declined) + "/dossier.html");
        assertThat(page)
                .contains("convinced by now", "too early for me", "Strategy is not shown yet")
                .contains("The bar on strategy is a must", "I see it differently", "Packet reproduced")
                .contains("dissent", "replaced", "line above");
        assertThat(SERVICE.body(Stage.path(STAGE.withdrawn) + "/dossier.html")).contains("He asked for it");
        assertThat(SERVICE.body(Stage.path(STAGE.open) + "/dossier.html")).contains("in review");
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue("");
    }

    private static List<String> names(JsonNode people) {
        return people.valueStream().map(who -> text(who, "/name")).toList();
    }
}
