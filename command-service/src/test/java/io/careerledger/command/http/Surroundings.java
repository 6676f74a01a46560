package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.api.CommandKind;
import io.careerledger.events.ServiceUser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with everything that can be acted on, and one of each relation to her; new for each act, by one import. */
final class Surroundings {

    /** What somebody is to the person. */
    enum Relation {
        SELF,
        LINE,
        ABOVE,
        FORMER,
        ASKED,
        ELSE,
        MENTEE,
        MENTOR,
        PANEL,
        PEER,
        REPORT,
        HR,
        AUDITOR,
        CALIBRATION
    }

    private static final String LADDER = "\"ladder\": \"product-management\"";

    private final LedgerService service;
    private final UUID chair = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID outcome = UUID.randomUUID();
    private final UUID rating = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID mentorship = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();
    private final UUID promotion = UUID.randomUUID();
    private final Map<Relation, UUID> people = new EnumMap<>(Relation.class);
    private final List<String> lines = new ArrayList<>();

    Surroundings(LedgerService service) {
        this.service = service;
        for (Relation relation : Relation.values()) {
            people.put(relation, relation == Relation.HR ? ServiceUser.HR.id() : UUID.randomUUID());
        }
    }

    /** On record, and ready for the command by somebody of that relation. */
    Surroundings recorded(CommandKind kind, Relation by) {
        people();
        facts();
        readyFor(kind, isPerson(by) ? by : Relation.LINE);
        assertThat(service.hr().ndjson(String.join("\n", lines)).statuses())
                .hasSize(lines.size())
                .containsOnly(201);
        return this;
    }

    UUID id(Relation relation) {
        return people.getOrDefault(relation, chair);
    }

    LedgerClient client(Relation relation) {
        return isPerson(relation) ? service.as(email(id(relation))) : service.as(ServiceUser.valueOf(relation.name()));
    }

    private static boolean isPerson(Relation relation) {
        return relation.compareTo(Relation.HR) < 0;
    }

    private void people() {
        joined(chair, null);
        joined(id(Relation.ABOVE), chair);
        joined(id(Relation.LINE), id(Relation.ABOVE));
        joined(id(Relation.FORMER), chair);
        joined(id(Relation.SELF), id(Relation.FORMER));
        byHr("change-reporting-line", "\"effectiveOn\": \"2026-01-01\", \"managerId\": \"" + id(Relation.LINE) + "\"");
        joined(id(Relation.PEER), id(Relation.LINE));
        joined(id(Relation.REPORT), id(Relation.SELF));
        for (Relation apart :
                List.of(Relation.ASKED, Relation.ELSE, Relation.MENTEE, Relation.MENTOR, Relation.PANEL)) {
            joined(id(apart), null);
        }
        joined(second, null);
    }

    private void joined(UUID id, @Nullable UUID managerId) {
        String manager = managerId == null ? "" : ", \"managerId\": \"" + managerId + "\"";
        lines.add("{\"command\": \"add-person\", \"id\": \"" + id + "\", \"name\": \"Ada\", \"email\": \"" + email(id)
                + "\", \"level\": \"PM\", \"startedOn\": \"2024-01-01\", " + LADDER + manager + "}");
    }

    private static String email(UUID id) {
        return id + "@example.org";
    }

