package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.LogSession;
import io.careerledger.command.domain.CareerCommand.WithdrawSession;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.readiness.career.MentoringSession;
import io.careerledger.readiness.career.Mentorship;
import java.time.LocalDate;
import java.util.List;

/** When mentor and mentee meet. */
final class SessionRules {

    /** A day. */
    static final int MAX_MINUTES = 24 * 60;

    private SessionRules() {}

    static List<CareerEvent> log(LogSession c, Career mentor, Circumstances given) {
        Faults faults = new Faults(given.today()).observed("/heldOn", c.heldOn());
        faults.unless(
                c.minutes() >= 1 && c.minutes() <= MAX_MINUTES,
                "/minutes",
                "must be from 1 to " + MAX_MINUTES + ", is " + c.minutes());
        faults.refuseIfAny();
        Mentorship mentorship = MentorshipRules.standing(mentor, c.mentorshipId());
        refuseOutside(c, mentorship);
        Presence.required(mentor, c.heldOn(), Rule.EFFECTIVE_BEFORE_JOINING);
        if (mentorship.session(c.sessionId()) != null) {
            throw Refused.because(Rule.ID_TAKEN, "a session with the id " + c.sessionId() + " was logged before");
        }
        return List.of(new MentoringSessionHeld(
                c.personId(),
                c.mentorshipId(),
                c.sessionId(),
                mentorship.menteeId(),
                c.minutes(),
                c.note(),
                c.heldOn()));
    }

    private static void refuseOutside(LogSession c, Mentorship mentorship) {
        if (c.heldOn().isBefore(mentorship.startedOn())) {
            throw Refused.because(
                    Rule.SESSION_BEFORE_START, c.heldOn() + " is before its first day, " + mentorship.startedOn());
        }
        LocalDate endedOn = mentorship.endedOn();
        if (endedOn != null && c.heldOn().isAfter(endedOn)) {
            throw Refused.because(Rule.MENTORSHIP_ENDED, c.heldOn() + " is after its last day, " + endedOn);
        }
    }

    static List<CareerEvent> withdraw(WithdrawSession c, Career mentor, Circumstances given) {
        Mentorship mentorship = MentorshipRules.standing(mentor, c.mentorshipId());
        MentoringSession session = mentorship.session(c.sessionId());
        if (session == null) {
            throw Refused.because(
                    Rule.NOT_FOUND, "mentorship " + c.mentorshipId() + " has no session with id " + c.sessionId());
        }
        if (session.isWithdrawn()) {
            throw Refused.because(Rule.ALREADY_WITHDRAWN, "session " + c.sessionId() + " was withdrawn");
        }
        return List.of(new MentoringSessionWithdrawn(
                c.personId(), c.mentorshipId(), c.sessionId(), mentorship.menteeId(), c.reason(), given.today()));
    }
}
