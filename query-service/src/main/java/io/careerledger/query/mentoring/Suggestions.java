package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Reason;
import io.careerledger.query.mentoring.TeamMentorship.Suggestion;
import io.careerledger.readiness.model.Mastery;
import io.careerledger.readiness.model.ReadinessSummary.CompetencyGlance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The pairs that would together meet the most headroom: what a pair is worth is the headroom of the competencies that its
 * mentor can teach and its mentee needs, summed.
 */
final class Suggestions implements AssignmentProblem {

    private final List<Profile> mentees;
    private final List<Profile> mentors;
    private final int[] room;
    private final BitSet[] never;
    private final BitSet[] teaches;
    private final int[][] needs;

    private Suggestions(Line line, Profiles profiles) {
        Map<UUID, Set<UUID>> active = line.activePairs();
        this.mentees = profiles.members().values().stream()
                .filter(person -> !person.needs().isEmpty())
                .toList();
        this.mentors = profiles.mentors().stream()
                .filter(person -> !person.teaches().isEmpty() && line.freeCapacityOf(person.personId()) > 0)
                .toList();
        this.room = mentors.stream()
                .mapToInt(person -> line.freeCapacityOf(person.personId()))
                .toArray();
        this.never =
                mentees.stream().map(mentee -> excluded(mentee, line, active)).toArray(BitSet[]::new);
        Map<String, Integer> numbers = new HashMap<>();
        this.teaches = mentors.stream()
                .map(mentor -> numbered(mentor.teaches().keySet(), numbers))
                .toArray(BitSet[]::new);
        this.needs = mentees.stream()
                .map(mentee -> mentee.needs().stream()
                        .mapToInt(need -> numbers.getOrDefault(need.competency(), numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The greatest first. */
    static List<Suggestion> of(Line line, Profiles profiles) {
        Suggestions problem = new Suggestions(line, profiles);
        int[] mentorOf = Assignment.best(problem);
        List<Suggestion> suggestions = new ArrayList<>();
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] != Assignment.NOBODY) {
                suggestions.add(suggestion(problem.mentors.get(mentorOf[mentee]), problem.mentees.get(mentee)));
            }
        }
        suggestions.sort(Comparator.comparingDouble(Suggestion::headroom)
                .reversed()
                .thenComparing(Suggestion::menteeName)
                .thenComparing(suggestion -> suggestion.menteeId().toString()));
        return suggestions;
    }

    @Override
    public int mentees() {
        return mentees.size();
    }

    @Override
    public int mentors() {
        return mentors.size();
    }

    @Override
    public int room(int mentor) {
        return room[mentor];
    }

    @Override
    public double value(int mentee, int mentor) {
        Profile learner = mentees.get(mentee);
        if (!mentors.get(mentor).standsAbove(learner) || never[mentee].get(mentor)) {
            return 0;
        }
        double headroom = 0;
        for (int index = 0; index < needs[mentee].length; index++) {
            if (teaches[mentor].get(needs[mentee][index])) {
                headroom += learner.needs().get(index).headroom();
            }
        }
        return headroom;
    }

    private BitSet excluded(Profile mentee, Line line, Map<UUID, Set<UUID>> active) {
        UUID id = mentee.personId();
        Set<UUID> managers = line.question().includeManagers() ? Set.of() : line.managersOf(id);
        Set<UUID> own = active.getOrDefault(id, Set.of());
        BitSet excluded = new BitSet(mentors.size());
        for (int number = 0; number < mentors.size(); number++) {
            UUID mentor = mentors.get(number).personId();
            if (managers.contains(mentor)
                    || own.contains(mentor)
                    || active.getOrDefault(mentor, Set.of()).contains(id)) {
                excluded.set(number);
            }
        }
        return excluded;
    }

    private static BitSet numbered(Set<String> competencies, Map<String, Integer> numbers) {
        BitSet set = new BitSet();
        competencies.forEach(competency -> set.set(numbers.computeIfAbsent(competency, any -> numbers.size())));
        return set;
    }

    private static Suggestion suggestion(Profile mentor, Profile mentee) {
        List<Reason> reasons = mentee.needs().stream()
                .filter(need -> mentor.canTeach(need.competency()))
                .map(need ->
                        reason(need, Objects.requireNonNull(mentor.teaches().get(need.competency()))))
                .toList();
        return new Suggestion(
                mentor.personId(),
                mentor.name(),
                mentor.level(),
                mentee.personId(),
                mentee.name(),
                mentee.level(),
                Objects.requireNonNull(mentee.targetLevel()),
                reasons.stream().mapToDouble(Reason::headroom).sum(),
                reasons);
    }

    private static Reason reason(CompetencyGlance need, Mastery mastery) {
        return new Reason(
                need.competency(), need.expected(), mastery.mean(), need.estimate(), need.state(), need.headroom());
    }
}
