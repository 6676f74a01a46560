package io.careerledger.query.mentorship;

import io.careerledger.query.projection.read.FactKey;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.MentoringSession;
import io.careerledger.readiness.career.Mentorship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A mentorship with its mentor, as the fold of her stream has it; its texts are in the facts. */
record Given(UUID mentorId, Mentorship mentorship) {

    private static final Comparator<Given> NEWEST_FIRST = Comparator.comparing(
                    (Given given) -> given.mentorship().startedOn())
            .thenComparing(given -> given.id().toString())
            .reversed();

    /** Those of these mentors that had begun by the day and that the person gives or has, newest first. */
    static List<Given> around(UUID personId, Collection<CareerHistory> mentors, LocalDate day) {
        List<Given> given = new ArrayList<>();
        for (CareerHistory mentor : mentors) {
            for (Mentorship mentorship : mentor.mentorships().standingOn(day)) {
                if (personId.equals(mentor.personId()) || personId.equals(mentorship.menteeId())) {
                    given.add(new Given(mentor.personId(), mentorship));
                }
            }
        }
        given.sort(NEWEST_FIRST);
        return given;
    }

    UUID id() {
        return mentorship.mentorshipId();
    }

    FactKey fact() {
        return new FactKey(mentorId, mentorship.sequence());
    }

    FactKey fact(MentoringSession session) {
        return new FactKey(mentorId, session.sequence());
    }

    /** What was held by the day and stands, newest first. */
    List<MentoringSession> sessionsBy(LocalDate day) {
        return mentorship.sessions().stream()
                .filter(session -> !session.isWithdrawn() && !session.heldOn().isAfter(day))
                .sorted(Comparator.comparing(MentoringSession::heldOn)
                        .reversed()
                        .thenComparing(session -> session.sessionId().toString()))
                .toList();
    }
}
