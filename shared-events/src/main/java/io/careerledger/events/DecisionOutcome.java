package io.careerledger.events;

/** How a promotion case was decided. */
public enum DecisionOutcome {
    APPROVED,
    DECLINED,
    DEFERRED
}
