package io.careerledger.query.mentoring;

import static io.careerledger.query.mentoring.Team.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.query.mentoring.TeamMentorship.Suggestion;
import io.careerledger.query.testing.Career;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.ReportingLine;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.ShippedLadders;
import io.careerledger.readiness.model.CompetencyReadiness;
import io.careerledger.readiness.model.CompetencyState;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Small random teams, whose every possible assignment is tried. */
class SuggestionsTest {

    private static final Ladder LADDER = ShippedLadders.all().getFirst().ladder();
    private static final List<String> LEVELS = List.of("APM", "PM", "SPM", "GPM");
    private static final List<String> COMPETENCIES = List.of("execution", "discovery", "unit-economics", "leadership");

    @Test
    void meetAsMuchHeadroomAsTheBestOfAllAssignments() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Team team = randomTeam(random);
            boolean managers = random.nextInt(4) == 0;
            TeamMentorship answer = (managers ? team.includingManagers() : team).answer();
            assertThat(answer.suggestedHeadroom())
                    .as("team %d", seed)
                    .isCloseTo(new Trial(team, managers).most(0), within(1e-5));
            assertAllowed(team, answer, managers);
        }
    }

    @Test
    void theOrderInWhichPeopleAreReadChangesNothing() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Team team = randomTeam(random);
            List<Career> shuffled = new ArrayList<>(team.line());
            Collections.shuffle(shuffled, random);

            assertThat(team.answerOf(shuffled)).isEqualTo(team.answer());
        }
    }

    private static void assertAllowed(Team team, TeamMentorship answer, boolean managers) {
        Trial trial = new Trial(team, managers);
        Map<UUID, Integer> taken = new HashMap<>();
        Set<UUID> mentees = new HashSet<>();
        for (Suggestion suggestion : answer.suggestions()) {
            assertThat(mentees.add(suggestion.menteeId())).isTrue();
            taken.merge(suggestion.mentorId(), 1, Integer::sum);
            Career mentor = trial.person(suggestion.mentorId());
            Career mentee = trial.person(suggestion.menteeId());
            assertThat(trial.isExcluded(mentor, mentee)).isFalse();
            assertThat(suggestion.headroom())
                    .isCloseTo(trial.value(mentor, mentee), within(1e-9))
                    .isPositive();
        }
        taken.forEach((mentor, number) -> assertThat(number).isLessThanOrEqualTo(trial.room.getOrDefault(mentor, 0)));
    }

    private static Team randomTeam(Random random) {
        Team team = new Team(LEVELS.get(2 + random.nextInt(2)));
        List<Career> everyone = team.line();
        for (int number = 0; number < 2 + random.nextInt(6); number++) {
            Career manager = number > 0 && random.nextInt(3) == 0 ? everyone.get(random.nextInt(number)) : team.manager;
            team.report("P" + number, LEVELS.get(random.nextInt(4)), manager);
        }
        rate(team.manager, random);
        everyone.forEach(person -> rate(person, random));
        for (Career mentor : List.copyOf(everyone)) {
            for (Career mentee : everyone) {
                if (mentor != mentee && random.nextInt(5) == 0) {
                    Team.mentors(mentor, mentee, "execution", TODAY.minusDays(random.nextInt(100)));
                }
            }
        }
        return team;
    }

    private static void rate(Career person, Random random) {
        for (String competency : COMPETENCIES) {
            for (int rater = 0; rater < random.nextInt(4); rater++) {
                person.rated(
                        competency, 1 + random.nextInt(5), UUID.randomUUID(), TODAY.minusDays(random.nextInt(300)));
            }
        }
    }

    /** The rules of the contract once more, straight from the facts and the readiness in full. */
    private static final class Trial {

        private final List<Career> mentees;
        private final List<Career> mentors;
        private final boolean includeManagers;
        private final Map<UUID, CareerHistory> histories = new HashMap<>();
        private final Map<UUID, ReadinessResult> readiness = new HashMap<>();
        private final Map<UUID, Integer> room = new HashMap<>();

        Trial(Team team, boolean includeManagers) {
            this.includeManagers = includeManagers;
            this.mentees = team.line();
            this.mentors = new ArrayList<>(team.line());
            if (includeManagers) {
                mentors.add(team.manager);
            }
            mentors.forEach(person -> {
                CareerHistory history = CareerHistory.of(person.events());
                histories.put(person.personId(), history);
                readiness.put(
                        person.personId(), ReadinessModel.evaluate(history, Team.LADDERS, ReadinessQuestion.on(TODAY)));
                room.put(
                        person.personId(),
                        Math.max(0, 3 - history.mentorships().activeOn(TODAY).size()));
            });
        }

        double most(int mentee) {
            if (mentee == mentees.size()) {
                return 0;
            }
            double most = most(mentee + 1);
            for (Career mentor : mentors) {
                double value = value(mentor, mentees.get(mentee));
                int left = room.getOrDefault(mentor.personId(), 0);
                if (left > 0 && value > 0 && !isExcluded(mentor, mentees.get(mentee))) {
                    room.put(mentor.personId(), left - 1);
                    most = Math.max(most, value + most(mentee + 1));
                    room.put(mentor.personId(), left);
                }
            }
            return most;
        }

        double value(Career mentor, Career mentee) {
            if (levelOf(mentor) <= levelOf(mentee)) {
                return 0;
            }
            ReadinessResult result = result(mentee);
            double weights = result.competencies().stream()
                            .mapToDouble(CompetencyReadiness::weight)
                            .sum()
                    + Objects.requireNonNull(result.outcomes()).weight()
                    + Objects.requireNonNull(result.mentoring()).weight();
            return result.competencies().stream()
                    .filter(it -> it.state() != CompetencyState.MET
                            && !isLearning(mentee, it.competency())
                            && mean(mentor, it.competency()) >= 3.5 - 1e-12)
                    .mapToDouble(it -> 100 * it.weight() * (1 - it.probability()) / weights)
                    .sum();
        }

        private boolean isLearning(Career mentee, String competency) {
            return mentors.stream()
                    .flatMap(mentor -> history(mentor).mentorships().activeOn(TODAY).stream())
                    .anyMatch(it -> it.menteeId().equals(mentee.personId())
                            && it.focus().contains(competency));
        }

        /** No rater of these teams rates twice. */
        private static double mean(Career person, String competency) {
            double weights = 0;
            double sum = 0;
            for (var recorded : person.events()) {
                if (recorded.event() instanceof SkillRated rated
                        && rated.competency().equals(competency)) {
                    double weight = Math.pow(2, -ChronoUnit.DAYS.between(rated.effectiveOn(), TODAY) / 365.0);
                    weights += weight;
                    sum += weight * rated.rating();
                }
            }
            return weights == 0 ? 0 : sum / weights;
        }

        boolean isExcluded(Career mentor, Career mentee) {
            return isActive(mentor, mentee)
                    || isActive(mentee, mentor)
                    || (!includeManagers && isAbove(mentor, mentee));
        }

        private boolean isActive(Career mentor, Career mentee) {
            return history(mentor).mentorships().activeOn(TODAY).stream()
                    .anyMatch(it -> it.menteeId().equals(mentee.personId()));
        }

        private boolean isAbove(Career manager, Career person) {
            CareerHistory history = histories.get(person.personId());
            ReportingLine line = history == null ? null : history.employment().reportingLineOn(TODAY);
            UUID next = line == null ? null : line.managerId();
            return next != null
                    && (next.equals(manager.personId())
                            || (histories.containsKey(next) && isAbove(manager, person(next))));
        }

        private int levelOf(Career person) {
            return LADDER.indexOf(result(person).currentLevel());
        }

        private ReadinessResult result(Career person) {
            return Objects.requireNonNull(readiness.get(person.personId()));
        }

        private CareerHistory history(Career person) {
            return Objects.requireNonNull(histories.get(person.personId()));
        }

        Career person(UUID id) {
            return mentors.stream()
                    .filter(it -> it.personId().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
