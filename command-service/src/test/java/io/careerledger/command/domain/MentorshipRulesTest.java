package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.KAY;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.MENTORSHIP;
import static io.careerledger.command.domain.Facts.SESSION;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;
import static io.careerledger.command.domain.Facts.mentor;
import static io.careerledger.command.domain.Facts.mentorDespiteLoad;
import static io.careerledger.command.domain.Facts.mentoring;
import static io.careerledger.command.domain.Facts.mentoringEnded;
import static io.careerledger.command.domain.Facts.mentoringWithdrawn;
import static io.careerledger.command.domain.Facts.met;

import io.careerledger.command.domain.CareerCommand.EndMentorship;
import io.careerledger.command.domain.CareerCommand.LogSession;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawSession;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a mentor may take on, when they may meet, and how it ends. */
class MentorshipRulesTest {

    private static final LocalDate ON = LocalDate.of(2023, 7, 1);

    @Test
    void startsAMentorship() {
        given(joined())
                .when(new StartMentorship(ADA, MENTORSHIP, GRACE, List.of("discovery"), "Lead", null, ON))
                .then(new MentorshipStarted(ADA, MENTORSHIP, GRACE, List.of("discovery"), "Lead", null, ON));
    }

    @Test
    void refusesToMentorOneself() {
        given(joined()).when(mentor(ADA, ON)).refusedBecause(Rule.MENTOR_IS_MENTEE);
    }

    @Test
    void mentorsFromTheFirstDayToTheLast() {
        given(joined()).when(mentor(GRACE, JOINED)).accepted();
        given(joined()).when(mentor(GRACE, JOINED.minusDays(1))).refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
        given(joined(), left("2024-05-31"))
                .when(mentor(GRACE, day("2024-05-31")))
                .accepted();
        given(joined(), left("2024-05-31"))
                .when(mentor(GRACE, day("2024-06-01")))
                .refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void focusesOnCompetenciesOfAnyLadder() {
        given(joined()).when(focusing("statistics")).accepted();
        given(joined()).when(focusing("discovery", "juggling")).refusedValuesAt("/focus/1");
    }

    @Test
    void refusesASecondActiveMentorshipOfThePair() {
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(mentor(GRACE, ON))
                .refusedBecause(Rule.MENTORSHIP_ALREADY_ACTIVE);
        given(joined(), mentoring(GRACE, "2023-01-01")).when(mentor(LIN, ON)).accepted();
    }

    @Test
    void startsAgainOnTheDayOnWhichThePairEnded() {
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2023-07-01"))
                .when(mentor(GRACE, day("2023-07-01")))
                .accepted();
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2023-07-01"))
                .when(mentor(GRACE, day("2023-06-30")))
                .refusedBecause(Rule.MENTORSHIP_ALREADY_ACTIVE);
    }

    @Test
    void refusesAMentorshipThatWouldRunIntoALaterOneOfThePair() {
        given(joined(), mentoring(GRACE, "2024-01-01"))
                .when(mentor(GRACE, ON))
                .refusedBecause(Rule.MENTORSHIP_ALREADY_ACTIVE);
    }

    @Test
    void startsAgainAfterAMentorshipThatWasWithdrawn() {
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringWithdrawn())
                .when(mentor(GRACE, ON))
                .accepted();
    }

