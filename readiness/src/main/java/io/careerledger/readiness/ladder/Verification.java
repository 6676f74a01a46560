package io.careerledger.readiness.ladder;

/** How well others stand behind an outcome, in ascending order of trust. */
public enum Verification {
    DISPUTED,
    CLAIMED,
    CORROBORATED,
    METRIC_LINKED
}
