package io.careerledger.query.mentorship;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.mentorship.MentorshipItem.Role;
import io.careerledger.query.mentorship.MentorshipItem.Session;
import io.careerledger.query.projection.read.FactKey;
import io.careerledger.readiness.career.Mentorship;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts mentorships, the texts of their facts and names together, as one person sees them on a day. */
final class MentorshipItems {

    private static final int RECENT_DAYS = 90;

    private final UUID personId;
    private final LocalDate day;
    private final Map<FactKey, RecordedEvent<CareerEvent>> facts;
    private final Map<UUID, String> names;

    MentorshipItems(
            UUID personId, LocalDate day, Map<FactKey, RecordedEvent<CareerEvent>> facts, Map<UUID, String> names) {
        this.personId = personId;
        this.day = day;
        this.facts = facts;
        this.names = names;
    }

    MentorshipItem of(Given given) {
        Mentorship mentorship = given.mentorship();
        MentorshipStarted started = event(given.fact()) instanceof MentorshipStarted it ? it : null;
        return new MentorshipItem(
                given.id(),
                personId.equals(given.mentorId()) ? Role.MENTOR : Role.MENTEE,
                given.mentorId(),
                names.get(given.mentorId()),
                mentorship.menteeId(),
                names.get(mentorship.menteeId()),
                mentorship.focus(),
                started == null ? null : started.goal(),
                started == null ? null : started.overCapacityReason(),
                mentorship.startedOn(),
                mentorship.endedOn(),
                mentorship.isActiveOn(day),
                mentorship.sessionsHeld(day.minusDays(RECENT_DAYS), day),
                sessions(given));
    }

    private List<Session> sessions(Given given) {
        return given.sessionsBy(day).stream()
                .map(session -> new Session(
                        session.sessionId(), session.heldOn(), session.minutes(), note(given.fact(session))))
                .toList();
    }

    private @Nullable String note(FactKey session) {
        return event(session) instanceof MentoringSessionHeld held ? held.note() : null;
    }

    private @Nullable CareerEvent event(FactKey key) {
        RecordedEvent<CareerEvent> fact = facts.get(key);
        return fact == null ? null : fact.event();
    }
}
