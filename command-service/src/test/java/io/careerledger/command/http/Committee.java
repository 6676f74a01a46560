package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A boss above a director above a manager with subjects, and three peers who review; each with a client of her own. */
final class Committee {

    final LedgerClient hr;
    final Member boss;
    final Member director;
    final Member manager;
    final List<Member> reviewers;

    private final LedgerService service;
    private final String name;

    /** Someone of the ledger, and her way to it. */
    record Member(UUID id, LedgerClient client) {}

    Committee(LedgerService service, String name) {
        this.service = service;
        this.name = name;
        this.hr = service.hr();
        this.boss = member("boss", null);
        this.director = member("director", boss.id());
        this.manager = member("manager", director.id());
        this.reviewers = List.of(member("lin", manager.id()), member("kay", manager.id()), member("zoe", manager.id()));
    }

    /** A PM who reports to the manager. */
    Member subject(String called) {
        return member(called, manager.id());
    }

    private Member member(String called, @Nullable UUID managerId) {
        String email = name + "-" + called;
        UUID id = managerId == null ? hr.person(email, "PM") : hr.report(email, "PM", managerId);
        return new Member(id, service.as(email + "@example.org"));
    }

    /** Opens a case for SPM, named by the manager, and says where it is. */
    String open(Member subject, List<UUID> deciders) {
        return "/v1/people/" + subject.id() + "/promotions/" + LedgerClient.id(propose(subject, deciders));
    }

    Answer propose(Member subject, List<UUID> deciders) {
        return manager.client().post("/v1/people/" + subject.id() + "/promotions", proposal(deciders));
    }

    String proposal(List<UUID> deciders) {
        return """
                {"targetLevel": "SPM", "statement": "Leads the area", "reviewers": %s, "deciders": %s}\
                """.formatted(ids(reviewers.stream().map(Member::id)), ids(deciders.stream()));
    }

    /**
     * PMs who report to the manager, each with a case that two of the reviewers support; all in one import.
     *
     * @return the paths of their cases, by their ids
     */
    Map<UUID, String> supported(int count) {
        Map<UUID, String> promotions = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            UUID subject = UUID.randomUUID();
            UUID caseId = UUID.randomUUID();
            lines.append(joining(subject));
            lines.append("""
                    {"command": "propose-promotion", "personId": "%s", "actorId": "%s", "id": "%s", %s
                    """.formatted(
                    subject, manager.id(), caseId, proposal(List.of()).strip().substring(1)));
            reviewers.stream()
                    .limit(2)
                    .forEach(reviewer -> lines.append("""
                    {"command": "review-promotion", "personId": "%s", "actorId": "%s", "caseId": "%s", %s
                    """.formatted(
                            subject, reviewer.id(), caseId, review("SUPPORT").substring(1))));
            promotions.put(subject, "/v1/people/" + subject + "/promotions/" + caseId);
        }
        imported(lines, 4 * count);
        return promotions;
    }

    /** PMs who report to the manager, in one import. */
    List<UUID> subjects(int count) {
        List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(count).toList();
        StringBuilder lines = new StringBuilder();
        subjects.forEach(subject -> lines.append(joining(subject)));
        imported(lines, count);
        return subjects;
    }

    private String joining(UUID id) {
        return """
                {"command": "add-person", "personId": "%s", "name": "Ada", "ladder": "product-management", "level": "PM", \
                "startedOn": "2024-01-01", "managerId": "%s"}
                """.formatted(id, manager.id());
    }

    private void imported(CharSequence lines, int count) {
        assertThat(hr.ndjson(lines.toString()).statuses()).hasSize(count).containsOnly(201);
    }

    /** Two of the three reviewers support it. */
    void support(String promotion) {
        reviewers.stream()
                .limit(2)
                .forEach(reviewer -> reviewer.client()
                        .post(promotion + "/reviews", review("SUPPORT"))
                        .created());
    }

    static String review(String verdict) {
        return "{\"verdict\": \"" + verdict + "\", \"comment\": \"seen\"}";
    }

    static String approval() {
        return "{\"outcome\": \"APPROVED\", \"rationale\": \"weighed\", \"effectiveOn\": \"2026-04-01\"}";
    }

    static String refusalDespiteSupport() {
        return "{\"outcome\": \"DECLINED\", \"rationale\": \"weighed\", \"overrideReason\": \"one launch only\"}";
    }

    private static String ids(Stream<UUID> ids) {
        return ids.map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
