package io.careerledger.readiness.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question about a person on a day before her first one. */
public final class NotYetJoined extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UUID personId;
    private final LocalDate asOf;
    private final @Nullable LocalDate startedOn;

    NotYetJoined(UUID personId, LocalDate asOf, @Nullable LocalDate startedOn) {
        super("person " + personId + " had not joined by " + asOf);
        this.personId = personId;
        this.asOf = asOf;
        this.startedOn = startedOn;
    }

    public UUID personId() {
        return personId;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** Her first day; null when the history holds no joining at all. */
    public @Nullable LocalDate startedOn() {
        return startedOn;
    }
}
