package io.careerledger.access;

import io.careerledger.events.ServiceUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One of each relation that an asker can have to a person, and of each service user; the columns of the tables. */
enum Relations {
    SELF(Ties.SELF),
    LINE(Ties.LINE),
    /** Was in the line until {@link Given#LAST_DAY}, and asks about today. */
    FORMER(Ties.NONE.lineEnded(Given.LAST_DAY)),
    /** The same, and asks about that day as known by then. */
    FORMER_THEN(Ties.NONE.lineEnded(Given.LAST_DAY)),
    ASKED(Ties.NONE.asked(
            List.of(new Ties.Request(Given.REQUEST, Set.of(Given.COMPETENCY), Set.of(Given.OUTCOME))))),
    /** Is asked, but about something else. */
    ASKED_ELSE(Ties.NONE.asked(List.of(new Ties.Request(new UUID(9, 1), Set.of("discovery"), Set.of(new UUID(9, 2)))))),
    MENTOR(Ties.NONE.mentoring(List.of(Given.mentoring()), List.of())),
    MENTEE(Ties.NONE.mentoring(List.of(), List.of(Given.mentoring()))),
    PANEL(Ties.NONE.seated(List.of(new Ties.Seat(Given.CASE, true)))),
    /** On the panel of an earlier case, which is closed. */
    WAS_PANEL(Ties.NONE.seated(List.of(new Ties.Seat(Given.CASE, false)))),
    /** Peers, superiors, anybody. */
    OTHER(Ties.NONE),
    HR(ServiceUser.HR),
    AUDITOR(ServiceUser.AUDITOR),
    CALIBRATION(ServiceUser.CALIBRATION);

    final Asker asker;
    final Ties ties;

    Relations(Ties ties) {
        this.asker = Asker.person(new UUID(7, 7));
        this.ties = ties;
    }

    Relations(ServiceUser user) {
        this.asker = Asker.of(user);
        this.ties = Ties.NONE;
    }

    Cuts cuts() {
        return this == FORMER_THEN ? new Cuts(Given.LAST_DAY, Instant.parse("2026-03-31T23:59:59.999999Z")) : Cuts.NONE;
    }

    /** What the relations are about. */
    static final class Given {
        static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
        static final String COMPETENCY = "execution";
        static final UUID REQUEST = new UUID(1, 1);
        static final UUID OUTCOME = new UUID(1, 2);
        static final UUID MENTORSHIP = new UUID(1, 3);
        static final UUID CASE = new UUID(1, 4);

        private Given() {}

        static Ties.Mentoring mentoring() {
            return new Ties.Mentoring(MENTORSHIP, Set.of(COMPETENCY));
        }
    }
}
