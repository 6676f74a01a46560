package io.careerledger.query.mentoring;

import java.util.Arrays;

/**
 * Gives each mentee at most one mentor, within the mentors' room, so that the summed value of the pairs is the greatest
 * that there is.
 *
 * <p>A minimum-cost flow over every possible pair would be far too large for a long line. So the flow is given a few pairs
 * of each mentee, and its dual solution, a price for every place, then judges all others: a pair that pays at these prices
 * joins and the flow is solved again. Once none pays, no assignment over all pairs can be worth more, by duality.
 */
final class Assignment {

    /** For a mentee without a mentor. */
    static final int NOBODY = -1;

    /** Pairs of each mentee that join at a time. */
    private static final int JOINING = 2;

    /**
     * Values are multiples of this. Sums of a few million of them up to 100 are then exact in doubles, and equal is equal.
     */
    private static final double GRAIN = 0x1p-33;

    private final AssignmentProblem problem;
    private final PairsInPlay pairs;

    private Assignment(AssignmentProblem problem) {
        this.problem = problem;
        this.pairs = PairsInPlay.opening(problem);
    }

    /** The mentor of each mentee, or {@link #NOBODY}. The same problem always gets the same answer. */
    static int[] best(AssignmentProblem problem) {
        Assignment assignment = new Assignment(inGrains(problem));
        int[] mentorOf = new int[problem.mentees()];
        Arrays.fill(mentorOf, NOBODY);
        if (!assignment.pairs.isEmpty()) {
            assignment.solve().mentors().forEach((mentee, mentor) -> mentorOf[mentee] = mentor);
        }
        return mentorOf;
    }

    private PricedFlow solve() {
        while (true) {
            PricedFlow flow = PricedFlow.of(problem, pairs);
            if (!addWorthwhile(flow)) {
                return flow;
            }
        }
    }

    /** Whether any pair out of play was worth more than the mentee gets, at the prices of the flow. */
    private boolean addWorthwhile(PricedFlow flow) {
        boolean added = false;
        BestPairs best = new BestPairs(JOINING);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            if (pairs.of(mentee).length == 0) {
                continue;
            }
            best.clear();
            for (int mentor = 0; mentor < problem.mentors(); mentor++) {
                double value = problem.room(mentor) > 0 ? problem.value(mentee, mentor) : 0;
                double surplus = value - flow.price(mentor) - flow.gain(mentee);
                if (value > 0 && surplus > 0 && !pairs.has(mentee, mentor)) {
                    best.offer(mentor, surplus, PairsInPlay.spread(mentee, mentor));
                }
            }
            added |= pairs.add(mentee, best);
        }
        return added;
    }

    private static AssignmentProblem inGrains(AssignmentProblem problem) {
        return new AssignmentProblem() {
            @Override
            public int mentees() {
                return problem.mentees();
            }

            @Override
            public int mentors() {
                return problem.mentors();
            }

            @Override
            public int room(int mentor) {
                return problem.room(mentor);
            }

            @Override
            public double value(int mentee, int mentor) {
                return StrictMath.rint(problem.value(mentee, mentor) / GRAIN) * GRAIN;
            }
        };
    }
}
