package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a command's values, so that all of it is told at once. */
final class Faults {

    /** No fact of a career is older. */
    static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** How far ahead of today, in UTC, an observation may lie: somewhere it is tomorrow already. */
    static final int OBSERVED_AHEAD_DAYS = 1;

    /** How far ahead a change may be scheduled. */
    static final int SCHEDULED_AHEAD_YEARS = 5;

    private final LocalDate today;
    private final List<Fault> found = new ArrayList<>();

    Faults(LocalDate today) {
        this.today = today;
    }

    Faults unless(boolean right, String pointer, String detail) {
        if (!right) {
            found.add(new Fault(pointer, detail));
        }
        return this;
    }

    /** The day of something seen to happen. */
    Faults observed(String pointer, LocalDate day) {
        return between(pointer, day, today.plusDays(OBSERVED_AHEAD_DAYS));
    }

    /** The day from which something holds, which may lie ahead. */
    Faults scheduled(String pointer, LocalDate day) {
        return between(pointer, day, today.plusYears(SCHEDULED_AHEAD_YEARS));
    }

    /** Ids out of a set of known ones, each at most once. */
    Faults named(String pointer, List<String> ids, Set<String> known, String ofWhat) {
        for (int index = 0; index < ids.size(); index++) {
            String id = ids.get(index);
            String at = pointer + "/" + index;
            unless(known.contains(id), at, "'" + id + "' is no competency of " + ofWhat);
            unless(ids.indexOf(id) == index, at, "'" + id + "' is named twice");
        }
        return this;
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Refused.invalid(found);
        }
    }

    private Faults between(String pointer, @Nullable LocalDate day, LocalDate latest) {
        if (day == null) {
            return this;
        }
        unless(!day.isBefore(EARLIEST), pointer, "must not be before " + EARLIEST + ", is " + day);
        return unless(!day.isAfter(latest), pointer, "must not be after " + latest + ", is " + day);
    }
}
