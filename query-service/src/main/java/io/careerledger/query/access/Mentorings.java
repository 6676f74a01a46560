package io.careerledger.query.access;

import io.careerledger.access.Ties.Mentoring;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The mentorships between two people, from the facts that begin and end them. */
final class Mentorings {

    private final LocalDate today;
    private final Map<UUID, MentorshipStarted> started = new LinkedHashMap<>();

    Mentorings(LocalDate today) {
        this.today = today;
    }

    /** Of each mentor in the order of her stream. */
    void take(CareerEvent fact) {
        if (fact instanceof MentorshipStarted start) {
            started.put(start.mentorshipId(), start);
        } else if (fact instanceof MentorshipWithdrawn withdrawal) {
            started.remove(withdrawal.mentorshipId());
        } else if (fact instanceof MentorshipEnded end && end.effectiveOn().isBefore(today)) {
            // effective on its last day
            started.remove(end.mentorshipId());
        }
    }

    /** Those that are not over, by their mentor. */
    Map<UUID, List<Mentoring>> active() {
        Map<UUID, List<Mentoring>> active = new HashMap<>();
        started.values()
                .forEach(start -> active.computeIfAbsent(start.personId(), mentor -> new ArrayList<>())
                        .add(new Mentoring(start.mentorshipId(), Set.copyOf(start.focus()))));
        return active;
    }
}
