package io.careerledger.readiness.model;

/** One summand of the score: what it measures, on a scale from 0 to 1, times its weight ω. */
sealed interface Term permits CompetencyTerm, OutcomesTerm, MentoringTerm {

    /** What clients know the term by: a competency's id, {@code outcomes} or {@code mentoring}. */
    String criterion();

    /** ω; 0 drops the term. */
    double weight();

    /** 0..1. */
    double value();

    /** The smallest thing to do about it; asked only of terms that have a weight and are not full. */
    Step nextStep();
}
