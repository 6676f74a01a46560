package io.careerledger.query.replay.job;

/** What is counted over all instances is counted one at a time. */
final class Turn {

    /** Held to the end of the transaction. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('career-ledger replays', 0))";

    private Turn() {}
}