    private void facts() {
        byHr("record-outcome", with("id", outcome) + """
                "title": "t", "occurredOn": "2026-02-01", "tier": "TASK", "competencies": ["execution"]""");
        line(
                "request-feedback",
                Relation.LINE,
                with("id", request) + with("fromId", id(Relation.ASKED))
                        + "\"competencies\": [\"execution\"], \"outcomeIds\": [\"" + outcome + "\"]");
        line(
                "request-feedback",
                Relation.LINE,
                with("fromId", id(Relation.ELSE)) + "\"competencies\": [\"discovery\"]");
        line(
                "start-mentorship",
                Relation.LINE,
                with("id", mentorship) + with("menteeId", id(Relation.MENTEE))
                        + "\"focus\": [\"execution\"], \"startedOn\": \"2026-01-01\"");
        byHr(
                "log-session",
                with("mentorshipId", mentorship) + with("id", session) + "\"heldOn\": \"2026-02-01\", \"minutes\": 30");
        lines.add("{\"command\": \"start-mentorship\", " + with("personId", id(Relation.MENTOR))
                + with("menteeId", id(Relation.SELF)) + "\"focus\": [\"execution\"], \"startedOn\": \"2026-01-01\"}");
        line("propose-promotion", chair, with("id", promotion) + """
                "targetLevel": "SPM", "statement": "s", "reviewers": ["%s", "%s"]""".formatted(id(Relation.PANEL), second));
        for (UUID reviewer : List.of(id(Relation.PANEL), second)) {
            line(
                    "review-promotion",
                    reviewer,
                    with("caseId", promotion) + "\"verdict\": \"SUPPORT\", \"comment\": \"c\"");
        }
    }

    /** What a command needs beyond that. */
    private void readyFor(CommandKind kind, Relation by) {
        switch (kind) {
            case WITHDRAW_DEPARTURE, REJOIN -> byHr("record-departure", "\"leftOn\": \"2026-04-30\"");
            case WITHDRAW_RATING ->
                line("rate-skill", by, with("id", rating) + """
                        "competency": "execution", "rating": 3, "observedOn": "2026-02-01", "rationale": "r", \
                        "relation": "%s\"""".formatted(by == Relation.SELF ? "SELF" : "PEER"));
            case PROPOSE_PROMOTION ->
                line("withdraw-promotion", chair, with("caseId", promotion) + "\"reason\": \"r\"");
            case RESPOND_TO_DECISION ->
                line(
                        "decide-promotion",
                        Relation.ABOVE,
                        with("caseId", promotion)
                                + "\"outcome\": \"DEFERRED\", \"rationale\": \"r\", \"reviewOn\": \"2026-09-01\"");
            default -> {}
        }
    }

    private void byHr(String command, String body) {
        line(command, ServiceUser.HR.id(), body);
    }

    private void line(String command, Relation by, String body) {
        line(command, id(by), body);
    }

    private void line(String command, UUID actorId, String body) {
        lines.add("{\"command\": \"" + command + "\", " + with("personId", id(Relation.SELF)) + with("actorId", actorId)
                + body + "}");
    }

    private static String with(String field, UUID id) {
        return "\"" + field + "\": \"" + id + "\", ";
    }

    /** Where the command about the person, or about another instead, is sent to. */
    String path(CommandKind kind, UUID person) {
        String about = "/v1/people/" + person;
        String inMentorship = about + "/mentorships/" + mentorship;
        String onCase = about + "/promotions/" + promotion;
        return switch (kind) {
            case ADD_PERSON -> "/v1/people";
            case CHANGE_REPORTING_LINE -> about + "/reporting-line";
            case CHANGE_DETAILS -> about + "/details";
            case RECORD_DEPARTURE -> about + "/departure";
            case WITHDRAW_DEPARTURE -> about + "/departure/withdrawal";
            case REJOIN -> about + "/rejoining";
            case CHANGE_LEVEL -> about + "/level-changes";
            case RECORD_OUTCOME -> about + "/outcomes";
            case ATTEST_OUTCOME -> about + "/outcomes/" + outcome + "/attestations";
            case RETRACT_OUTCOME -> about + "/outcomes/" + outcome + "/retraction";
            case RATE_SKILL -> about + "/ratings";
            case WITHDRAW_RATING -> about + "/ratings/" + rating + "/withdrawal";
            case REQUEST_FEEDBACK -> about + "/feedback-requests";
            case WITHDRAW_FEEDBACK_REQUEST -> about + "/feedback-requests/" + request + "/withdrawal";
            case START_MENTORSHIP -> about + "/mentorships";
            case LOG_SESSION -> inMentorship + "/sessions";
            case WITHDRAW_SESSION -> inMentorship + "/sessions/" + session + "/withdrawal";
            case END_MENTORSHIP -> inMentorship + "/end";
            case WITHDRAW_MENTORSHIP -> inMentorship + "/withdrawal";
            case PROPOSE_PROMOTION -> about + "/promotions";
            case CHANGE_PANEL -> onCase + "/panel";
            case REVIEW_PROMOTION -> onCase + "/reviews";
            case DECIDE_PROMOTION -> onCase + "/decision";
            case WITHDRAW_PROMOTION -> onCase + "/withdrawal";
            case RESPOND_TO_DECISION -> onCase + "/response";
        };
    }

