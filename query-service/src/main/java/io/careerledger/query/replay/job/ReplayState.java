package io.careerledger.query.replay.job;

/** Where a replay stands. */
public enum ReplayState {
    /** Waits for its turn. */
    QUEUED,
    RUNNING,
    /** Its results are final. */
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean isFinished() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
