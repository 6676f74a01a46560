package io.careerledger.access;

/** What can be seen of the ledger: one for each question that it answers. */
public enum View {
    ME(Scope.ASKER),
    INBOX(Scope.ASKER),
    /** Who asks the asker for feedback, on whom and on what. */
    FEEDBACK_ASKED(Scope.ASKER),

    PEOPLE(Scope.LIST),
    PROMOTIONS(Scope.LIST),

    PERSON(Scope.PERSON),
    READINESS(Scope.PERSON, true),
    READINESS_CHANGES(Scope.PERSON, true),
    PROGRESS(Scope.PERSON, true),
    TIMELINE(Scope.PERSON, true),
    OUTCOMES(Scope.PERSON),
    RATINGS(Scope.PERSON, true),
    MENTORSHIPS(Scope.PERSON),
    PERSON_STREAM(Scope.PERSON),
    ACCESS_LOG(Scope.PERSON),

    TEAM_READINESS(Scope.TEAM),
    TEAM_MENTORSHIP(Scope.TEAM),
    TEAM_STREAM(Scope.TEAM),

    DOSSIER(Scope.CASE, true),
    DOSSIER_PAGE(Scope.CASE, true),
    LETTER(Scope.CASE, true),
    LETTER_PAGE(Scope.CASE, true),

    AUDIT_EXPORT(Scope.LEDGER, true),
    RECONCILE(Scope.LEDGER),
    PROJECTIONS(Scope.LEDGER),
    PROJECTION_REBUILD(Scope.LEDGER),
    PROJECTION_RETRY(Scope.LEDGER),

    REPLAYS(Scope.LEDGER),
    REPLAY(Scope.LEDGER),
    REPLAY_SUMMARY(Scope.LEDGER),
    REPLAY_GROUPS(Scope.LEDGER),
    REPLAY_CHANGES(Scope.LEDGER),
    REPLAY_DECISIONS(Scope.LEDGER),
    REPLAY_REQUEST(Scope.LEDGER),
    REPLAY_CANCEL(Scope.LEDGER),
    /** Letting those who calibrate see names for a while. */
    REPLAY_NAMES(Scope.LEDGER),

    LADDERS(Scope.LADDER),
    LADDER_VERSION(Scope.LADDER),
    LADDER_DIFF(Scope.LADDER);

    private final Scope scope;
    private final boolean recorded;

    View(Scope scope) {
        this(scope, false);
    }

    View(Scope scope, boolean recorded) {
        this.scope = scope;
        this.recorded = recorded;
    }

    public Scope scope() {
        return scope;
    }

    /** Whether it is recorded when somebody reads it of somebody else. */
    public boolean isRecorded() {
        return recorded;
    }

    /** What a view is about, and so what its verdict rests on. */
    public enum Scope {
        /** The asker herself. */
        ASKER,
        /** All whom the asker reaches; rows of others are left out by {@link Reach}. */
        LIST,
        /** One person. */
        PERSON,
        /** The team of one person, who manages it; rows are left out as in a list. */
        TEAM,
        /** One {@link Matter.Case} of one person. */
        CASE,
        /** The ledger as a whole: by role. */
        LEDGER,
        /** Ladders, which everybody may read. */
        LADDER
    }
}
