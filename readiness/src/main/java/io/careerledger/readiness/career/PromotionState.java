package io.careerledger.readiness.career;

/** Where a promotion case stands. */
public enum PromotionState {
    PROPOSED,
    IN_REVIEW,
    APPROVED,
    DECLINED,
    DEFERRED,
    WITHDRAWN;

    /** Whether the case can still be reviewed, decided and withdrawn. */
    public boolean isOpen() {
        return this == PROPOSED || this == IN_REVIEW;
    }
}
