package io.careerledger.standalone.demo;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.ReviewVerdict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Writes what happens in promotion cases as lines of an import. */
final class CaseFacts {

    private final DemoPlan plan;
    private final ImportLines lines;

    CaseFacts(DemoPlan plan, ImportLines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    /**
     * A case as it is opened.
     *
     * @param skipLevelReason null where no level is skipped
     * @param previousCase the case that this one takes up again; null for none
     * @param deciders empty for the line above the person's manager
     */
    record Proposal(
            Colleague person,
            Colleague proposer,
            String targetLevel,
            String statement,
            @Nullable String skipLevelReason,
            @Nullable UUID previousCase,
            List<Colleague> reviewers,
            List<Colleague> deciders,
            LocalDate on) {}

    /** Opens the case, and says its id. */
    UUID proposed(Proposal proposal) {
        UUID id = plan.id(lines.nextName());
        Colleague person = proposal.person();
        lines.add(
                proposal.on(),
                "propose-promotion",
                person.id(),
                proposal.proposer().id(),
                line -> {
                    line.put("id", id.toString())
                            .put("targetLevel", proposal.targetLevel())
                            .put("statement", proposal.statement())
                            .put("proposedOn", proposal.on().toString());
                    name(line.putArray("reviewers"), proposal.reviewers());
                    name(line.putArray("deciders"), proposal.deciders());
                    if (proposal.skipLevelReason() != null) {
                        line.put("skipLevelReason", proposal.skipLevelReason());
                    }
                    UUID previous = proposal.previousCase();
                    return previous == null ? line : line.put("previousCaseId", previous.toString());
                });
        return id;
    }

    private static void name(ArrayNode list, List<Colleague> people) {
        people.forEach(person -> list.add(person.id().toString()));
    }

    /**
     * Reviews the case.
     *
     * @param weakIn a competency in which the reviewer does not see her at the level; null for none
     */
    void reviewed(
            Colleague person,
            UUID caseId,
            Colleague by,
            ReviewVerdict verdict,
            String comment,
            @Nullable String weakIn,
            LocalDate on) {
        UUID id = plan.id(lines.nextName());
        lines.add(on, "review-promotion", person.id(), by.id(), line -> {
            line.put("caseId", caseId.toString())
                    .put("id", id.toString())
                    .put("verdict", verdict.name())
                    .put("comment", comment)
                    .put("reviewedOn", on.toString());
            if (weakIn != null) {
                line.putArray("criteria")
                        .addObject()
                        .put("competency", weakIn)
                        .put("verdict", ReviewVerdict.OPPOSE.name());
            }
            return line;
        });
    }

    /**
     * Decides the case.
     *
     * @param day when the level takes effect, or when to look again; null for a case that is declined
     * @param overrideReason why the decision goes against the reviews; null unless it does
     */
    void decided(
            Colleague person,
            UUID caseId,
            Colleague by,
            DecisionOutcome outcome,
            String rationale,
            @Nullable LocalDate day,
            @Nullable String overrideReason,
            List<String> conditions,
            LocalDate on) {
        lines.add(on, "decide-promotion", person.id(), by.id(), line -> {
            line.put("caseId", caseId.toString())
                    .put("outcome", outcome.name())
                    .put("rationale", rationale)
                    .put("decidedOn", on.toString());
            if (day != null) {
                line.put(outcome == DecisionOutcome.APPROVED ? "effectiveOn" : "reviewOn", day.toString());
            }
            if (overrideReason != null) {
                line.put("overrideReason", overrideReason);
            }
            conditions.forEach(line.putArray("conditions")::add);
            return line;
        });
    }

    void withdrawn(Colleague person, UUID caseId, Colleague by, String reason, LocalDate on) {
        lines.add(
                on,
                "withdraw-promotion",
                person.id(),
                by.id(),
                line -> line.put("caseId", caseId.toString())
                        .put("reason", reason)
                        .put("withdrawnOn", on.toString()));
    }

    void responded(Colleague person, UUID caseId, String text, LocalDate on) {
        lines.add(
                on,
                "respond-to-decision",
                person.id(),
                person.id(),
                line -> line.put("caseId", caseId.toString()).put("text", text).put("respondedOn", on.toString()));
    }
}
