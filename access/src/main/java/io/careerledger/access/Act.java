package io.careerledger.access;

/** What can be done to the ledger: one for each command. */
public enum Act {
    ADD_PERSON,
    CHANGE_REPORTING_LINE,
    CHANGE_DETAILS,
    RECORD_DEPARTURE,
    WITHDRAW_DEPARTURE,
    REJOIN,
    CHANGE_LEVEL,
    RECORD_OUTCOME,
    /** About a {@link Matter.Outcome}. */
    ATTEST_OUTCOME,
    RETRACT_OUTCOME,
    /** About a {@link Matter.Competency}. */
    RATE_SKILL,
    WITHDRAW_RATING,
    REQUEST_FEEDBACK,
    /** About a {@link Matter.Feedback}. */
    WITHDRAW_FEEDBACK_REQUEST,
    /** Judged twice: for the mentor and for the mentee. Both must be allowed. */
    START_MENTORSHIP,
    /** About a {@link Matter.Mentorship}, as the next three are; the person is the mentor. */
    LOG_SESSION,
    WITHDRAW_SESSION,
    END_MENTORSHIP,
    WITHDRAW_MENTORSHIP,
    PROPOSE_PROMOTION,
    /** About a {@link Matter.Case}, as the next four are. */
    CHANGE_PANEL,
    REVIEW_PROMOTION,
    DECIDE_PROMOTION,
    WITHDRAW_PROMOTION,
    RESPOND_TO_DECISION,
    /** About nobody. */
    PUBLISH_LADDER,
    /** About nobody: the lines of an import are judged by the rules of the domain only. */
    IMPORT
}
