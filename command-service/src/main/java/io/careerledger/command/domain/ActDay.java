package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The day of an act: people act when they act; only history that is brought in was acted on earlier. */
record ActDay(LocalDate on, String pointer) {

    /** The day that the command names, else today. */
    static ActDay of(@Nullable LocalDate named, String pointer, Circumstances given) {
        return new ActDay(Objects.requireNonNullElse(named, given.today()), pointer);
    }

    void judge(Faults faults) {
        faults.observed(pointer, on);
    }

    void refuseUnlessToday(Circumstances given) {
        if (!on.equals(given.today()) && !given.context().authority().datesActs()) {
            throw Refused.invalid(
                    Rule.ACT_DATED, new Fault(pointer, "must be today, " + given.today() + ", or left out; is " + on));
        }
    }
}
