package io.careerledger.readiness.ladder;

/**
 * Which numbers a field takes: finite ones between two bounds, both included.
 *
 * @param orZero whether 0 is taken too, below the least
 */
record NumberRule(double least, double most, boolean orZero) {

    /** A weight: bounded away from 0 and from overflow, so that no sum or quotient of weights degenerates. */
    static final NumberRule WEIGHT = new NumberRule(0.001, 1_000, true);

    static final NumberRule SHARE = between(0, 1);
    static final NumberRule SCORE = between(0, 100);
    static final NumberRule SIGMA = between(0.01, 100);
    static final NumberRule PRIOR_WEIGHT = between(0.001, 1_000);
    static final NumberRule PRIOR_GAP = between(0, 4);
    static final NumberRule DAYS = between(1, 100_000);
    static final NumberRule BENEFIT = between(0.01, 1e15);
    static final NumberRule PERCENT = between(0.01, 1e6);
    static final NumberRule RATE = between(1e-9, 1e9);

    static NumberRule between(double least, double most) {
        return new NumberRule(least, most, false);
    }

    boolean allows(double value) {
        return (value >= least && value <= most) || (orZero && value == 0);
    }

    @Override
    public String toString() {
        String bounds = "a number from " + Printable.number(least) + " to " + Printable.number(most);
        return orZero ? bounds + ", or 0" : bounds;
    }
}
