package io.careerledger.readiness.ladder;

/**
 * What a level asks of one competency.
 *
 * @param rating the rating expected, 1..5
 * @param weight ω of the competency in the score; 0 drops it
 * @param mustHave whether readiness has a gate on it
 */
public record Expectation(String competency, int rating, double weight, boolean mustHave) {

    public static final double DEFAULT_WEIGHT = 1;
}
