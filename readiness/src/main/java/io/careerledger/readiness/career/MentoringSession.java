package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import java.time.LocalDate;
import java.util.UUID;

/** One meeting of a mentor and her mentee, its numbers kept plain as those of {@link Rating} are. */
public final class MentoringSession {

    private final long idHigh;
    private final long idLow;
    private final int day;
    private final int minutes;
    private final int sequence;
    private final boolean withdrawn;

    MentoringSession(MentoringSessionHeld event, int sequence) {
        this.idHigh = event.sessionId().getMostSignificantBits();
        this.idLow = event.sessionId().getLeastSignificantBits();
        this.day = Day.of(event.effectiveOn());
        this.minutes = event.minutes();
        this.sequence = sequence;
        this.withdrawn = false;
    }

    private MentoringSession(MentoringSession other, boolean withdrawn) {
        this.idHigh = other.idHigh;
        this.idLow = other.idLow;
        this.day = other.day;
        this.minutes = other.minutes;
        this.sequence = other.sequence;
        this.withdrawn = withdrawn;
    }

    public UUID sessionId() {
        return new UUID(idHigh, idLow);
    }

    public LocalDate heldOn() {
        return Day.date(day);
    }

    public int minutes() {
        return minutes;
    }

    /** Of the event in the stream. */
    public int sequence() {
        return sequence;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    int day() {
        return day;
    }

    boolean hasId(UUID sessionId) {
        return idHigh == sessionId.getMostSignificantBits() && idLow == sessionId.getLeastSignificantBits();
    }

    MentoringSession asWithdrawn() {
        return new MentoringSession(this, true);
    }
}
