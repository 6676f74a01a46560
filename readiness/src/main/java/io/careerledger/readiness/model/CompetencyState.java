package io.careerledger.readiness.model;

/** What the ratings say of a competency at the level asked about. */
public enum CompetencyState {
    MET,
    NOT_MET,
    UNCERTAIN
}
