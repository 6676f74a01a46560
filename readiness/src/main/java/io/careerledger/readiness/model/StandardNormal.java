package io.careerledger.readiness.model;

/**
 * The normal distribution with mean 0 and variance 1.
 *
 * <p>Own code, because {@code commons-statistics} goes through {@link Math#exp}, whose last digit may differ between
 * processors, while the same history has to give the same bytes everywhere. It serves as the yardstick in the tests.
 */
final class StandardNormal {

    /** Beyond it Φ differs from 0 or 1 by less than half a unit of 1's last digit. */
    private static final double LIMIT = 8.3;

    private static final double SQRT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    private StandardNormal() {}

    /**
     * Φ(x), the probability of a value up to x, with an absolute error below 1e-15.
     *
     * <p>By the series Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), all of whose terms have one sign (G. Marsaglia,
     * Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004).
     *
     * @throws IllegalArgumentException when {@code x} is no number
     */
    static double cumulative(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("no probability of NaN");
        }
        if (x >= LIMIT) {
            return 1;
        }
        if (x <= -LIMIT) {
            return 0;
        }
        double square = x * x;
        double term = x;
        double sum = x;
        double before;
        int odd = 1;
        do {
            before = sum;
            odd += 2;
            term *= square / odd;
            sum += term;
        } while (sum != before);
        double cumulative = 0.5 + sum * StrictMath.exp(-square / 2) / SQRT_TWO_PI;
        return Math.clamp(cumulative, 0.0, 1.0);
    }
}
