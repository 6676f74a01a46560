package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far apart the steps of a series are. */
public enum Interval {
    WEEK {
        @Override
        LocalDate after(LocalDate first, int steps) {
            return first.plusWeeks(steps);
        }
    },
    MONTH {
        @Override
        LocalDate after(LocalDate first, int steps) {
            return first.plusMonths(steps);
        }
    },
    QUARTER {
        @Override
        LocalDate after(LocalDate first, int steps) {
            return first.plusMonths(3L * steps);
        }
    };

    /** Most steps of one series. */
    public static final int MOST_STEPS = 600;

    /** Counted from the first day, so that a series from the 31st comes back to the 31st after a shorter month. */
    abstract LocalDate after(LocalDate first, int steps);

    /** What parameters and answers call it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The days of a series: {@code from}, one more after every interval, {@code to} at last; empty when they are too many. */
    public Optional<List<LocalDate>> days(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = after(from, days.size())) {
            days.add(day);
            if (days.size() >= MOST_STEPS) {
                return Optional.empty();
            }
        }
        days.add(to);
        return Optional.of(days);
    }
}
