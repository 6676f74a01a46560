package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentorship that a person gives, with its sessions. */
public final class Mentorship {

    private final UUID mentorshipId;
    private final UUID menteeId;
    private final List<String> focus;
    private final LocalDate startedOn;
    private final int sequence;
    private final @Nullable LocalDate endedOn;
    private final boolean withdrawn;
    private final FactList<MentoringSession> sessions;

    Mentorship(MentorshipStarted event, int sequence) {
        this.mentorshipId = event.mentorshipId();
        this.menteeId = event.menteeId();
        this.focus = event.focus();
        this.startedOn = event.effectiveOn();
        this.sequence = sequence;
        this.endedOn = null;
        this.withdrawn = false;
        this.sessions = FactList.empty();
    }

    private Mentorship(
            Mentorship other, @Nullable LocalDate endedOn, boolean withdrawn, FactList<MentoringSession> sessions) {
        this.mentorshipId = other.mentorshipId;
        this.menteeId = other.menteeId;
        this.focus = other.focus;
        this.startedOn = other.startedOn;
        this.sequence = other.sequence;
        this.endedOn = endedOn;
        this.withdrawn = withdrawn;
        this.sessions = sessions;
    }

    public UUID mentorshipId() {
        return mentorshipId;
    }

    public UUID menteeId() {
        return menteeId;
    }

    /** The competencies that it is about. */
    public List<String> focus() {
        return focus;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    /** The last day, which may lie ahead; null while no end is known. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Of the event that started it, in the stream. */
    public int sequence() {
        return sequence;
    }

    /** Whether it had started by the day and never was withdrawn; it may have ended since. */
    public boolean standsOn(LocalDate day) {
        return !withdrawn && !startedOn.isAfter(day);
    }

    /**
     * Whether it takes up the mentor's capacity on the day. On the day it ends sessions may still be held, but the
     * mentor is free for another mentee.
     */
    public boolean isActiveOn(LocalDate day) {
        return standsOn(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /** Whether it takes up capacity on the day or on a later one: it may only be scheduled. */
    public boolean isActiveSomeDayFrom(LocalDate day) {
        return !withdrawn && (endedOn == null || endedOn.isAfter(day));
    }

    /** Every session ever recorded, withdrawn ones included, in stream order. */
    public List<MentoringSession> sessions() {
        return sessions;
    }

    /** Null when there is no session of that id. */
    public @Nullable MentoringSession session(UUID sessionId) {
        return sessions.last(session -> session.hasId(sessionId));
    }

    /** How many sessions were held on days after the first and up to the second one. */
    public int sessionsHeld(LocalDate after, LocalDate upTo) {
        int from = Day.of(after);
        int to = Day.of(upTo);
        int held = 0;
        for (int index = 0; index < sessions.size(); index++) {
            MentoringSession session = sessions.get(index);
            if (!session.isWithdrawn() && session.day() > from && session.day() <= to) {
                held++;
            }
        }
        return held;
    }

    /** The day of the last session held up to the day; null when there was none. */
    public @Nullable LocalDate lastSessionBy(LocalDate day) {
        int limit = Day.of(day);
        int last = Day.ALWAYS;
        for (MentoringSession session : sessions) {
            if (!session.isWithdrawn() && session.day() <= limit) {
                last = Math.max(last, session.day());
            }
        }
        return last == Day.ALWAYS ? null : Day.date(last);
    }

    Mentorship held(MentoringSessionHeld event, int sequence) {
        return new Mentorship(this, endedOn, withdrawn, sessions.with(new MentoringSession(event, sequence)));
    }

    Mentorship sessionWithdrawn(UUID sessionId) {
        FactList<MentoringSession> changed =
                sessions.withLastChanged(session -> session.hasId(sessionId), MentoringSession::asWithdrawn);
        return new Mentorship(this, endedOn, withdrawn, changed);
    }

    /** A second end could only be an earlier one: nothing happens in a mentorship after its last day. */
    Mentorship ended(LocalDate lastDay) {
        return endedOn != null && endedOn.isBefore(lastDay) ? this : new Mentorship(this, lastDay, withdrawn, sessions);
    }

    Mentorship asWithdrawn() {
        return new Mentorship(this, endedOn, true, sessions);
    }
}
