package io.careerledger.command.http;

import static io.careerledger.command.http.LedgerClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.events.ServiceUser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lets somebody act, and until when. */
class FeedbackApiTest {

    private LedgerService service;
    private LedgerClient hr;
    private UUID managerId;
    private UUID peerId;
    private String ada;

    @BeforeEach
    void start() {
        service = LedgerService.start();
        hr = service.hr();
        managerId = hr.person("manager", "GPM");
        peerId = hr.person("peer", "PM");
        ada = "/v1/people/" + hr.report("ada", "PM", managerId);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void letsWhoeverIsAskedRateUntilTheEndOfTheLastDay() {
        peer().post(ada + "/ratings", rating("PEER")).problem(404, "not-found");
        Answer asked = as("ada")
                .post(ada + "/feedback-requests", request("2026-03-03"))
                .created();
        assertThat(asked.header("Location")).isEqualTo(ada + "/feedback-requests/" + id(asked));
        peer().post(ada + "/ratings", rating("PEER")).created();
        LedgerService.pass(Duration.ofDays(2).plusHours(12).minusSeconds(1));
        peer().post(ada + "/ratings", rating("REPORT")).created();
        LedgerService.pass(Duration.ofSeconds(1));
        peer().post(ada + "/ratings", rating("PEER")).problem(404, "not-found");
        hr().post(ada + "/feedback-requests/" + id(asked) + "/withdrawal", "{\"reason\": \"r\"}")
                .problem(409, "request-expired");
    }

    @Test
    void letsNobodyActOnARequestThatWasWithdrawn() {
        UUID request = id(manager().post(ada + "/feedback-requests", request("2026-03-03")));
        peer().post(ada + "/feedback-requests/" + request + "/withdrawal", "{\"reason\": \"I was away\"}")
                .created();
        peer().post(ada + "/ratings", rating("PEER")).problem(404, "not-found");
        assertThat(service.typesOf(UUID.fromString(ada.substring(11))))
                .containsExactly("person-added", "feedback-requested", "feedback-request-withdrawn");
    }

    @Test
    void tellsWhoAsksForFeedbackNothingOfWhoHasLeftOrWillJoin() {
        UUID gone = hr().person("gone", "PM");
        hr().post("/v1/people/" + gone + "/departure", "{\"leftOn\": \"2026-02-27\"}")
                .created();
        UUID coming = id(hr().post("/v1/people", LedgerClient.person("coming", "PM", "2026-04-01")));
        UUID nobody = UUID.randomUUID();

        String told = refused(nobody);
        assertThat(told).contains("/fromId").doesNotContain("2026-0");
        assertThat(refused(gone)).isEqualTo(told);
        assertThat(refused(coming)).isEqualTo(told);
        hr().post(ada + "/feedback-requests", asking(gone)).problem(409, "person-left");
    }

    private String refused(UUID fromId) {
        return manager()
                .post(ada + "/feedback-requests", asking(fromId))
                .problem(422, "validation")
                .http()
                .body()
                .replace(fromId.toString(), "ID");
    }

    private static String asking(UUID fromId) {
        return "{\"fromId\": \"" + fromId + "\", \"competencies\": [\"execution\"]}";
    }

    @Test
    void letsNobodyClaimARelationThatSheDoesNotHave() {
        manager().post(ada + "/feedback-requests", request("2026-03-03")).created();
        for (String relation : new String[] {"MANAGER", "COMMITTEE"}) {
            peer().post(ada + "/ratings", rating(relation)).problem(403, "relation-not-yours");
        }
        for (String relation : new String[] {"PEER", "REPORT", "COMMITTEE"}) {
            manager().post(ada + "/ratings", rating(relation)).problem(403, "relation-not-yours");
        }
        peer().post(ada + "/ratings", rating("SELF")).problem(409, "self-relation");
        peer().post(ada + "/ratings", rating("MENTOR")).created();
        manager().post(ada + "/ratings", rating("MENTOR")).created();
    }

    @Test
    void holdsAnotherManagerOnTheNextCommand() {
        UUID next = hr.person("next", "GPM");
        manager().post(ada + "/ratings", rating("MANAGER")).created();
        as("next").post(ada + "/ratings", rating("MANAGER")).problem(404, "not-found");
        hr.post(ada + "/reporting-line", "{\"effectiveOn\": \"2026-03-01\", \"managerId\": \"" + next + "\"}")
                .created();
        manager().post(ada + "/ratings", rating("MANAGER")).problem(404, "not-found");
        as("next").post(ada + "/ratings", rating("MANAGER")).created();
    }

    @Test
    void holdsALineThatEndsHigherUpOnTheNextCommand() {
        UUID director = hr.person("director", "DIRECTOR");
        String line = "/v1/people/" + managerId + "/reporting-line";
        hr.post(line, "{\"effectiveOn\": \"2026-02-01\", \"managerId\": \"" + director + "\"}")
                .created();
        as("director").post(ada + "/ratings", rating("MANAGER")).created();
        hr.post(line, "{\"effectiveOn\": \"2026-03-01\"}").created();
        as("director").post(ada + "/ratings", rating("MANAGER")).problem(404, "not-found");
    }

    @Test
    void takesNothingFromALineThatOnlyWillBe() {
        UUID next = hr.person("next", "GPM");
        hr.post(ada + "/reporting-line", "{\"effectiveOn\": \"2026-03-02\", \"managerId\": \"" + next + "\"}")
                .created();
        manager().post(ada + "/ratings", rating("MANAGER")).created();
        as("next").post(ada + "/ratings", rating("MANAGER")).problem(404, "not-found");
        LedgerService.pass(Duration.ofHours(12));
        manager().post(ada + "/ratings", rating("MANAGER")).problem(404, "not-found");
        as("next").post(ada + "/ratings", rating("MANAGER")).created();
    }

    @Test
    void takesNothingFromAManagerWhoLeft() {
        hr.post("/v1/people/" + managerId + "/departure", "{\"leftOn\": \"2026-02-28\"}")
                .created();
        manager().post(ada + "/ratings", rating("MANAGER")).problem(404, "not-found");
    }

    @Test
    void takesNothingFromSomebodyWhoLeftNotEvenAboutHerself() {
        UUID outcome = id(as("ada").post(ada + "/outcomes", """
                {"title": "t", "occurredOn": "2026-02-01", "tier": "TASK", "competencies": ["execution"]}""").created());
        String retraction = ada + "/outcomes/" + outcome + "/retraction";
        hr.post(ada + "/departure", "{\"leftOn\": \"2026-02-28\"}").created();

        as("ada").post(retraction, "{\"reason\": \"r\"}").problem(404, "not-found");
        manager().post(retraction, "{\"reason\": \"r\"}").created();
    }

    @Test
    void givesAReplyOnceMoreToWhomItWasGivenThoughHerLineHasEnded() {
        Answer first = manager()
                .post(ada + "/ratings", rating("MANAGER"), "Idempotency-Key", "k")
                .created();
        hr.post(ada + "/reporting-line", "{\"effectiveOn\": \"2026-03-01\"}").created();
        Answer again = manager()
                .post(ada + "/ratings", rating("MANAGER"), "Idempotency-Key", "k")
                .created();
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        peer().post(ada + "/ratings", rating("MANAGER"), "Idempotency-Key", "k").problem(404, "not-found");
    }

    @Test
    void letsNobodyHaveAMenteeWhomSheDoesNotKnow() {
        String body = "{\"menteeId\": \"%s\", \"focus\": [\"execution\"], \"startedOn\": \"2026-03-01\"}";
        Answer hidden =
                manager().post(ada + "/mentorships", body.formatted(peerId)).problem(422, "validation");
        UUID nobody = UUID.randomUUID();
        Answer unknown =
                manager().post(ada + "/mentorships", body.formatted(nobody)).problem(422, "validation");
        assertThat(hidden.http().body().replace(peerId.toString(), "ID"))
                .isEqualTo(unknown.http().body().replace(nobody.toString(), "ID"));
        manager().post(ada + "/mentorships", body.formatted(managerId)).problem(403, "not-in-your-line");
    }

    @Test
    void letsHrRateNobodyAndAdministerOnlyOthers() {
        hr.post(ada + "/ratings", rating("MANAGER")).problem(403, "not-the-rater");
        LedgerClient clerk = service.as("peer@example.org", ServiceUser.HR);
        clerk.post(ada + "/ratings", rating("PEER")).problem(403, "not-the-rater");
        clerk.post(ada + "/details", "{\"name\": \"Ada L.\"}").created();
        clerk.post("/v1/people/" + peerId + "/details", "{\"name\": \"Boss\"}").problem(403, "own-record");
    }

    private LedgerClient hr() {
        return service.hr();
    }

    private LedgerClient manager() {
        return as("manager");
    }

    private LedgerClient peer() {
        return as("peer");
    }

    /** With a new token each time, since time passes. */
    private LedgerClient as(String name) {
        return service.as(name + "@example.org");
    }

    private String request(String expiresOn) {
        return "{\"fromId\": \"%s\", \"competencies\": [\"execution\"], \"expiresOn\": \"%s\"}"
                .formatted(peerId, expiresOn);
    }

    private static String rating(String relation) {
        return """
                {"competency": "execution", "rating": 4, "relation": "%s", "observedOn": "2026-02-01", "rationale": "seen"}
                """.formatted(relation);
    }
}
