package io.careerledger.readiness.replay;

import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.replay.Bar.Replaced;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The competencies that a scenario's ladder assesses, to tell which others have no place on it. */
final class Assessed {

    private final Set<String> competencies;
    private final Set<String> mapped;

    private Assessed(Set<String> competencies, Set<String> mapped) {
        this.competencies = competencies;
        this.mapped = mapped;
    }

    static Assessed by(Scenario scenario) {
        return scenario.bar() instanceof Replaced replaced
                ? new Assessed(
                        replaced.by().ladder().competencies().stream()
                                .map(Competency::id)
                                .collect(Collectors.toUnmodifiableSet()),
                        replaced.competencies().keySet())
                : new Assessed(Set.of(), Set.of());
    }

    boolean has(String competency) {
        return competencies.contains(competency);
    }

    /** The competencies of an old ladder that are neither mapped nor assessed here. */
    List<String> lostFrom(LadderVersion old) {
        return old.ladder().competencies().stream()
                .map(Competency::id)
                .filter(competency -> !has(competency) && !mapped.contains(competency))
                .toList();
    }
}
