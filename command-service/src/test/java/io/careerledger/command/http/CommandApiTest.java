package io.careerledger.command.http;

import static io.careerledger.command.http.LedgerClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.StreamPosition;
import io.careerledger.web.issuer.LocalPositions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandApiTest {

    private static final String OUTCOME = """
            {"title": "Churn halved", "occurredOn": "2026-02-01", "tier": "FEATURE", "competencies": ["execution"],
             "narrative": "told", "metric": {"name": "churn", "unit": "%", "baseline": 4, "result": 2.0,
             "from": "2025-01-01", "to": "2026-01-01"}, "benefit": {"amount": "125000.00", "currency": "USD"},
             "percent": 50, "attribution": 0.5, "achieved": true, "learning": "talk",
             "sources": [{"title": "board", "url": "https://example.org/board?q=1"}]}
            """;

    private static LedgerService service;
    private static LedgerClient hr;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersAWriteWithWhereAndWhichVersion() {
        Answer answer = hr.post("/v1/people", LedgerClient.person("first", "PM", "2024-01-01"))
                .created();
        UUID person = id(answer);
        assertThat(person.version()).isEqualTo(7);
        assertThat(answer.header("Location")).isEqualTo("/v1/people/" + person);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().path("personId").asString()).isEqualTo(person.toString());
        assertThat(answer.json().path("version").asLong()).isEqualTo(1);
        assertThat(LocalPositions.KEY.read(answer.json().path("position").asString()))
                .isEqualTo(new StreamPosition(person.toString(), 1));
    }

    @Test
    void takesTheIdThatAClientMade() {
        UUID own = UUID.fromString("0198c0ae-1111-7000-8000-000000000001");
        String body = LedgerClient.person("own", "PM", "2024-01-01").replaceFirst("\\{", "{\"id\": \"" + own + "\",");
        assertThat(id(hr.post("/v1/people", body))).isEqualTo(own);
        hr.post("/v1/people", body.replace("own@", "other@")).problem(409, "id-taken");
    }

    @Test
    void refusesASecondPersonWithTheSameEmail() {
        hr.person("twice", "PM");
        hr.post("/v1/people", LedgerClient.person("Twice", "PM", "2024-01-01")).problem(409, "person-exists");
    }

    @Test
    void recordsALifeOfEveryKindOfFact() {
        UUID ada = hr.person("ada", "PM");
        UUID grace = hr.person("grace", "GPM");
        LedgerClient asGrace = service.as("grace@example.org");
        String person = "/v1/people/" + ada;
        hr.post(person + "/reporting-line", "{\"effectiveOn\": \"2024-02-01\", \"managerId\": \"" + grace + "\"}")
                .created();
        hr.post(
                        person + "/details",
                        "{\"name\": \"Ada L.\", \"source\": \"hris\", \"externalId\": \"7\", \"reason\": \"typo\"}")
                .created();
        hr.post(person + "/details", "{\"startedOn\": \"2023-12-01\", \"reason\": \"wrong\"}")
                .created();
        Answer outcome = asGrace.post(person + "/outcomes", OUTCOME);
        assertThat(outcome.created().header("Location")).isEqualTo(person + "/outcomes/" + id(outcome));
        String attestations = person + "/outcomes/" + id(outcome) + "/attestations";
        asGrace.post(attestations, "{\"verdict\": \"CORROBORATE\"}").created();
        service.as("ada@example.org")
                .post(attestations, "{\"verdict\": \"CORROBORATE\"}")
                .created();
        asGrace.post(person + "/outcomes/" + id(outcome) + "/retraction", "{\"reason\": \"twice\"}")
                .created();
        Answer rating = asGrace.post(person + "/ratings", """
                {"competency": "execution", "rating": 4, "relation": "MANAGER", "observedOn": "2026-02-01",
                 "rationale": "seen", "outcomeIds": ["%s"]}
                """.formatted(id(outcome)));
        asGrace.post(person + "/ratings/" + id(rating) + "/withdrawal", "{\"reason\": \"error\"}")
                .created();
        hr.post(person + "/level-changes", """
                {"toLevel": "APM", "kind": "DEMOTION", "reason": "agreed", "effectiveOn": "2026-03-01"}
                """).created();
        hr.post(person + "/departure", "{\"leftOn\": \"2026-03-01\"}").created();
        hr.post(person + "/departure/withdrawal", "{\"reason\": \"stays\"}").created();
    }

    @Test
    void takesAPersonBack() {
        UUID boss = hr.person("boss", "GPM");
        UUID lin = hr.report("lin", "PM", boss);
        String person = "/v1/people/" + lin;
        hr.post(person + "/departure", "{\"leftOn\": \"2025-06-30\", \"reason\": \"moves\"}")
                .created();
        service.as("boss@example.org").post(person + "/outcomes", OUTCOME).problem(409, "person-left");
        service.as("lin@example.org").post(person + "/outcomes", OUTCOME).problem(404, "not-found");
        Answer back = hr.post(person + "/rejoining", "{\"startedOn\": \"2026-01-01\", \"level\": \"SPM\"}");
        assertThat(back.created().header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void followsAMentorshipToItsEnd() {
        UUID head = hr.person("head", "DIRECTOR");
        UUID mentor = hr.report("mentor", "GPM", head);
        UUID mentee = hr.report("mentee", "PM", head);
        LedgerClient asMentor = service.as("mentor@example.org");
        String mentorships = "/v1/people/" + mentor + "/mentorships";
        Answer started = service.as("head@example.org").post(mentorships, """
                {"menteeId": "%s", "focus": ["execution"], "startedOn": "2026-01-01", "goal": "grow"}
                """.formatted(mentee));
        String mentorship = mentorships + "/" + id(started);
        assertThat(started.header("Location")).isEqualTo(mentorship);
        asMentor.post(mentorship + "/sessions", "{\"heldOn\": \"2025-12-31\", \"minutes\": 30}")
                .problem(409, "session-before-start");
        Answer session = asMentor.post(
                mentorship + "/sessions", "{\"heldOn\": \"2026-01-01\", \"minutes\": 30, \"note\": \"n\"}");
        assertThat(session.created().header("Location")).isEqualTo(mentorship + "/sessions/" + id(session));
        asMentor.post(mentorship + "/sessions/" + id(session) + "/withdrawal", "{\"reason\": \"no show\"}")
                .created();
        asMentor.post(mentorship + "/end", "{\"endedOn\": \"2026-02-01\", \"reason\": \"done\"}")
                .created();
        asMentor.post(mentorship + "/withdrawal", "{\"reason\": \"never was\"}").created();
        asMentor.post(mentorship + "/withdrawal", "{\"reason\": \"never was\"}").problem(409, "already-withdrawn");
    }

    @Test
    void refusesAFourthMenteeWithoutAReason() {
        UUID lead = hr.person("lead", "DIRECTOR");
        UUID mentor = hr.report("busy", "GPM", lead);
        LedgerClient asLead = service.as("lead@example.org");
        String mentorships = "/v1/people/" + mentor + "/mentorships";
        for (int n = 1; n <= 3; n++) {
            asLead.post(mentorships, mentee(hr.report("m" + n, "PM", lead), "")).created();
        }
        UUID fourth = hr.report("m4", "PM", lead);
        asLead.post(mentorships, mentee(fourth, "")).problem(409, "mentor-at-capacity");
        asLead.post(mentorships, mentee(fourth, ", \"overCapacityReason\": \"only one who knows\""))
                .created();
    }

    @Test
    void holdsAWriteToTheVersionItExpects() {
        String outcomes = "/v1/people/" + hr.person("versioned", "PM") + "/outcomes";
        LedgerClient ada = service.as("versioned@example.org");
        ada.post(outcomes, OUTCOME, "If-Match", "\"2\"").problem(412, "version-mismatch");
        ada.post(outcomes, OUTCOME, "If-Match", "W/\"1\"").problem(412, "version-mismatch");
        assertThat(ada.post(outcomes, OUTCOME, "If-Match", "\"1\"").created().header("ETag"))
                .isEqualTo("\"2\"");
        ada.post(outcomes, OUTCOME, "If-Match", "*").created();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "CALIBRATION"})
    void letsReadingRolesWriteNothing(ServiceUser role) {
        long facts = service.facts();
        LedgerClient reader = service.as(role);
        reader.post("/v1/people", LedgerClient.person("x", "PM", "2024-01-01")).problem(403, "read-only-role");
        reader.ndjson("{}").problem(403, "read-only-role");
        reader.put("/v1/ladders/x/versions/1", "application/json", "{}").problem(403, "read-only-role");
        assertThat(service.facts()).isEqualTo(facts);
    }

    @Test
    void refusesACallerWhoIsNobody() {
        service.as("stranger@example.org")
                .post("/v1/people", LedgerClient.person("x", "PM", "2024-01-01"))
                .problem(403, "unknown-caller");
    }

    @Test
    void knowsACallerByHerIdInTheConfiguredSourceAndByNothingElse() {
        try (LedgerService external = LedgerService.start(
                List.of("--career.identity.claim=employee_no", "--career.identity.source=workday"))) {
            UUID ada = id(external.hr()
                    .post(
                            "/v1/people",
                            LedgerClient.person("ada", "PM", "2024-01-01")
                                    .replaceFirst("\\{", "{\"source\": \"workday\", \"externalId\": \"E-7\",")));
            asEmployee(external, "E-7")
                    .post("/v1/people/" + ada + "/outcomes", OUTCOME)
                    .created();
            asEmployee(external, "E-8")
                    .post("/v1/people/" + ada + "/outcomes", OUTCOME)
                    .problem(403, "unknown-caller");
            external.as("ada@example.org")
                    .post("/v1/people/" + ada + "/outcomes", OUTCOME)
                    .problem(403, "unknown-caller");
        }
    }

    private static LedgerClient asEmployee(LedgerService external, String employee) {
        return new LedgerClient(
                external.port(),
                external.issuer.sign(external.issuer
                        .claims()
                        .subject("x")
                        .claim("employee_no", employee)
                        .build()));
    }

    @Test
    void letsNobodyRateInTheNameOfAnother() {
        UUID kay = hr.person("kay", "PM");
        UUID joe = hr.person("joe", "PM");
        String rating = """
                {"competency": "execution", "rating": 4, "relation": "PEER", "observedOn": "2026-02-01",
                 "rationale": "seen", "raterId": "%s"}
                """.formatted(joe);
        service.as("kay@example.org")
                .post("/v1/people/" + kay + "/ratings", rating)
                .problem(403, "not-the-rater");
        hr.post("/v1/people/" + kay + "/ratings", rating).created();
    }

    private static String mentee(UUID id, String more) {
        return "{\"menteeId\": \"%s\", \"focus\": [\"execution\"], \"startedOn\": \"2026-02-01\"%s}"
                .formatted(id, more);
    }
}
