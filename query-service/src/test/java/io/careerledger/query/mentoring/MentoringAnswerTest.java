package io.careerledger.query.mentoring;

import static io.careerledger.query.mentoring.Team.START;
import static io.careerledger.query.mentoring.Team.TODAY;
import static io.careerledger.query.mentoring.Team.ends;
import static io.careerledger.query.mentoring.Team.mentors;
import static io.careerledger.query.mentoring.Team.rated;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.LadderRef;
import io.careerledger.events.Relation;
import io.careerledger.query.mentoring.TeamMentorship.Coverage;
import io.careerledger.query.mentoring.TeamMentorship.Effect;
import io.careerledger.query.mentoring.TeamMentorship.Mentor;
import io.careerledger.query.mentoring.TeamMentorship.Mentoring;
import io.careerledger.query.mentoring.TeamMentorship.Need;
import io.careerledger.query.mentoring.TeamMentorship.Suggestion;
import io.careerledger.query.mentoring.TeamMentorship.Teacher;
import io.careerledger.query.testing.Career;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentoringAnswerTest {

    private static final String RARE = "unit-economics";

    private final Team team = new Team("GPM");

    @Test
    void managerWithoutReportsHasAnEmptyAnswer() {
        TeamMentorship answer = team.answer();

        assertThat(answer.mentorships()).isEmpty();
        assertThat(answer.mentors()).isEmpty();
        assertThat(answer.coverage()).isEmpty();
        assertThat(answer.suggestions()).isEmpty();
        assertThat(answer.effect()).isEmpty();
        assertThat(answer.comparison().withMentoring().people()).isZero();
        assertThat(answer.comparison().withMentoring().medianScoreChange()).isNull();
    }

    @Test
    void listsWhatIsActiveOrEndedInTheLastYear() {
        Career mentor = team.report("Jonas", "SPM");
        Career active = team.report("Ada", "PM");
        Career justNow = team.report("Bea", "PM");
        Career longAgo = team.report("Cem", "PM");
        mentors(mentor, active, RARE, TODAY.minusDays(400));
        ends(mentor, mentors(mentor, justNow, RARE, TODAY.minusDays(600)), justNow, TODAY.minusDays(364));
        ends(mentor, mentors(mentor, longAgo, RARE, TODAY.minusDays(600)), longAgo, TODAY.minusDays(365));

        assertThat(team.answer().mentorships())
                .extracting(Mentoring::menteeName)
                .containsExactly("Ada", "Bea");
        assertThat(team.answer().mentorships()).extracting(Mentoring::active).containsExactly(true, false);
    }

    @Test
    void activeOneIsStaleFromFortyFiveDaysWithoutASession() {
        Career mentor = team.report("Jonas", "SPM");
        mentors(mentor, team.report("Ada", "PM"), RARE, TODAY.minusDays(300), TODAY.minusDays(45));
        mentors(mentor, team.report("Bea", "PM"), RARE, TODAY.minusDays(200), TODAY.minusDays(44));
        mentors(mentor, team.report("Cem", "PM"), RARE, TODAY.minusDays(45));
        mentors(mentor, team.report("Dov", "PM"), RARE, TODAY.minusDays(44));

        assertThat(team.answer().mentorships())
                .extracting(Mentoring::menteeName)
                .containsExactly("Dov", "Cem", "Bea", "Ada");
        assertThat(team.answer().mentorships()).extracting(Mentoring::stale).containsExactly(false, true, false, true);
    }

    @Test
    void countsSessionsOfNinetyDaysWithoutWhatWasWithdrawnOrComesLater() {
        Career mentor = team.report("Jonas", "SPM");
        Career mentee = team.report("Ada", "PM");
        UUID id = mentors(
                mentor,
                mentee,
                RARE,
                TODAY.minusDays(300),
                TODAY.minusDays(90),
                TODAY.minusDays(89),
                TODAY.minusDays(5),
                TODAY);
        UUID last = ((MentoringSessionHeld) mentor.last().event()).sessionId();
        mentor.with(new MentoringSessionWithdrawn(mentor.personId(), id, last, mentee.personId(), "not held", TODAY));

        Mentoring mentoring = team.answer().mentorships().getFirst();
        assertThat(mentoring.sessions()).isEqualTo(3);
        assertThat(mentoring.sessionsIn90Days()).isEqualTo(2);
        assertThat(mentoring.lastSessionOn()).isEqualTo(TODAY.minusDays(5));
        assertThat(team.answerOn(TODAY.minusDays(6)).mentorships().getFirst().lastSessionOn())
                .isEqualTo(TODAY.minusDays(89));
    }

    @Test
    void showsBothSidesOfMentorshipsThatLeaveTheLine() {
        Career inside = team.report("Ada", "PM");
        Career outside = team.elsewhere("Olga", "SPM");
        Career mentee = team.elsewhere("Pia", "APM");
        mentors(outside, inside, RARE, TODAY.minusDays(100));
        mentors(inside, mentee, "execution", TODAY.minusDays(50));
        mentors(outside, mentee, "execution", TODAY.minusDays(50));

        assertThat(team.answer().mentorships())
                .extracting(
                        Mentoring::mentorName, Mentoring::mentorInLine, Mentoring::menteeName, Mentoring::menteeInLine)
                .containsExactly(tuple("Ada", true, "Pia", false), tuple("Olga", false, "Ada", true));
        assertThat(mentor("Olga").load()).isEqualTo(2);
        assertThat(mentor("Olga").free()).isZero();
        assertThat(mentor("Olga").inLine()).isFalse();
    }

    @Test
    void withdrawnMentorshipsNeverWere() {
        Career mentor = team.report("Jonas", "SPM");
        Career mentee = team.report("Ada", "PM");
        UUID id = mentors(mentor, mentee, RARE, TODAY.minusDays(100), TODAY.minusDays(50));
        mentor.with(new MentorshipWithdrawn(mentor.personId(), id, mentee.personId(), "wrong one", TODAY));

        assertThat(team.answer().mentorships()).isEmpty();
        assertThat(team.answer().effect()).isEmpty();
    }

    @Test
    void saysThatTheMenteeOfAnActiveOneHasLeft() {
        Career mentor = team.report("Jonas", "SPM");
        Career mentee = team.report("Ada", "PM");
        mentors(mentor, mentee, RARE, TODAY.minusDays(100));
        mentee.with(new PersonLeft(mentee.personId(), null, TODAY.minusDays(10)));

        Mentoring mentoring = team.answer().mentorships().getFirst();
        assertThat(mentoring.active()).isTrue();
        assertThat(mentoring.menteeLeftOn()).isEqualTo(TODAY.minusDays(10));
        assertThat(mentoring.menteeInLine()).isFalse();
    }

    @Test
    void flagsMentorsOverCapacity() {
        Career full = team.report("Full", "SPM");
        Career over = team.report("Over", "SPM");
        for (int mentee = 0; mentee < 4; mentee++) {
            Career person = team.report("Mentee" + mentee, "PM");
            mentors(over, person, RARE, TODAY.minusDays(10));
            if (mentee < 3) {
                mentors(full, person, "execution", TODAY.minusDays(10));
            }
        }

        assertThat(team.answer().mentors()).extracting(Mentor::name).containsExactly("Over", "Full");
        assertThat(mentor("Over").overCapacity()).isTrue();
        assertThat(mentor("Full").overCapacity()).isFalse();
        assertThat(mentor("Full").capacity()).isEqualTo(3);
        assertThat(mentor("Full").free()).isZero();
    }

    @Test
    void onlyWhoStandsHigherOnTheSameLadderCanTeach() {
        Career jonas = team.report("Jonas", "SPM");
        rated(jonas, RARE, 5);
        Career peer = team.report("Peer", "SPM");
        team.report("Ada", "PM");
        Career otherLadder = new Career(UUID.randomUUID(), new LadderRef("ai-product-management", 1));
        otherLadder.with(new PersonAdded(
                otherLadder.personId(),
                "Zoe",
                null,
                null,
                null,
                "ai-product-management",
                "PM",
                team.manager.personId(),
                "Core",
                null,
                START));
        team.line().add(otherLadder);

        Coverage coverage = coverage(RARE);
        assertThat(coverage.canTeach()).extracting(Teacher::name).containsExactly("Jonas");
        assertThat(coverage.canTeach().getFirst().learners()).isEqualTo(1);
        assertThat(coverage.needs()).extracting(Need::name).containsExactlyInAnyOrder("Ada", "Peer");
        assertThat(coverage.uncovered()).containsExactly(peer.personId());
        assertThat(coverage.singlePointOfFailure()).isEqualTo(jonas.personId());
        assertThat(coverages(RARE).getFirst().ladder()).isEqualTo("ai-product-management");
        assertThat(coverages(RARE).getFirst().uncovered()).containsExactly(otherLadder.personId());
    }

    @Test
    void twoWhoCanTeachAreNoSinglePointOfFailure() {
        rated(team.report("Jonas", "SPM"), RARE, 5);
        rated(team.report("Mara", "SPM"), RARE, 4);
        team.report("Ada", "PM");

        assertThat(coverage(RARE).canTeach()).hasSize(2);
        assertThat(coverage(RARE).singlePointOfFailure()).isNull();
    }

    @Test
    void teachesFromAMeanOfThreeAndAHalf() {
        Career at = team.report("At", "SPM");
        at.rated(RARE, 3, UUID.randomUUID(), TODAY.minusDays(20))
                .rated(RARE, 4, UUID.randomUUID(), TODAY.minusDays(20));
        Career below = team.report("Below", "SPM");
        below.rated(RARE, 3, UUID.randomUUID(), TODAY.minusDays(19))
                .rated(RARE, 4, UUID.randomUUID(), TODAY.minusDays(20));
        team.report("Ada", "PM");

        assertThat(coverage(RARE).canTeach()).extracting(Teacher::name).containsExactly("At");
        assertThat(coverage(RARE).canTeach().getFirst().estimate()).isCloseTo(3.5, within(1e-12));
        assertThat(coverage(RARE).canTeach().getFirst().raters()).isEqualTo(2);
    }

    @Test
    void ratingsByOneselfCountAndAreToldApart() {
        Career self = team.report("Self", "SPM");
        self.with(new SkillRated(
                self.personId(),
                UUID.randomUUID(),
                RARE,
                5,
                Relation.SELF,
                self.personId(),
                "sure",
                List.of(),
                TODAY.minusDays(3)));
        team.report("Ada", "PM");

        assertThat(coverage(RARE).canTeach().getFirst().raters()).isZero();
    }

    @Test
    void whoMeetsItNeedsItNoMore() {
        rated(team.report("Jonas", "SPM"), RARE, 5);
        Career ada = team.report("Ada", "PM");
        assertThat(coverage(RARE).needs()).extracting(Need::name).containsExactly("Ada");

        rated(ada, RARE, 5);
        assertThat(coverage(RARE).needs()).isEmpty();
    }

    @Test
    void suggestsWithReasonsThatAddUp() {
        Career jonas = team.report("Jonas", "SPM");
        rated(jonas, RARE, 5);
        rated(jonas, "discovery", 4);
        rated(jonas, "execution", 3);
        Career ada = team.report("Ada", "PM");
        rated(ada, "discovery", 2);

        Suggestion suggestion = team.answer().suggestions().getFirst();
        ReadinessResult readiness =
                ReadinessModel.evaluate(CareerHistory.of(ada.events()), Team.LADDERS, ReadinessQuestion.on(TODAY));
        double weights =
                readiness.competencies().stream().mapToDouble(it -> it.weight()).sum()
                        + requireNonNull(readiness.outcomes()).weight()
                        + requireNonNull(readiness.mentoring()).weight();
        double headroom = readiness.competencies().stream()
                .filter(it -> List.of(RARE, "discovery").contains(it.competency()))
                .mapToDouble(it -> 100 * it.weight() * (1 - it.probability()) / weights)
                .sum();
        assertThat(suggestion.competencies()).extracting(it -> it.competency()).containsExactly("discovery", RARE);
        assertThat(suggestion.competencies().getFirst().mentorEstimate()).isCloseTo(4, within(1e-12));
        assertThat(suggestion.competencies().getFirst().menteeEstimate())
                .isEqualTo(readiness.competencies().get(1).estimate());
        assertThat(suggestion.headroom()).isCloseTo(headroom, within(1e-9));
        assertThat(team.answer().suggestedHeadroom()).isCloseTo(headroom, within(1e-9));
    }

    @Test
    void neverSuggestsAPairThatIsActive() {
        Career jonas = team.report("Jonas", "SPM");
        rated(jonas, RARE, 5);
        Career ada = team.report("Ada", "PM");
        UUID id = mentors(jonas, ada, "execution", TODAY.minusDays(10));
        assertThat(team.answer().suggestions()).isEmpty();

        ends(jonas, id, ada, TODAY);
        assertThat(team.answer().suggestions()).hasSize(1);
    }

    @Test
    void neverSuggestsWhatACommandWouldRefuseForWhatIsScheduled() {
        Career jonas = team.report("Jonas", "SPM");
        rated(jonas, RARE, 5);
        Career ada = team.report("Ada", "PM");
        assertThat(team.answer().suggestions()).hasSize(1);

        UUID scheduled = mentors(jonas, ada, "execution", TODAY.plusDays(10));
        assertThat(team.answer().suggestions()).isEmpty();

        jonas.with(new MentorshipWithdrawn(jonas.personId(), scheduled, ada.personId(), "not yet", TODAY));
        assertThat(team.answer().suggestions()).hasSize(1);
    }

    @Test
    void scheduledMentorshipsTakeRoomAsACommandWouldCount() {
        Career jonas = team.report("Jonas", "SPM");
        rated(jonas, RARE, 5);
        Career soonDone = team.elsewhere("Done", "PM");
        ends(jonas, mentors(jonas, soonDone, RARE, TODAY.minusDays(9)), soonDone, TODAY.plusDays(5));
        for (int number = 0; number < 2; number++) {
            mentors(jonas, team.elsewhere("Later" + number, "PM"), RARE, TODAY.plusDays(10));
        }
        team.report("Ada", "PM");
        assertThat(mentor("Jonas").load()).isEqualTo(1);
        assertThat(mentor("Jonas").free()).isEqualTo(1);
        assertThat(team.answer().suggestions()).hasSize(1);

        mentors(jonas, team.elsewhere("Last", "PM"), RARE, TODAY.plusDays(20));
        assertThat(mentor("Jonas").free()).isZero();
        assertThat(team.answer().suggestions()).isEmpty();
    }

    @Test
    void suggestsNobodyForWhatSheLearnsAlready() {
        rated(team.report("Jonas", "SPM"), RARE, 5);
        Career ada = team.report("Ada", "PM");
        mentors(team.elsewhere("Olga", "SPM"), ada, RARE, TODAY.minusDays(10));

        assertThat(team.answer().suggestions()).isEmpty();
        assertThat(coverage(RARE).needs()).extracting(Need::name).contains("Ada");
    }

    @Test
    void suggestsManagersOnlyWhenAskedFor() {
        rated(team.manager, RARE, 5);
        rated(team.manager, "discovery", 5);
        Career lead = team.report("Lead", "SPM");
        rated(lead, "discovery", 5);
        team.report("Ada", "PM", lead);
        assertThat(team.answer().suggestions()).isEmpty();

        team.includingManagers();
        assertThat(team.answer().suggestions())
                .extracting(it -> it.mentorName() + " " + it.menteeName())
                .containsExactlyInAnyOrder("Leila Lead", "Leila Ada");
    }

    @Test
    void measuresBothEndsByTheLevelOfTheStart() {
        Career jonas = team.report("Jonas", "SPM");
        Career ada = team.report("Ada", "PM");
        LocalDate from = TODAY.minusDays(200);
        ada.rated(RARE, 2, UUID.randomUUID(), from.minusDays(5));
        mentors(jonas, ada, RARE, from, TODAY.minusDays(100));
        rated(ada, RARE, 5);
        ada.levelled("PM", "SPM", TODAY.minusDays(30));

        Effect effect = team.answer().effect().getFirst();
        CareerHistory history = CareerHistory.of(ada.events());
        assertThat(effect.targetLevel()).isEqualTo("SPM");
        assertThat(requireNonNull(effect.start()).on()).isEqualTo(from);
        assertThat(requireNonNull(effect.start()).score()).isEqualTo(scoreFor(history, from));
        assertThat(requireNonNull(effect.now()).on()).isEqualTo(TODAY);
        assertThat(requireNonNull(effect.now()).score()).isEqualTo(scoreFor(history, TODAY));
        assertThat(requireNonNull(effect.start()).competencies())
                .extracting(it -> it.competency())
                .containsExactly(RARE);
        assertThat(requireNonNull(effect.now()).competencies().getFirst().estimate())
                .isGreaterThan(
                        requireNonNull(effect.start()).competencies().getFirst().estimate());
        assertThat(effect.scoreChange())
                .isEqualTo(requireNonNull(effect.now()).score()
                        - requireNonNull(effect.start()).score());
    }

    @Test
    void measuresAnEndedOneAtItsEnd() {
        Career jonas = team.report("Jonas", "SPM");
        Career ada = team.report("Ada", "PM");
        UUID id = mentors(jonas, ada, RARE, TODAY.minusDays(200), TODAY.minusDays(100));
        ends(jonas, id, ada, TODAY.minusDays(60));
        rated(ada, RARE, 5);

        Effect effect = team.answer().effect().getFirst();
        assertThat(requireNonNull(effect.now()).on()).isEqualTo(TODAY.minusDays(60));
        assertThat(effect.scoreChange()).isZero();
        assertThat(requireNonNull(team.answerOn(TODAY.minusDays(61))
                                .effect()
                                .getFirst()
                                .now())
                        .on())
                .isEqualTo(TODAY.minusDays(61));
    }

    @Test
    void thereIsNoEffectOfWhatWasNeverMet() {
        mentors(team.report("Jonas", "SPM"), team.report("Ada", "PM"), RARE, TODAY.minusDays(200));

        assertThat(team.answer().effect()).isEmpty();
    }

    @Test
    void comparesMediansOfTheSameWindow() {
        Career jonas = team.report("Jonas", "CPO");
        for (int number = 0; number < 3; number++) {
            Career mentee = team.report("With" + number, "PM");
            mentors(jonas, mentee, RARE, TODAY.minusDays(300), TODAY.minusDays(number == 2 ? 365 : 100 + number));
            for (int rated = 0; rated <= number; rated++) {
                rated(mentee, List.of(RARE, "discovery", "execution").get(rated), 5);
            }
        }
        Career late = team.report("Late", "PM");
        late.with(new PersonLeft(late.personId(), null, TODAY.minusDays(300)));

        TeamMentorship.Comparison comparison = team.answer().comparison();
        CareerHistory first = CareerHistory.of(team.line().get(1).events());
        CareerHistory second = CareerHistory.of(team.line().get(2).events());
        LocalDate from = TODAY.minusDays(365);
        assertThat(comparison.from()).isEqualTo(from);
        assertThat(comparison.to()).isEqualTo(TODAY);
        assertThat(comparison.withMentoring().people()).isEqualTo(2);
        assertThat(comparison.withMentoring().medianScoreChange())
                .isCloseTo(
                        (scoreFor(first, TODAY)
                                        - scoreFor(first, from)
                                        + scoreFor(second, TODAY)
                                        - scoreFor(second, from))
                                / 2,
                        within(1e-9));
        assertThat(comparison.withoutMentoring().people()).isEqualTo(1);
        assertThat(comparison.notComparable()).isEqualTo(1);
        assertThat(comparison.note()).startsWith("An association, not a cause");
    }

    @Test
    void tellsWhoCannotBeJudgedAndWhy() {
        Career lost = new Career(UUID.randomUUID(), new LadderRef("design", 1));
        lost.with(new PersonAdded(
                lost.personId(),
                "Ida",
                null,
                null,
                null,
                "design",
                "D2",
                team.manager.personId(),
                "Core",
                null,
                START));
        team.line().add(lost);

        assertThat(team.answer().unjudged()).extracting(it -> it.name()).containsExactly("Ida");
        assertThat(team.answer().unjudged().getFirst().detail()).contains("design");
    }

    @Test
    void nothingAfterTheDayHasAnyInfluence() {
        Career jonas = team.report("Jonas", "SPM");
        Career ada = team.report("Ada", "PM");
        LocalDate day = TODAY.minusDays(100);
        jonas.rated(RARE, 5, UUID.randomUUID(), day);
        UUID id = mentors(jonas, ada, RARE, day.minusDays(50), day);
        TeamMentorship before = team.answerOn(day);

        rated(ada, RARE, 5);
        rated(jonas, RARE, 1);
        ends(jonas, id, ada, day.plusDays(3));
        ada.with(new PersonLeft(ada.personId(), null, day.plusDays(4)));

        assertThat(team.answerOn(day)).isEqualTo(before);
    }

    private static double scoreFor(CareerHistory history, LocalDate day) {
        Double score = ReadinessModel.evaluate(
                        history, Team.LADDERS, ReadinessQuestion.on(day).atLevel("SPM"))
                .score();
        return score == null ? Double.NaN : score;
    }

    private Mentor mentor(String name) {
        return team.answer().mentors().stream()
                .filter(mentor -> mentor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Coverage coverage(String competency) {
        return coverages(competency).getLast();
    }

    private List<Coverage> coverages(String competency) {
        return team.answer().coverage().stream()
                .filter(row -> row.competency().equals(competency))
                .toList();
    }
}
