package io.careerledger.standalone.demo;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what happens to colleagues as lines of an import. */
final class Facts {

    private final DemoPlan plan;
    private final ImportLines lines;

    Facts(DemoPlan plan, ImportLines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    void joined(Colleague person, String entryPath) {
        Standing joining = person.joining();
        Colleague manager = person.managerOn(person.startedOn());
        lines.joining(person.startedOn(), "add-person", line -> {
            line.put("id", person.id().toString())
                    .put("name", person.name())
                    .put("email", person.email())
                    .put("ladder", joining.ladder())
                    .put("level", joining.level())
                    .put("startedOn", joining.from().toString())
                    .put("team", person.teamOn(person.startedOn()))
                    .put("entryPath", entryPath);
            return manager == null ? line : line.put("managerId", manager.id().toString());
        });
    }

    void changedLine(Colleague person, LocalDate on) {
        lines.byHr(on, "change-reporting-line", person.id(), line -> {
            Colleague manager = person.managerOn(on);
            line.put("effectiveOn", on.toString()).put("team", person.teamOn(on));
            return manager == null ? line : line.put("managerId", manager.id().toString());
        });
    }

    void left(Colleague person, LocalDate on, String reason) {
        lines.byHr(
                on,
                "record-departure",
                person.id(),
                line -> line.put("leftOn", on.toString()).put("reason", reason));
    }

    void rejoined(Colleague person, LocalDate on) {
        lines.byHr(on, "rejoin", person.id(), line -> {
            Colleague manager = person.managerOn(on);
            line.put("startedOn", on.toString())
                    .put("level", person.standingOn(on).level())
                    .put("team", person.teamOn(on));
            return manager == null ? line : line.put("managerId", manager.id().toString());
        });
    }

    void changedLevel(Colleague person, Standing to, LevelChangeKind kind, String reason) {
        boolean otherLadder = !to.ladder().equals(person.joining().ladder());
        lines.byHr(to.from(), "change-level", person.id(), line -> {
            line.put("toLevel", to.level())
                    .put("kind", kind.name())
                    .put("reason", reason)
                    .put("effectiveOn", to.from().toString());
            return otherLadder ? line.put("toLadder", to.ladder()) : line;
        });
    }

    UUID outcome(Colleague person, OutcomeStory story) {
        UUID id = nextId();
        lines.add(
                story.occurredOn(),
                "record-outcome",
                person.id(),
                person.id(),
                line -> story.writeTo(line.put("id", id.toString())));
        return id;
    }

    void attested(
            Colleague person,
            UUID outcomeId,
            Colleague by,
            AttestationVerdict verdict,
            @Nullable String comment,
            LocalDate on) {
        lines.add(on, "attest-outcome", person.id(), by.id(), line -> {
            line.put("outcomeId", outcomeId.toString())
                    .put("verdict", verdict.name())
                    .put("attestedOn", on.toString());
            return comment == null ? line : line.put("comment", comment);
        });
    }

    void rated(
            Colleague person,
            Colleague by,
            Relation relation,
            String competency,
            int rating,
            String rationale,
            LocalDate on) {
        UUID id = nextId();
        lines.add(
                on,
                "rate-skill",
                person.id(),
                by.id(),
                line -> line.put("id", id.toString())
                        .put("competency", competency)
                        .put("rating", rating)
                        .put("relation", relation.name())
                        .put("raterId", by.id().toString())
                        .put("observedOn", on.toString())
                        .put("rationale", rationale));
    }

    UUID mentorshipStarted(Colleague mentor, Colleague mentee, List<String> focus, String goal, LocalDate on) {
        UUID id = nextId();
        lines.add(on, "start-mentorship", mentor.id(), mentor.id(), line -> {
            line.put("id", id.toString())
                    .put("menteeId", mentee.id().toString())
                    .put("goal", goal)
                    .put("startedOn", on.toString());
            focus.forEach(line.putArray("focus")::add);
            return line;
        });
        return id;
    }

    void session(Colleague mentor, UUID mentorshipId, int minutes, LocalDate on) {
        UUID id = nextId();
        lines.add(
                on,
                "log-session",
                mentor.id(),
                mentor.id(),
                line -> line.put("id", id.toString())
                        .put("mentorshipId", mentorshipId.toString())
                        .put("heldOn", on.toString())
                        .put("minutes", minutes));
    }

    void mentorshipEnded(Colleague mentor, UUID mentorshipId, String reason, LocalDate on) {
        lines.add(
                on,
                "end-mentorship",
                mentor.id(),
                mentor.id(),
                line -> line.put("mentorshipId", mentorshipId.toString())
                        .put("endedOn", on.toString())
                        .put("reason", reason));
    }

    private UUID nextId() {
        return plan.id(lines.nextName());
    }
}
