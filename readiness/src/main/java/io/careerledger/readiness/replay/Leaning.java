package io.careerledger.readiness.replay;

import java.util.UUID;

/**
 * By how much one rater's ratings lie above those that others gave for the same, summed in whole units of 2⁻³².
 *
 * <p>A sum of whole numbers is the same in any order, so that leanings of many people can be added up in parts; a unit is
 * far below anything that is shown.
 *
 * @param pairs how many of her ratings have others to be compared with
 * @param units Σ (her rating − the mean of the others'), in units of 2⁻³², each summand rounded
 */
public record Leaning(UUID raterId, int pairs, long units) {

    private static final double UNITS = 0x1p32;

    /** One rating against the sum of what so many others gave. */
    static Leaning of(UUID raterId, int rating, int sumOfOthers, int others) {
        double difference = (double) (rating * others - sumOfOthers) / others;
        return new Leaning(raterId, 1, StrictMath.round(difference * UNITS));
    }

    /**
     * Both together.
     *
     * @throws ArithmeticException when there are more than two thousand million pairs
     */
    Leaning plus(Leaning other) {
        return new Leaning(raterId, Math.addExact(pairs, other.pairs), Math.addExact(units, other.units));
    }

    /** The mean difference, in steps of the rating scale; positive when she rates higher than others do. */
    public double mean() {
        return units / UNITS / pairs;
    }
}
