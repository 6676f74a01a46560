package io.careerledger.readiness.model;

/** How ready a person is for a level; at the top of her ladder there is nothing to be ready for. */
public enum ReadinessStatus {
    READY,
    NEARLY,
    NOT_YET,
    AT_TOP
}
