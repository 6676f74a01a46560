package io.careerledger.access;

/** Who may do what: each relation has its acts, and what no relation names is refused. */
final class ActRules {

    private static final Verdict YES = Verdict.allowed(new Sight.Nothing());

    private static final Verdict READ_ONLY =
            new Verdict.Forbidden("read-only-role", "The caller's role reads and never writes.");
    private static final Verdict HR_ONLY = new Verdict.Forbidden("role-required", "Only the role hr may do this.");
    private static final Verdict NOT_IN_LINE =
            new Verdict.Forbidden("not-in-your-line", "Only for those who report to the caller may she do this.");
    private static final Verdict NOT_ASKED =
            new Verdict.Forbidden("not-asked", "No open request asks the caller for feedback on this.");
    private static final Verdict NOT_IN_MENTORSHIP = new Verdict.Forbidden(
            "not-in-the-mentorship", "Only the mentor and the mentee of an active mentorship may do this.");
    private static final Verdict OWN_CASE =
            new Verdict.Forbidden("own-case", "Nobody has a hand in her own promotion case.");
    private static final Verdict NOT_ON_PANEL = new Verdict.Forbidden(
            "not-on-the-panel", "Only the case's reviewers review it, and only its deciders decide.");
    private static final Verdict NOT_SUBJECT =
            new Verdict.Forbidden("not-the-subject", "Only the person whose case it is responds to the decision.");

    private ActRules() {}

    static Verdict judge(Act act, Asker asker, Ties ties, Matter matter) {
        return switch (asker.role()) {
            case AUDITOR, CALIBRATION -> READ_ONLY;
            case HR -> byHr(act);
            case null -> byPerson(act, ties, matter);
        };
    }

    /** HR keeps the register of people and cases; what people think of each other, and decide, is not for her to say. */
    private static Verdict byHr(Act act) {
        return switch (act) {
            case ADD_PERSON,
                    CHANGE_REPORTING_LINE,
                    CHANGE_DETAILS,
                    RECORD_DEPARTURE,
                    WITHDRAW_DEPARTURE,
                    REJOIN,
                    CHANGE_LEVEL,
                    REQUEST_FEEDBACK,
                    WITHDRAW_FEEDBACK_REQUEST,
                    CHANGE_PANEL,
                    WITHDRAW_PROMOTION,
                    PUBLISH_LADDER,
                    IMPORT -> YES;
            // in the name of the person who rated: the domain asks for her
            case RATE_SKILL, WITHDRAW_RATING -> YES;
            case RECORD_OUTCOME, ATTEST_OUTCOME, RETRACT_OUTCOME, START_MENTORSHIP, PROPOSE_PROMOTION -> NOT_IN_LINE;
            case LOG_SESSION, WITHDRAW_SESSION, END_MENTORSHIP, WITHDRAW_MENTORSHIP -> NOT_IN_MENTORSHIP;
            case REVIEW_PROMOTION, DECIDE_PROMOTION -> NOT_ON_PANEL;
            case RESPOND_TO_DECISION -> NOT_SUBJECT;
        };
    }

    private static Verdict byPerson(Act act, Ties ties, Matter matter) {
        return switch (act) {
            case ADD_PERSON, PUBLISH_LADDER, IMPORT -> HR_ONLY;
            case CHANGE_REPORTING_LINE, CHANGE_DETAILS, RECORD_DEPARTURE, WITHDRAW_DEPARTURE, REJOIN, CHANGE_LEVEL ->
                otherwise(ties, HR_ONLY);
            case RECORD_OUTCOME, RETRACT_OUTCOME, REQUEST_FEEDBACK -> ofOwnOrLine(ties);
            case RATE_SKILL, ATTEST_OUTCOME, WITHDRAW_RATING, WITHDRAW_FEEDBACK_REQUEST -> feedback(act, ties, matter);
            case START_MENTORSHIP, PROPOSE_PROMOTION -> ties.inLine() ? YES : otherwise(ties, NOT_IN_LINE);
            case LOG_SESSION, WITHDRAW_SESSION, END_MENTORSHIP -> inMentorship(ties, matter);
            case WITHDRAW_MENTORSHIP -> ties.self() || ties.inLine() ? YES : otherwise(ties, NOT_IN_MENTORSHIP);
            case CHANGE_PANEL, REVIEW_PROMOTION, DECIDE_PROMOTION -> onCase(ties, matter);
            case WITHDRAW_PROMOTION -> withdrawal(ties);
            case RESPOND_TO_DECISION -> ties.self() ? YES : otherwise(ties, NOT_SUBJECT);
        };
    }

    private static Verdict ofOwnOrLine(Ties ties) {
        return ties.self() || ties.inLine() ? YES : otherwise(ties, NOT_IN_LINE);
    }

    private static Verdict feedback(Act act, Ties ties, Matter matter) {
        if (ties.self() || ties.inLine() || isAsked(act, ties, matter)) {
            return YES;
        }
        return otherwise(ties, ties.asked().isEmpty() ? NOT_IN_LINE : NOT_ASKED);
    }

    private static boolean isAsked(Act act, Ties ties, Matter matter) {
        return switch (matter) {
            case Matter.Competency(String id) -> act == Act.RATE_SKILL && ties.isAskedToRate(id);
            case Matter.Outcome(var id) -> act == Act.ATTEST_OUTCOME && ties.isAskedToAttest(id);
            case Matter.Feedback(var id) -> act == Act.WITHDRAW_FEEDBACK_REQUEST && ties.isAskedBy(id);
            // whose rating it is the domain knows
            case Matter.Whole() -> act == Act.WITHDRAW_RATING && !ties.asked().isEmpty();
            case Matter.Mentorship _, Matter.Case _ -> false;
        };
    }

    /** The person is the mentor, whose stream it is in. */
    private static Verdict inMentorship(Ties ties, Matter matter) {
        boolean mentee = matter instanceof Matter.Mentorship(var id) && ties.isMentoredIn(id);
        return ties.self() || mentee ? YES : otherwise(ties, NOT_IN_MENTORSHIP);
    }

    /** Who of the line or of the panel may do which of it, and when, the case itself knows. */
    private static Verdict onCase(Ties ties, Matter matter) {
        if (ties.self()) {
            return OWN_CASE;
        }
        boolean seated = matter instanceof Matter.Case(var id) && ties.hasSeat(id);
        return ties.inLine() || seated ? YES : Verdict.HIDDEN;
    }

    private static Verdict withdrawal(Ties ties) {
        if (ties.self()) {
            return OWN_CASE;
        }
        return ties.inLine() ? YES : otherwise(ties, NOT_IN_LINE);
    }

    /** The refusal by name, for whoever may know that there is such a person; to anybody else there is none. */
    private static Verdict otherwise(Ties ties, Verdict refusal) {
        return ties.isKnown() ? refusal : Verdict.HIDDEN;
    }
}
