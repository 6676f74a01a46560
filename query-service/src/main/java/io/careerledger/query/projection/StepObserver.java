package io.careerledger.query.projection;

/** Is told of every step of a batch as it is passed, on the thread of its loop. */
@FunctionalInterface
interface StepObserver {

    void passed(Step step);
}
