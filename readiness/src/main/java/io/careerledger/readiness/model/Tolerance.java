package io.careerledger.readiness.model;

/** Comparisons that forgive what sums of doubles lose. */
final class Tolerance {

    static final double FORGIVEN = 1e-12;

    private Tolerance() {}

    static boolean reaches(double value, double threshold) {
        return value >= threshold - FORGIVEN;
    }

    static boolean staysWithin(double value, double threshold) {
        return value <= threshold + FORGIVEN;
    }
}
