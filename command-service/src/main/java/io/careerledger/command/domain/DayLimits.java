package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Which days a command may name; all that can be said of a day without knowing the person. */
public final class DayLimits {

    /** No fact of a career is older. */
    static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** How far ahead of today, in UTC, an observation may lie: somewhere it is tomorrow already. */
    private static final int OBSERVED_AHEAD_DAYS = 1;

    /** How far ahead a change may be scheduled. */
    private static final int SCHEDULED_AHEAD_YEARS = 5;

    private final LocalDate today;

    public DayLimits(LocalDate today) {
        this.today = today;
    }

    /** What is wrong with the day of something seen to happen; empty when nothing is. */
    public Optional<String> faultOfObserved(LocalDate day) {
        return fault(day, today.plusDays(OBSERVED_AHEAD_DAYS));
    }

    /** What is wrong with the day from which something holds, which may lie ahead; empty when nothing is. */
    public Optional<String> faultOfScheduled(LocalDate day) {
        return fault(day, today.plusYears(SCHEDULED_AHEAD_YEARS));
    }

    private static Optional<String> fault(LocalDate day, LocalDate latest) {
        if (day.isBefore(EARLIEST)) {
            return Optional.of("must not be before " + EARLIEST + ", is " + day);
        }
        return day.isAfter(latest) ? Optional.of("must not be after " + latest + ", is " + day) : Optional.empty();
    }
}
