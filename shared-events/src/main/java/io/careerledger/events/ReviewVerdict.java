package io.careerledger.events;

/** A reviewer's stand on a promotion case; a recusal is final. */
public enum ReviewVerdict {
    SUPPORT,
    OPPOSE,
    ABSTAIN,
    RECUSE
}
