package io.careerledger.readiness.model;

import java.util.Locale;

/** Numbers as sentences show them, the same in every locale. */
final class Words {

    private Words() {}

    static String probability(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String rating(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String score(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String amount(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** The number and the noun, in the plural unless it is one. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
