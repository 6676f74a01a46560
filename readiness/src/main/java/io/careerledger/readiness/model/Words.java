package io.careerledger.readiness.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as sentences show them, the same in every locale. */
final class Words {

    private Words() {}

    static String probability(double value) {
        return cut(value, 3);
    }

    static String rating(double value) {
        return cut(value, 2);
    }

    static String score(double value) {
        return cut(value, 2);
    }

    static String amount(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** The number and the noun, in the plural unless it is one. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Digits are cut, not rounded: what misses a threshold must not be shown as reaching it. */
    private static String cut(double value, int decimals) {
        return new BigDecimal(value + Tolerance.FORGIVEN)
                .setScale(decimals, RoundingMode.DOWN)
                .toPlainString();
    }
}
