package io.careerledger.events;

/** Why a level changed. A promotion follows from a decision; the other kinds are facts of their own. */
public enum LevelChangeKind {
    PROMOTION,
    DEMOTION,
    LATERAL,
    CORRECTION
}
