package io.careerledger.query.mentoring;

import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.CompetencyState;
import io.careerledger.readiness.model.Mastery;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessSummary;
import io.careerledger.readiness.model.ReadinessSummary.CompetencyGlance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person of the line could teach on a day, and what she needs.
 *
 * @param stepsToTop of her level: whoever has fewer stands higher
 * @param targetLevel the level after hers; null at the top
 * @param teaches what she masters well enough to teach it, by competency, in the ladder's order
 * @param needs what she does not meet for her next level, in the ladder's order
 */
record Profile(
        UUID personId,
        String name,
        String ladder,
        String level,
        int stepsToTop,
        @Nullable String targetLevel,
        Map<String, Mastery> teaches,
        List<CompetencyGlance> needs) {

    /**
     * Judges by the ladder version in force.
     *
     * @throws io.careerledger.readiness.model.LadderNotKnown when nobody knows her ladder
     * @throws io.careerledger.readiness.model.LevelNotOnLadder when it lacks her level
     */
    static Profile of(CareerHistory history, LadderVersion version, ReadinessQuestion question) {
        LocalDate day = question.asOf();
        Ladder ladder = version.ladder();
        ReadinessSummary summary = ReadinessModel.summarise(history, version, question);
        Employment employment = history.employment();
        LevelFact level = Objects.requireNonNull(employment.levelOn(employment.viewedOn(day)));
        Map<String, Mastery> teaches = new LinkedHashMap<>();
        Mastery.of(history, ladder, day).stream()
                .filter(Mastery::sufficesToTeach)
                .forEach(mastery -> teaches.put(mastery.competency(), mastery));
        List<CompetencyGlance> needs = summary.competencies().stream()
                .filter(glance -> glance.state() != CompetencyState.MET)
                .toList();
        return new Profile(
                history.personId(),
                nameOf(history, day),
                ladder.id(),
                level.level(),
                ladder.stepsToTop(level.level()),
                summary.targetLevel(),
                teaches,
                needs);
    }

    /** What she is called on the day. */
    static String nameOf(CareerHistory history, LocalDate day) {
        return Objects.requireNonNull(history.employment().detailsOn(day)).name();
    }

    /** Whether one level stands above another of the same ladder, by their steps to its top. */
    static boolean isHigher(int stepsToTop, int stepsOfOther) {
        return stepsToTop < stepsOfOther;
    }

    /** The same, without a need for what she learns already. */
    Profile learning(Set<String> competencies) {
        List<CompetencyGlance> others = needs.stream()
                .filter(need -> !competencies.contains(need.competency()))
                .toList();
        return new Profile(personId, name, ladder, level, stepsToTop, targetLevel, teaches, others);
    }

    boolean canTeach(String competency) {
        return teaches.containsKey(competency);
    }
}
