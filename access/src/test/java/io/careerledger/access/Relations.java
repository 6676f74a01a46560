package io.careerledger.access;

import io.careerledger.events.ServiceUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One of each relation that an asker can have to a person, and of each service user; the columns of the tables. */
enum Relations {
    SELF,
    LINE,
    /** Was in the line until {@link #LAST_DAY}, and asks about today. */
    FORMER,
    /** The same, and asks about that day as known by then. */
    FORMER_THEN,
    ASKED,
    /** Is asked, but about something else. */
    ASKED_ELSE,
    MENTOR,
    MENTEE,
    PANEL,
    /** On the panel of an earlier case, which is closed. */
    WAS_PANEL,
    /** Peers, superiors, anybody. */
    OTHER,
    HR,
    AUDITOR,
    CALIBRATION;

    static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    static final String COMPETENCY = "execution";
    static final UUID REQUEST = new UUID(1, 1);
    static final UUID OUTCOME = new UUID(1, 2);
    static final UUID MENTORSHIP = new UUID(1, 3);
    static final UUID CASE = new UUID(1, 4);

    Asker asker() {
        return switch (this) {
            case HR -> Asker.of(ServiceUser.HR);
            case AUDITOR -> Asker.of(ServiceUser.AUDITOR);
            case CALIBRATION -> Asker.of(ServiceUser.CALIBRATION);
            default -> Asker.person(new UUID(7, 7));
        };
    }

    Ties ties() {
        return switch (this) {
            case SELF -> Ties.SELF;
            case LINE -> Ties.LINE;
            case FORMER, FORMER_THEN -> Ties.NONE.lineEnded(LAST_DAY);
            case ASKED -> Ties.NONE.asked(List.of(new Ties.Request(REQUEST, Set.of(COMPETENCY), Set.of(OUTCOME))));
            case ASKED_ELSE ->
                Ties.NONE.asked(List.of(new Ties.Request(new UUID(9, 1), Set.of("discovery"), Set.of(new UUID(9, 2)))));
            case MENTOR -> Ties.NONE.mentoring(List.of(mentoring()), List.of());
            case MENTEE -> Ties.NONE.mentoring(List.of(), List.of(mentoring()));
            case PANEL -> Ties.NONE.seated(List.of(new Ties.Seat(CASE, true)));
            case WAS_PANEL -> Ties.NONE.seated(List.of(new Ties.Seat(CASE, false)));
            case OTHER, HR, AUDITOR, CALIBRATION -> Ties.NONE;
        };
    }

    Cuts cuts() {
        return this == FORMER_THEN ? new Cuts(LAST_DAY, Instant.parse("2026-03-31T23:59:59.999999Z")) : Cuts.NONE;
    }

    static Ties.Mentoring mentoring() {
        return new Ties.Mentoring(MENTORSHIP, Set.of(COMPETENCY));
    }
}