    /** A body that nothing but who sends it stands against. */
    String body(CommandKind kind, Relation by) {
        return switch (kind) {
            case ADD_PERSON -> LedgerClient.person("new" + UUID.randomUUID(), "PM", "2024-01-01");
            case CHANGE_REPORTING_LINE -> "{\"effectiveOn\": \"2026-03-01\"}";
            case CHANGE_DETAILS -> "{\"name\": \"Ada L.\"}";
            case RECORD_DEPARTURE -> "{\"leftOn\": \"2026-04-30\"}";
            case REJOIN -> "{\"startedOn\": \"2026-05-01\", \"level\": \"PM\"}";
            case CHANGE_LEVEL ->
                "{\"toLevel\": \"APM\", \"kind\": \"DEMOTION\", \"reason\": \"r\", \"effectiveOn\": \"2026-03-01\"}";
            case RECORD_OUTCOME ->
                "{\"title\": \"u\", \"occurredOn\": \"2026-02-01\", \"tier\": \"TASK\", \"competencies\": [\"execution\"]}";
            case ATTEST_OUTCOME -> "{\"verdict\": \"CORROBORATE\"}";
            case RATE_SKILL -> rating(by);
            case REQUEST_FEEDBACK -> "{\"fromId\": \"" + id(Relation.REPORT) + "\", \"competencies\": [\"execution\"]}";
            case START_MENTORSHIP ->
                "{\"menteeId\": \"" + id(Relation.PEER)
                        + "\", \"focus\": [\"execution\"], \"startedOn\": \"2026-03-01\"}";
            case LOG_SESSION -> "{\"heldOn\": \"2026-02-02\", \"minutes\": 30}";
            case END_MENTORSHIP -> "{\"endedOn\": \"2026-03-01\", \"reason\": \"r\"}";
            case PROPOSE_PROMOTION -> "{\"targetLevel\": \"SPM\", \"statement\": \"s\"}";
            case CHANGE_PANEL ->
                "{\"reviewers\": [\"%s\", \"%s\", \"%s\"]}".formatted(id(Relation.PANEL), second, id(Relation.PEER));
            case REVIEW_PROMOTION -> Committee.review("SUPPORT");
            case DECIDE_PROMOTION -> Committee.approval();
            case RESPOND_TO_DECISION -> "{\"text\": \"t\"}";
            case WITHDRAW_DEPARTURE,
                    RETRACT_OUTCOME,
                    WITHDRAW_RATING,
                    WITHDRAW_FEEDBACK_REQUEST,
                    WITHDRAW_SESSION,
                    WITHDRAW_MENTORSHIP,
                    WITHDRAW_PROMOTION -> "{\"reason\": \"r\"}";
        };
    }

    private String rating(Relation by) {
        String relation = switch (by) {
            case SELF -> "SELF";
            case LINE, ABOVE -> "MANAGER";
            default -> "PEER";
        };
        String rater = by == Relation.HR ? with("raterId", id(Relation.PEER)) : "";
        return "{" + rater + """
                "competency": "execution", "rating": 4, "relation": "%s", "observedOn": "2026-02-01", "rationale": "seen"}
                """.formatted(relation);
    }
}
