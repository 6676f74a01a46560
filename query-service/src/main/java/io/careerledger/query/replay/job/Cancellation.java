package io.careerledger.query.replay.job;

/** What became of the wish to cancel a replay, or to remove it. */
public enum Cancellation {
    /** It is as wished. */
    DONE,
    /** To cancel: it has come to its end before. */
    FINISHED,
    /** To remove: it has not come to its end. */
    NOT_FINISHED,
    /** There is no replay of that id. */
    UNKNOWN
}
