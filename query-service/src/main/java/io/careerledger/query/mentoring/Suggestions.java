package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Reason;
import io.careerledger.query.mentoring.TeamMentorship.Suggestion;
import io.careerledger.readiness.model.Mastery;
import io.careerledger.readiness.model.ReadinessSummary.CompetencyGlance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The pairs that would together meet the most headroom: what a pair is worth is the headroom of the competencies that its
 * mentor can teach and its mentee needs and does not learn from anybody yet, summed.
 */
final class Suggestions implements AssignmentProblem {

    private final List<Profile> mentees;
    private final List<Profile> mentors;
    private final int[] room;
    private final BitSet[] never;
    private final PairValues values;

    private Suggestions(Line line, Profiles profiles) {
        Map<UUID, Set<UUID>> partners = line.partners();
        Map<UUID, Set<String>> learning = line.learning();
        this.mentees = profiles.members().values().stream()
                .map(person -> person.learning(learning.getOrDefault(person.personId(), Set.of())))
                .filter(person -> !person.needs().isEmpty())
                .toList();
        this.mentors = profiles.mentors().stream()
                .filter(person -> !person.teaches().isEmpty() && line.freeCapacityOf(person.personId()) > 0)
                .toList();
        this.room = mentors.stream()
                .mapToInt(person -> line.freeCapacityOf(person.personId()))
                .toArray();
        Map<UUID, Integer> numbers = new HashMap<>();
        mentors.forEach(mentor -> numbers.put(mentor.personId(), numbers.size()));
        this.never = mentees.stream()
                .map(mentee -> excluded(mentee.personId(), line, numbers, partners))
                .toArray(BitSet[]::new);
        this.values = new PairValues(mentees, mentors);
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
    public int[] candidates(int mentee) {
        return values.candidates(mentee);
    }

    @Override
    public int value(int mentee, int mentor) {
        return never[mentee].get(mentor) ? 0 : values.of(mentee, mentor);
    }

    /** Who must not mentor her: whoever she shares a mentorship with, and those she reports to unless they may. */
    private BitSet excluded(UUID mentee, Line line, Map<UUID, Integer> numbers, Map<UUID, Set<UUID>> partners) {
        Set<UUID> excluded = new HashSet<>(partners.getOrDefault(mentee, Set.of()));
        if (!line.question().includeManagers()) {
            excluded.addAll(line.managersOf(mentee));
        }
        BitSet set = new BitSet(mentors.size());
        excluded.stream()
                .flatMap(mentor -> Stream.ofNullable(numbers.get(mentor)))
                .forEach(set::set);
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
