package io.careerledger.query.mentoring;

/** Mentees and mentors by number, in an order that does not depend on how they were read. */
interface AssignmentProblem {

    /** How many grains one point of headroom is: whole numbers of them add up exactly, and equal is equal. */
    double GRAINS = 0x1p22;

    static int inGrains(double headroom) {
        return (int) StrictMath.rint(headroom * GRAINS);
    }

    int mentees();

    int mentors();

    /** How many mentees the mentor can still take. */
    int room(int mentor);

    /** Every mentor who could be worth something to the mentee, in ascending order; shared, and not to be changed. */
    int[] candidates(int mentee);

    /** What the pair is worth, in grains, at most 100 points; 0 for a pair that must not be. */
    int value(int mentee, int mentor);
}
