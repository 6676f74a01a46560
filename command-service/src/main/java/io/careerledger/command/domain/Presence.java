package io.careerledger.command.domain;

import io.careerledger.events.LadderRef;
import io.careerledger.readiness.ladder.Ladder;
import java.time.LocalDate;

/** On which days facts about a person can have been so. */
final class Presence {

    private Presence() {}

    /** The fact needs her to be employed on the day. */
    static void required(Career career, LocalDate day, Rule beforeJoining) {
        if (!career.employment().joinedBy(day)) {
            throw Refused.because(
                    beforeJoining,
                    day + " is before the first day of person " + career.personId() + ", "
                            + career.employment().startedOn());
        }
        LocalDate leftOn = career.employment().leftBefore(day);
        if (leftOn != null) {
            throw left(career, day, leftOn);
        }
    }

    /** The fact may be older than her joining, or lie between two employments, but not after she left for good. */
    static void notAfterLeaving(Career career, LocalDate day) {
        LocalDate leftOn = career.leftOn();
        if (leftOn != null && day.isAfter(leftOn)) {
            throw left(career, day, leftOn);
        }
    }

    /** Judges that the ladder has the level. */
    static void judgeLevel(Faults faults, String pointer, Ladder ladder, String level) {
        faults.unless(
                ladder.level(level).isPresent(),
                pointer,
                "'" + level + "' is no level of " + new LadderRef(ladder.id(), ladder.version()));
    }

    private static Refused left(Career career, LocalDate day, LocalDate leftOn) {
        return Refused.because(
                Rule.PERSON_LEFT, "person " + career.personId() + " left on " + leftOn + ", before " + day);
    }
}
