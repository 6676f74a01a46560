package io.careerledger.readiness.model;

/** How evidence loses weight as it ages. */
final class Decay {

    private Decay() {}

    /** 2^(−age/halfLife), of an age in whole days. */
    static double after(int ageDays, double halfLifeDays) {
        return StrictMath.pow(2, -ageDays / halfLifeDays);
    }
}
