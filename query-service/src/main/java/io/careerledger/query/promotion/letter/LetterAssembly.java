package io.careerledger.query.promotion.letter;

import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.query.promotion.letter.Letter.Criterion;
import io.careerledger.query.promotion.letter.Letter.NextStep;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.model.CompetencyState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the letter from the decision and the packet, and from nothing else. */
final class LetterAssembly {

    private static final String MUST_HAVE = "must-have:";
    private static final Map<String, String> TERMS = Map.of(
            "verified-outcomes", "Verified outcomes",
            "score", "Readiness score",
            "outcomes", "Outcomes",
            "mentoring", "Mentoring");

    private final CaseFile file;
    private final People people;
    private final Rubric rubric;
    private final JsonNode readiness;

    /** Competencies whose gate did not pass. */
    private final Set<String> closed;

    LetterAssembly(CaseFile file, People people, Rubric rubric) {
        this.file = file;
        this.people = people;
        this.rubric = rubric;
        this.readiness = file.frozen().readiness();
        this.closed = gatesThat(false)
                .map(gate -> text(gate, "gate"))
                .filter(gate -> gate.startsWith(MUST_HAVE))
                .map(gate -> gate.substring(MUST_HAVE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Letter write(PromotionDecided decision) {
        PromotionProposed proposal = file.proposal().event();
        String level = readiness.path("currentLevel").stringValue(null);
        return new Letter(
                file.caseId(),
                people.who(file.subjectId()),
                decision.outcome(),
                decision.effectiveOn(),
                level,
                rubric.levelName(level),
                proposal.targetLevel(),
                rubric.levelName(proposal.targetLevel()),
                decision.rationale(),
                decision.conditions(),
                decision.levelEffectiveOn(),
                decision.reviewOn(),
                proposal.effectiveOn(),
                Stream.concat(competencies(Place.MET), gates(true)).toList(),
                Stream.concat(competencies(Place.MISSING), gates(false)).toList(),
                competencies(Place.UNSETTLED).toList(),
                nextSteps(),
                file.response().map(fact -> fact.event().effectiveOn()).orElse(null));
    }

    /** Where the letter puts a competency. */
    private enum Place {
        MET,
        MISSING,
        UNSETTLED
    }

    private Stream<Criterion> competencies(Place place) {
        return readiness
                .path("competencies")
                .valueStream()
                .filter(competency -> place(competency) == place)
                .map(this::criterion);
    }

    private Criterion criterion(JsonNode competency) {
        String id = text(competency, "competency");
        return new Criterion(
                id,
                name(id),
                competency.path("mustHave").booleanValue(false),
                expectation(id, competency.path("expected").intValue(0)),
                finding(competency));
    }

    private Place place(JsonNode competency) {
        if (closed.contains(text(competency, "competency"))) {
            return Place.MISSING;
        }
        return switch (state(competency)) {
            case MET -> Place.MET;
            case NOT_MET -> Place.MISSING;
            case UNCERTAIN -> Place.UNSETTLED;
        };
    }

    private @Nullable String finding(JsonNode competency) {
        return switch (place(competency)) {
            case MET -> null;
            case MISSING ->
                state(competency) == CompetencyState.NOT_MET
                        ? "The evidence speaks against it."
                        : "The level requires it, and the evidence does not show it clearly enough yet.";
            case UNSETTLED ->
                competency.path("mustHave").booleanValue(false)
                        ? "The evidence is enough for what the level requires, and not yet beyond doubt."
                        : "The evidence neither shows it nor rules it out yet.";
        };
    }

    private static CompetencyState state(JsonNode competency) {
        String state = text(competency, "state");
        return Stream.of(CompetencyState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(CompetencyState.UNCERTAIN);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    private @Nullable String expectation(String competency, int rating) {
        return rubric.ladder()
                .flatMap(ladder -> ladder.competency(competency))
                .map(known -> known.anchors().get(rating))
                .orElse(null);
    }

    /** Those that no competency tells of. */
    private Stream<Criterion> gates(boolean passed) {
        return gatesThat(passed)
                .filter(gate -> !text(gate, "gate").startsWith(MUST_HAVE))
                .map(gate -> {
                    String id = text(gate, "gate");
                    return new Criterion(id, name(id), true, gate.path("detail").stringValue(null), null);
                });
    }

    private Stream<JsonNode> gatesThat(boolean passed) {
        return readiness
                .path("gates")
                .valueStream()
                .filter(gate -> gate.path("passed").booleanValue(false) == passed);
    }

    private List<NextStep> nextSteps() {
        return readiness
                .path("nextSteps")
                .valueStream()
                .map(step -> {
                    String id = step.path("criterion").stringValue("");
                    return new NextStep(id, name(id), step.path("action").stringValue(""));
                })
                .toList();
    }

    private String name(String criterion) {
        String term = TERMS.getOrDefault(criterion, criterion);
        return Objects.requireNonNullElse(rubric.competencyName(criterion), term);
    }
}
