package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what is wrong with a command's values, so that all of it is told at once. */
final class Faults {

    private final DayLimits limits;
    private final List<Fault> found = new ArrayList<>();

    Faults(LocalDate today) {
        this.limits = new DayLimits(today);
    }

    Faults unless(boolean right, String pointer, String detail) {
        if (!right) {
            found.add(new Fault(pointer, detail));
        }
        return this;
    }

    /** The day of something seen to happen. */
    Faults observed(String pointer, LocalDate day) {
        return noted(pointer, limits.faultOfObserved(day));
    }

    /** The day from which something holds, which may lie ahead. */
    Faults scheduled(String pointer, LocalDate day) {
        return noted(pointer, limits.faultOfScheduled(day));
    }

    /**
     * Ids out of a set of known ones, each at most once.
     *
     * @param member pointer to the id from the item of the list; empty where the items are the ids
     */
    Faults named(String pointer, String member, List<String> ids, Set<String> known, String ofWhat) {
        for (int index = 0; index < ids.size(); index++) {
            String id = ids.get(index);
            String at = pointer + "/" + index + member;
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

    private Faults noted(String pointer, Optional<String> fault) {
        fault.ifPresent(detail -> found.add(new Fault(pointer, detail)));
        return this;
    }
}
