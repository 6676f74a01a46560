package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Coverage;
import io.careerledger.query.mentoring.TeamMentorship.Need;
import io.careerledger.query.mentoring.TeamMentorship.Teacher;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.model.Mastery;
import io.careerledger.readiness.model.ReadinessSummary.CompetencyGlance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who of a line can teach what, and who needs it. */
final class CoverageRows {

    private static final Comparator<Teacher> MOST_LEARNERS_FIRST = Comparator.comparingInt(Teacher::learners)
            .reversed()
            .thenComparing(Teacher::name)
            .thenComparing(teacher -> teacher.personId().toString());

    private static final Comparator<Need> MOST_HEADROOM_FIRST = Comparator.comparingDouble(Need::headroom)
            .reversed()
            .thenComparing(Need::name)
            .thenComparing(need -> need.personId().toString());

    private final Ladder ladder;
    private final int lowest;
    private final Map<String, List<Profile>> able = new HashMap<>();
    private final Map<String, List<Needing>> needing = new HashMap<>();

    private CoverageRows(Ladder ladder, List<Profile> people) {
        this.ladder = ladder;
        this.lowest = people.stream().mapToInt(Profile::stepsToTop).max().orElse(0);
        people.forEach(this::enter);
    }

    private void enter(Profile person) {
        if (Profile.isHigher(person.stepsToTop(), lowest)) {
            person.teaches()
                    .keySet()
                    .forEach(competency -> able.computeIfAbsent(competency, any -> new ArrayList<>())
                            .add(person));
        }
        person.needs()
                .forEach(need -> needing.computeIfAbsent(need.competency(), any -> new ArrayList<>())
                        .add(new Needing(person, need)));
    }

    /** Somebody with what she does not meet. */
    private record Needing(Profile person, CompetencyGlance need) {}

    /** By ladder, in its order of competencies; those that nobody needs or can teach are left out. */
    static List<Coverage> of(Collection<Profile> members, Line line) {
        TreeMap<String, List<Profile>> byLadder = new TreeMap<>();
        members.forEach(profile -> byLadder.computeIfAbsent(profile.ladder(), any -> new ArrayList<>())
                .add(profile));
        List<Coverage> rows = new ArrayList<>();
        byLadder.forEach((id, people) -> {
            Ladder ladder = line.ladders().inForce(id, line.day()).orElseThrow().ladder();
            rows.addAll(new CoverageRows(ladder, people).rows());
        });
        return rows;
    }

    private List<Coverage> rows() {
        return ladder.competencies().stream()
                .map(Competency::id)
                .map(this::row)
                .filter(row -> !row.needs().isEmpty() || !row.canTeach().isEmpty())
                .toList();
    }

    private Coverage row(String competency) {
        int[] teachersAt = new int[ladder.levels().size()];
        int[] learnersAt = new int[ladder.levels().size()];
        List<Profile> teaching = able.getOrDefault(competency, List.of());
        List<Needing> learning = needing.getOrDefault(competency, List.of());
        teaching.forEach(person -> teachersAt[person.stepsToTop()]++);
        learning.forEach(one -> learnersAt[one.person().stepsToTop()]++);
        List<Teacher> teachers = teaching.stream()
                .map(person -> teacher(person, competency, below(learnersAt, person)))
                .sorted(MOST_LEARNERS_FIRST)
                .toList();
        List<Need> needs = learning.stream()
                .map(one -> need(one, above(teachersAt, one.person())))
                .sorted(MOST_HEADROOM_FIRST)
                .toList();
        return new Coverage(ladder.id(), competency, teachers, needs, uncovered(needs), onlyOne(teachers));
    }

    private static List<UUID> uncovered(List<Need> needs) {
        return needs.stream()
                .filter(need -> need.teachers() == 0)
                .map(Need::personId)
                .toList();
    }

    private static @Nullable UUID onlyOne(List<Teacher> teachers) {
        List<Teacher> needed =
                teachers.stream().filter(teacher -> teacher.learners() > 0).toList();
        return needed.size() == 1 ? needed.getFirst().personId() : null;
    }

    private static int below(int[] countAt, Profile person) {
        int count = 0;
        for (int steps = 0; steps < countAt.length; steps++) {
            count += Profile.isHigher(person.stepsToTop(), steps) ? countAt[steps] : 0;
        }
        return count;
    }

    private static int above(int[] countAt, Profile person) {
        int count = 0;
        for (int steps = 0; steps < countAt.length; steps++) {
            count += Profile.isHigher(steps, person.stepsToTop()) ? countAt[steps] : 0;
        }
        return count;
    }

    private static Teacher teacher(Profile person, String competency, int learners) {
        Mastery mastery = Objects.requireNonNull(person.teaches().get(competency));
        return new Teacher(
                person.personId(), person.name(), person.level(), mastery.mean(), mastery.raters(), learners);
    }

    private static Need need(Needing needing, int teachers) {
        Profile person = needing.person();
        CompetencyGlance glance = needing.need();
        return new Need(
                person.personId(),
                person.name(),
                Objects.requireNonNull(person.targetLevel()),
                glance.expected(),
                glance.estimate(),
                glance.state(),
                glance.headroom(),
                teachers);
    }
}
