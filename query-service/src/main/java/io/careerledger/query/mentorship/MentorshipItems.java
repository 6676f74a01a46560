package io.careerledger.query.mentorship;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.mentorship.MentorshipItem.Role;
import io.careerledger.query.mentorship.MentorshipItem.Session;
import io.careerledger.query.mentorship.MentorshipRow.SessionRow;
import io.careerledger.query.projection.read.FactKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts rows, the texts of their facts and names together, as one person sees them. */
final class MentorshipItems {

    private static final int RECENT_DAYS = 90;

    private final UUID personId;
    private final LocalDate today;
    private final List<SessionRow> sessions;
    private final Map<FactKey, RecordedEvent<CareerEvent>> facts;
    private final Map<UUID, String> names;

    MentorshipItems(
            UUID personId,
            LocalDate today,
            List<SessionRow> sessions,
            Map<FactKey, RecordedEvent<CareerEvent>> facts,
            Map<UUID, String> names) {
        this.personId = personId;
        this.today = today;
        this.sessions = sessions;
        this.facts = facts;
        this.names = names;
    }

    MentorshipItem of(MentorshipRow row) {
        List<Session> held = new ArrayList<>();
        for (SessionRow session : sessions) {
            if (session.mentorshipId().equals(row.mentorshipId())) {
                held.add(new Session(session.sessionId(), session.heldOn(), session.minutes(), note(session)));
            }
        }
        CareerEvent fact = event(row.fact());
        MentorshipStarted started = fact instanceof MentorshipStarted it ? it : null;
        return new MentorshipItem(
                row.mentorshipId(),
                personId.equals(row.mentorId()) ? Role.MENTOR : Role.MENTEE,
                row.mentorId(),
                names.get(row.mentorId()),
                row.menteeId(),
                names.get(row.menteeId()),
                row.focus(),
                started == null ? null : started.goal(),
                started == null ? null : started.overCapacityReason(),
                row.startedOn(),
                row.endedOn(),
                row.isActiveOn(today),
                recent(held),
                held);
    }

    private @Nullable String note(SessionRow session) {
        return event(session.fact()) instanceof MentoringSessionHeld held ? held.note() : null;
    }

    private @Nullable CareerEvent event(FactKey key) {
        RecordedEvent<CareerEvent> fact = facts.get(key);
        return fact == null ? null : fact.event();
    }

    private int recent(List<Session> held) {
        LocalDate after = today.minusDays(RECENT_DAYS);
        return (int) held.stream()
                .filter(session ->
                        session.heldOn().isAfter(after) && !session.heldOn().isAfter(today))
                .count();
    }
}
