package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.RecordDeparture;
import io.careerledger.command.domain.CareerCommand.Rejoin;
import io.careerledger.command.domain.CareerCommand.WithdrawDeparture;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.ladder.Ladder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a person leaves, and how she comes back. */
final class LeavingRules {

    private static final String LEFT = "The person left.";
    private static final String MENTOR_LEFT = "The mentor left.";

    private LeavingRules() {}

    /** What she leaves behind is closed with her: the open case, and the mentorships that she gives. */
    static List<CareerEvent> leave(RecordDeparture c, Career career, Circumstances given) {
        new Faults(given.today()).scheduled("/leftOn", c.leftOn()).refuseIfAny();
        LocalDate leftOn = career.leftOn();
        if (leftOn != null) {
            throw Refused.because(Rule.PERSON_LEFT, "the departure on " + leftOn + " was recorded before");
        }
        LocalDate startedOn = career.lastSpell().startedOn();
        if (c.leftOn().isBefore(startedOn)) {
            throw Refused.because(Rule.EFFECTIVE_BEFORE_JOINING, c.leftOn() + " is before the first day, " + startedOn);
        }
        refuseBeforeFacts(career, c.leftOn(), given.today());
        List<CareerEvent> events = new ArrayList<>();
        events.add(new PersonLeft(c.personId(), c.reason(), c.leftOn()));
        PromotionCase open = career.history().promotions().open();
        if (open != null) {
            events.add(withdrawn(c, open, given.today()));
        }
        for (Mentorship mentorship : career.history().mentorships().all()) {
            if (outlasts(mentorship, c.leftOn())) {
                events.add(closed(mentorship, c.personId(), c.leftOn()));
            }
        }
        return events;
    }

    /** What is only scheduled cannot be taken back, and the departure keeps it from coming: it may stand. */
    private static void refuseBeforeFacts(Career career, LocalDate leftOn, LocalDate today) {
        Optional<EmployedFact> last = EmployedFact.untilLeaving(career)
                .filter(fact -> fact.on().isAfter(leftOn) && !fact.on().isAfter(today))
                .max(Comparator.comparing(EmployedFact::on));
        if (last.isPresent()) {
            EmployedFact fact = last.get();
            throw Refused.because(
                    Rule.LEFT_BEFORE_FACTS,
                    leftOn + " is before " + fact.on() + ", for which " + fact.kind() + " of person "
                            + career.personId() + " stands on record");
        }
    }

    /** With a departure that is only scheduled the case is closed today: nobody can act on it any more. */
    private static PromotionWithdrawn withdrawn(RecordDeparture c, PromotionCase open, LocalDate today) {
        LocalDate closedOn = c.leftOn().isBefore(today) ? c.leftOn() : today;
        LocalDate lastActOn = open.lastActOn();
        return new PromotionWithdrawn(
                c.personId(), open.caseId(), LEFT, closedOn.isBefore(lastActOn) ? lastActOn : closedOn);
    }

    private static boolean outlasts(Mentorship mentorship, LocalDate leftOn) {
        LocalDate endedOn = mentorship.endedOn();
        return !mentorship.isWithdrawn() && (endedOn == null || endedOn.isAfter(leftOn));
    }

    private static CareerEvent closed(Mentorship mentorship, UUID mentorId, LocalDate leftOn) {
        return mentorship.startedOn().isAfter(leftOn)
                ? new MentorshipWithdrawn(
                        mentorId, mentorship.mentorshipId(), mentorship.menteeId(), MENTOR_LEFT, leftOn)
                : new MentorshipEnded(mentorId, mentorship.mentorshipId(), mentorship.menteeId(), MENTOR_LEFT, leftOn);
    }

    /** What the departure closed stays closed: people may have acted on it. */
    static List<CareerEvent> withdraw(WithdrawDeparture c, Career career, Circumstances given) {
        departure(career);
        return List.of(new DepartureWithdrawn(c.personId(), c.reason(), given.today()));
    }

    static List<CareerEvent> rejoin(Rejoin c, Career career, Circumstances given) {
        Faults faults = new Faults(given.today()).scheduled("/startedOn", c.startedOn());
        LevelFact before = career.levelOn(c.startedOn());
        Ladder ladder = given.ladderOf(career, c.startedOn());
        Presence.judgeLevel(faults, "/level", ladder, c.level());
        faults.refuseIfAny();
        LocalDate leftOn = departure(career);
        if (!c.startedOn().isAfter(leftOn)) {
            throw Refused.because(
                    Rule.REJOINING_BEFORE_LEAVING, c.startedOn() + " is not after the last day, " + leftOn);
        }
        JoiningRules.refuseOwnManager(c.personId(), c.managerId());
        return List.of(
                new PersonRejoined(c.personId(), before.ladder(), c.level(), c.managerId(), c.team(), c.startedOn()));
    }

    private static LocalDate departure(Career career) {
        LocalDate leftOn = career.leftOn();
        if (leftOn == null) {
            throw Refused.because(Rule.NOT_LEFT, "no departure of person " + career.personId() + " stands on record");
        }
        return leftOn;
    }
}
