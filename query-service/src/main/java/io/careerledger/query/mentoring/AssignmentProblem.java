package io.careerledger.query.mentoring;

/** Mentees and mentors by number, in an order that does not depend on how they were read. */
interface AssignmentProblem {

    /**
     * What values are multiples of. Up to 2³¹, which is more than any sum of theirs and than the 10⁹ that the flow takes for
     * endless, sums and differences of them are then exact in doubles, and equal is equal.
     */
    double GRAIN = 0x1p-22;

    static double inGrains(double value) {
        return StrictMath.rint(value / GRAIN) * GRAIN;
    }

    int mentees();

    int mentors();

    /** How many mentees the mentor can still take. */
    int room(int mentor);

    /** What the pair is worth, 0..100, a multiple of {@link #GRAIN}; 0 for a pair that must not be. */
    double value(int mentee, int mentor);
}
