package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.access.testing.CallerKind;
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
    private final Map<CallerKind, UUID> people = new EnumMap<>(CallerKind.class);
    private final List<String> lines = new ArrayList<>();

    Surroundings(LedgerService service) {
        this.service = service;
        for (CallerKind relation : CallerKind.values()) {
            people.put(relation, relation == CallerKind.HR ? ServiceUser.HR.id() : UUID.randomUUID());
        }
    }

    /** On record, and ready for the command by somebody of that relation. */
    Surroundings recorded(CommandKind kind, CallerKind by) {
        people();
        facts();
        readyFor(kind, by.isEmployed() ? by : CallerKind.MANAGER);
        assertThat(service.hr().ndjson(String.join("\n", lines)).statuses())
                .hasSize(lines.size())
                .containsOnly(201);
        return this;
    }

    UUID id(CallerKind relation) {
        return people.getOrDefault(relation, chair);
    }

    LedgerClient client(CallerKind kind) {
        return switch (kind) {
            case ANONYMOUS -> service.anonymous();
            case UNKNOWN -> service.as("nobody@example.org");
            case HR, AUDITOR, CALIBRATION -> service.as(kind.serviceUser());
            default -> service.as(email(id(kind)));
        };
    }

    private void people() {
        joined(chair, null);
        joined(id(CallerKind.LEFT), chair);
        joined(id(CallerKind.INDIRECT), id(CallerKind.LEFT));
        lines.add("{\"command\": \"record-departure\", " + with("personId", id(CallerKind.LEFT))
                + "\"leftOn\": \"2026-02-15\"}");
        joined(id(CallerKind.MANAGER), id(CallerKind.INDIRECT));
        joined(id(CallerKind.FORMER), chair);
        joined(id(CallerKind.SELF), id(CallerKind.FORMER));
        byHr(
                "change-reporting-line",
                "\"effectiveOn\": \"2026-01-01\", \"managerId\": \"" + id(CallerKind.MANAGER) + "\"");
        joined(id(CallerKind.PEER), id(CallerKind.MANAGER));
        joined(id(CallerKind.REPORT), id(CallerKind.SELF));
        for (CallerKind apart : CallerKind.values()) {
            if (apart.compareTo(CallerKind.REPORT) > 0 && apart.isEmployed()) {
                joined(id(apart), null);
            }
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
                CallerKind.MANAGER,
                with("id", request) + with("fromId", id(CallerKind.ASKED))
                        + "\"competencies\": [\"execution\"], \"outcomeIds\": [\"" + outcome + "\"]");
        line(
                "request-feedback",
                CallerKind.MANAGER,
                with("fromId", id(CallerKind.ASKED_ELSE)) + "\"competencies\": [\"discovery\"]");
        UUID over = UUID.randomUUID();
        line(
                "request-feedback",
                CallerKind.MANAGER,
                with("id", over) + with("fromId", id(CallerKind.ONCE_ASKED)) + "\"competencies\": [\"execution\"]");
        line("withdraw-feedback-request", CallerKind.MANAGER, with("requestId", over) + "\"reason\": \"r\"");
        line(
                "start-mentorship",
                CallerKind.MANAGER,
                with("id", mentorship) + with("menteeId", id(CallerKind.MENTEE))
                        + "\"focus\": [\"execution\"], \"startedOn\": \"2026-01-01\"");
        byHr(
                "log-session",
                with("mentorshipId", mentorship) + with("id", session) + "\"heldOn\": \"2026-02-01\", \"minutes\": 30");
        lines.add("{\"command\": \"start-mentorship\", " + with("personId", id(CallerKind.MENTOR))
                + with("menteeId", id(CallerKind.SELF)) + "\"focus\": [\"execution\"], \"startedOn\": \"2026-01-01\"}");
        earlierCase();
        line(
                "propose-promotion",
                chair,
                with("id", promotion)
                        + """
                "targetLevel": "SPM", "statement": "s", "reviewers": ["%s", "%s", "%s"], "deciders": ["%s"]
                """.formatted(id(CallerKind.REVIEWER), second, id(CallerKind.RECUSED), id(CallerKind.DECIDER))
                                .strip());
        line(
                "review-promotion",
                CallerKind.RECUSED,
                with("caseId", promotion) + "\"verdict\": \"RECUSE\", \"comment\": \"c\"");
        for (UUID reviewer : List.of(id(CallerKind.REVIEWER), second)) {
            line(
                    "review-promotion",
                    reviewer,
                    with("caseId", promotion) + "\"verdict\": \"SUPPORT\", \"comment\": \"c\"");
        }
    }

    private void earlierCase() {
        UUID earlier = UUID.randomUUID();
        line("propose-promotion", chair, with("id", earlier) + """
                "targetLevel": "SPM", "statement": "s", "reviewers": ["%s"]""".formatted(id(CallerKind.ONCE_PANEL)));
        line("withdraw-promotion", chair, with("caseId", earlier) + "\"reason\": \"r\"");
    }

    /** What a command needs beyond that. */
    private void readyFor(CommandKind kind, CallerKind by) {
        switch (kind) {
            case WITHDRAW_DEPARTURE, REJOIN -> byHr("record-departure", "\"leftOn\": \"2026-04-30\"");
            case WITHDRAW_RATING ->
                line("rate-skill", by, with("id", rating) + """
                        "competency": "execution", "rating": 3, "observedOn": "2026-02-01", "rationale": "r", \
                        "relation": "%s\"""".formatted(by == CallerKind.SELF ? "SELF" : "PEER"));
            case PROPOSE_PROMOTION ->
                line("withdraw-promotion", chair, with("caseId", promotion) + "\"reason\": \"r\"");
            case RESPOND_TO_DECISION ->
                line(
                        "decide-promotion",
                        CallerKind.DECIDER,
                        with("caseId", promotion)
                                + "\"outcome\": \"DEFERRED\", \"rationale\": \"r\", \"reviewOn\": \"2026-09-01\"");
            default -> {}
        }
    }

    private void byHr(String command, String body) {
        line(command, ServiceUser.HR.id(), body);
    }

    private void line(String command, CallerKind by, String body) {
        line(command, id(by), body);
    }

    private void line(String command, UUID actorId, String body) {
        lines.add("{\"command\": \"" + command + "\", " + with("personId", id(CallerKind.SELF))
                + with("actorId", actorId) + body + "}");
    }

    private static String with(String field, UUID id) {
        return "\"" + field + "\": \"" + id + "\", ";
    }

    /** A line of an import, good if she who sends it may import. */
    static String newcomer() {
        return "{\"command\": \"add-person\", "
                + LedgerClient.person("new" + UUID.randomUUID(), "PM", "2024-01-01")
                        .strip()
                        .substring(1);
    }

    /** Where the call about the person, or about another instead, is sent to: with ids in place of the words in capitals. */
    String path(String words, UUID person) {
        return words.replace("ADA", person.toString())
                .replace("OUTCOME", outcome.toString())
                .replace("RATING", rating.toString())
                .replace("REQUEST", request.toString())
                .replace("MENTORSHIP", mentorship.toString())
                .replace("SESSION", session.toString())
                .replace("CASE", promotion.toString())
                .replace("LADDER", "of-" + person);
    }

    /** A body that nothing but who sends it stands against. */
    String body(CommandKind kind, CallerKind by) {
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
            case REQUEST_FEEDBACK ->
                "{\"fromId\": \"" + id(CallerKind.REPORT) + "\", \"competencies\": [\"execution\"]}";
            case START_MENTORSHIP ->
                "{\"menteeId\": \"" + id(CallerKind.PEER)
                        + "\", \"focus\": [\"execution\"], \"startedOn\": \"2026-03-01\"}";
            case LOG_SESSION -> "{\"heldOn\": \"2026-02-02\", \"minutes\": 30}";
            case END_MENTORSHIP -> "{\"endedOn\": \"2026-03-01\", \"reason\": \"r\"}";
            case PROPOSE_PROMOTION -> "{\"targetLevel\": \"SPM\", \"statement\": \"s\"}";
            case CHANGE_PANEL ->
                "{\"reviewers\": [\"%s\", \"%s\", \"%s\", \"%s\"]}"
                        .formatted(id(CallerKind.REVIEWER), second, id(CallerKind.RECUSED), id(CallerKind.PEER));
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

    private String rating(CallerKind by) {
        String relation = switch (by) {
            case SELF -> "SELF";
            case MANAGER, INDIRECT -> "MANAGER";
            default -> "PEER";
        };
        String rater = by == CallerKind.HR ? with("raterId", id(CallerKind.PEER)) : "";
        return "{" + rater + """
                "competency": "execution", "rating": 4, "relation": "%s", "observedOn": "2026-02-01", "rationale": "seen"}
                """.formatted(relation);
    }
}