    @Test
    void takesOnAsManyAsTheLadderGivesRoomFor() {
        given(joined(), mentoring(GRACE, "2023-01-01")).when(mentor(KAY, ON)).accepted();
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoring(id(32), LIN, "2023-01-01"))
                .when(mentor(KAY, ON))
                .refusedBecause(Rule.MENTOR_AT_CAPACITY);
    }

    @Test
    void exceedsCapacityOnlyWithAReason() {
        CareerSpec full = given(joined(), mentoring(GRACE, "2023-01-01"), mentoring(id(32), LIN, "2023-01-01"));
        full.when(mentorDespiteLoad(KAY, ON, "Nobody else knows pricing")).accepted();
        full.when(mentorDespiteLoad(KAY, ON, " ")).refusedBecause(Rule.MENTOR_AT_CAPACITY);
    }

    @Test
    void countsNoMentorshipThatIsOver() {
        given(
                        joined(),
                        mentoring(GRACE, "2023-01-01"),
                        mentoring(id(32), LIN, "2023-01-01"),
                        mentoringEnded(id(32), LIN, "2023-07-01"))
                .when(mentor(KAY, ON))
                .accepted();
        given(
                        joined(),
                        mentoring(GRACE, "2023-01-01"),
                        mentoring(id(32), LIN, "2023-01-01"),
                        mentoringEnded(id(32), LIN, "2023-07-02"))
                .when(mentor(KAY, ON))
                .refusedBecause(Rule.MENTOR_AT_CAPACITY);
    }

    @Test
    void countsMentorshipsThatStartLater() {
        given(joined(), mentoring(GRACE, "2024-01-01"), mentoring(id(32), LIN, "2024-02-01"))
                .when(mentor(KAY, ON))
                .refusedBecause(Rule.MENTOR_AT_CAPACITY);
    }

    @Test
    void refusesASecondMentorshipUnderTheSameId() {
        given(joined(), mentoring(id(31), GRACE, "2023-01-01"))
                .when(mentor(LIN, ON))
                .refusedBecause(Rule.ID_TAKEN);
    }

    @Test
    void logsASessionFromTheStartOn() {
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(session("2023-01-01", 45))
                .then(new MentoringSessionHeld(ADA, MENTORSHIP, SESSION, GRACE, 45, null, day("2023-01-01")));
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(session("2022-12-31", 45))
                .refusedBecause(Rule.SESSION_BEFORE_START);
    }

    @Test
    void logsASessionUntilTheEnd() {
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2023-06-30"))
                .when(session("2023-06-30", 45))
                .accepted();
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2023-06-30"))
                .when(session("2023-07-01", 45))
                .refusedBecause(Rule.MENTORSHIP_ENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1440})
    void acceptsASessionOfUpToADay(int minutes) {
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(session("2023-02-01", minutes))
                .accepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 1441})
    void refusesAnyOtherDuration(int minutes) {
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(session("2023-02-01", minutes))
                .refusedValuesAt("/minutes");
    }

    @Test
    void refusesASessionMoreThanADayAhead() {
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(session(TODAY.plusDays(1).toString(), 45))
                .accepted();
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(session(TODAY.plusDays(2).toString(), 45))
                .refusedValuesAt("/heldOn");
    }

    @Test
    void refusesASessionOfAnUnknownOrWithdrawnMentorship() {
        given(joined()).when(session("2023-02-01", 45)).refusedBecause(Rule.NOT_FOUND);
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringWithdrawn())
                .when(session("2023-02-01", 45))
                .refusedBecause(Rule.ALREADY_WITHDRAWN);
    }

    @Test
    void refusesASecondSessionUnderTheSameId() {
        given(joined(), mentoring(GRACE, "2023-01-01"), met("2023-02-01"))
                .when(session("2023-03-01", 45))
                .refusedBecause(Rule.ID_TAKEN);
    }

    @Test
    void withdrawsASessionOnce() {
        WithdrawSession withdrawal = new WithdrawSession(ADA, MENTORSHIP, SESSION, "Cancelled");
        MentoringSessionWithdrawn withdrawn =
                new MentoringSessionWithdrawn(ADA, MENTORSHIP, SESSION, GRACE, "Cancelled", TODAY);
        given(joined(), mentoring(GRACE, "2023-01-01"), met("2023-02-01"))
                .when(withdrawal)
                .then(withdrawn);
        given(joined(), mentoring(GRACE, "2023-01-01"), met("2023-02-01"), withdrawn)
                .when(withdrawal)
                .refusedBecause(Rule.ALREADY_WITHDRAWN);
        given(joined(), mentoring(GRACE, "2023-01-01")).when(withdrawal).refusedBecause(Rule.NOT_FOUND);
    }

    @Test
    void endsNoEarlierThanItStarted() {
        given(joined(), mentoring(GRACE, "2023-01-01"))
                .when(end("2023-01-01"))
                .then(new MentorshipEnded(ADA, MENTORSHIP, GRACE, "Goal reached", day("2023-01-01")));
        given(joined(), mentoring(GRACE, "2023-01-01")).when(end("2022-12-31")).refusedBecause(Rule.END_BEFORE_START);
    }

    @Test
    void endsNoEarlierThanItsLastSession() {
        given(joined(), mentoring(GRACE, "2023-01-01"), met("2023-02-01"))
                .when(end("2023-02-01"))
                .accepted();
        given(joined(), mentoring(GRACE, "2023-01-01"), met("2023-02-01"))
                .when(end("2023-01-31"))
                .refusedBecause(Rule.END_BEFORE_SESSION);
        given(
                        joined(),
                        mentoring(GRACE, "2023-01-01"),
                        met("2023-02-01"),
                        new MentoringSessionWithdrawn(ADA, MENTORSHIP, SESSION, GRACE, "Cancelled", TODAY))
                .when(end("2023-01-31"))
                .accepted();
    }

    @Test
    void endsOnce() {
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2023-06-30"))
                .when(end("2023-08-31"))
                .refusedBecause(Rule.MENTORSHIP_ENDED);
        given(joined()).when(end("2023-08-31")).refusedBecause(Rule.NOT_FOUND);
    }

    @Test
    void withdrawsAMentorshipOnceEvenAfterItsEnd() {
        WithdrawMentorship withdrawal = new WithdrawMentorship(ADA, MENTORSHIP, "Never began");
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringEnded("2023-06-30"))
                .when(withdrawal)
                .then(new MentorshipWithdrawn(ADA, MENTORSHIP, GRACE, "Never began", TODAY));
        given(joined(), mentoring(GRACE, "2023-01-01"), mentoringWithdrawn())
                .when(withdrawal)
                .refusedBecause(Rule.ALREADY_WITHDRAWN);
    }

    private static StartMentorship focusing(String... focus) {
        return new StartMentorship(ADA, MENTORSHIP, GRACE, List.of(focus), null, null, ON);
    }

    private static LogSession session(String on, int minutes) {
        return new LogSession(ADA, MENTORSHIP, SESSION, minutes, null, day(on));
    }

    private static EndMentorship end(String on) {
        return new EndMentorship(ADA, MENTORSHIP, "Goal reached", day(on));
    }
}
