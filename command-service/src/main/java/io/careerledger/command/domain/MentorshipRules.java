package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.EndMentorship;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawMentorship;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.readiness.career.MentoringSession;
import io.careerledger.readiness.career.Mentorship;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How mentorships begin and end; all of them are facts of the mentor. */
final class MentorshipRules {

    private MentorshipRules() {}

    static List<CareerEvent> start(StartMentorship c, Career mentor, Circumstances given) {
        Faults faults = new Faults(given.today()).scheduled("/startedOn", c.startedOn());
        Competencies.judgeAnywhere(faults, "/focus", c.focus(), given.ladders(), c.startedOn());
        faults.refuseIfAny();
        if (c.menteeId().equals(c.personId())) {
            throw Refused.because(Rule.MENTOR_IS_MENTEE, "person " + c.personId() + " would mentor herself");
        }
        Presence.required(mentor, c.startedOn(), Rule.EFFECTIVE_BEFORE_JOINING);
        refuseSecond(c, mentor);
        if (c.overCapacityReason() == null || c.overCapacityReason().isBlank()) {
            refuseOverCapacity(c, mentor, given);
        }
        if (mentor.history().mentorships().withId(c.mentorshipId()) != null) {
            throw Refused.because(
                    Rule.ID_TAKEN, "a mentorship with the id " + c.mentorshipId() + " was started before");
        }
        return List.of(new MentorshipStarted(
                c.personId(),
                c.mentorshipId(),
                c.menteeId(),
                c.focus(),
                c.goal(),
                c.overCapacityReason(),
                c.startedOn()));
    }

    private static void refuseSecond(StartMentorship c, Career mentor) {
        mentor.history().mentorships().all().stream()
                .filter(other -> other.menteeId().equals(c.menteeId()))
                .filter(other -> other.isActiveSomeDayFrom(c.startedOn()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.because(
                            Rule.MENTORSHIP_ALREADY_ACTIVE,
                            "mentorship " + other.mentorshipId() + " of the same two is active on or after "
                                    + c.startedOn());
                });
    }

    private static void refuseOverCapacity(StartMentorship c, Career mentor, Circumstances given) {
        int capacity = given.ladderOf(mentor, c.startedOn()).mentorCapacity();
        int load = mentor.history().mentorships().greatestCountFrom(c.startedOn());
        if (load >= capacity) {
            throw Refused.because(
                    Rule.MENTOR_AT_CAPACITY,
                    "the mentor has " + load + " mentorships on or after " + c.startedOn() + ", room for " + capacity);
        }
    }

    static List<CareerEvent> end(EndMentorship c, Career mentor, Circumstances given) {
        new Faults(given.today()).scheduled("/endedOn", c.endedOn()).refuseIfAny();
        Mentorship mentorship = standing(mentor, c.mentorshipId());
        LocalDate endedOn = mentorship.endedOn();
        if (endedOn != null) {
            throw Refused.because(Rule.MENTORSHIP_ENDED, "its end on " + endedOn + " was recorded before");
        }
        if (c.endedOn().isBefore(mentorship.startedOn())) {
            throw Refused.because(
                    Rule.END_BEFORE_START, c.endedOn() + " is before its first day, " + mentorship.startedOn());
        }
        refuseEndBeforeSession(c, mentorship);
        return List.of(
                new MentorshipEnded(c.personId(), c.mentorshipId(), mentorship.menteeId(), c.reason(), c.endedOn()));
    }

    private static void refuseEndBeforeSession(EndMentorship c, Mentorship mentorship) {
        mentorship.sessions().stream()
                .filter(session -> !session.isWithdrawn())
                .map(MentoringSession::heldOn)
                .filter(heldOn -> heldOn.isAfter(c.endedOn()))
                .max(LocalDate::compareTo)
                .ifPresent(heldOn -> {
                    throw Refused.because(
                            Rule.END_BEFORE_SESSION, c.endedOn() + " is before the session held on " + heldOn);
                });
    }

    static List<CareerEvent> withdraw(WithdrawMentorship c, Career mentor, Circumstances given) {
        Mentorship mentorship = standing(mentor, c.mentorshipId());
        return List.of(new MentorshipWithdrawn(
                c.personId(), c.mentorshipId(), mentorship.menteeId(), c.reason(), given.today()));
    }

    static Mentorship standing(Career mentor, UUID mentorshipId) {
        Mentorship mentorship = mentor.mentorship(mentorshipId);
        if (mentorship.isWithdrawn()) {
            throw Refused.because(Rule.ALREADY_WITHDRAWN, "mentorship " + mentorshipId + " was withdrawn");
        }
        return mentorship;
    }
}
