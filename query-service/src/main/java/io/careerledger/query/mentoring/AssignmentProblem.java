package io.careerledger.query.mentoring;

/** Mentees and mentors by number, in an order that does not depend on how they were read. */
interface AssignmentProblem {

    int mentees();

    int mentors();

    /** How many mentees the mentor can still take. */
    int room(int mentor);

    /** What the pair is worth, 0..100; 0 for a pair that must not be. */
    double value(int mentee, int mentor);
}
