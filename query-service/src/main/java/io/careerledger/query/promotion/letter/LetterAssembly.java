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

    LetterAssembly(CaseFile file, People people, Rubric rubric) {
        this.file = file;
        this.people = people;
        this.rubric = rubric;
        this.readiness = file.frozen().readiness();
    }

    Letter write(PromotionDecided decision) {
        PromotionProposed proposal = file.proposal().event();
        String level = readiness.path("currentLevel").stringValue(null);
        return new Letter(
                file.caseId(),
                people.who(file.subjectId()),
                decision.outcome(),
                decision.effectiveOn(),
                people.who(decision.deciderId()),
                level,
                rubric.levelName(level),
                proposal.targetLevel(),
                rubric.levelName(proposal.targetLevel()),
                decision.rationale(),
                decision.conditions(),
                decision.levelEffectiveOn(),
                decision.reviewOn(),
                proposal.effectiveOn(),
                Stream.concat(competencies(CompetencyState.MET), gates(true)).toList(),
                Stream.concat(competencies(CompetencyState.NOT_MET), gates(false))
                        .toList(),
                competencies(CompetencyState.UNCERTAIN).toList(),
                nextSteps(),
                file.response().map(fact -> fact.event().effectiveOn()).orElse(null));
    }

    private Stream<Criterion> competencies(CompetencyState state) {
        return readiness
                .path("competencies")
                .valueStream()
                .filter(competency ->
                        state.name().equals(competency.path("state").stringValue(null)))
                .map(competency -> {
                    String id = competency.path("competency").stringValue("");
                    return new Criterion(
                            id,
                            name(id),
                            competency.path("mustHave").booleanValue(false),
                            expectation(id, competency.path("expected").intValue(0)));
                });
    }

    private @Nullable String expectation(String competency, int rating) {
        return rubric.ladder()
                .flatMap(ladder -> ladder.competency(competency))
                .map(known -> known.anchors().get(rating))
                .orElse(null);
    }

    /** Those that no competency tells of. */
    private Stream<Criterion> gates(boolean passed) {
        return readiness
                .path("gates")
                .valueStream()
                .filter(gate -> gate.path("passed").booleanValue(false) == passed)
                .filter(gate -> !gate.path("gate").stringValue("").startsWith(MUST_HAVE))
                .map(gate -> {
                    String id = gate.path("gate").stringValue("");
                    return new Criterion(id, name(id), true, gate.path("detail").stringValue(null));
                });
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
