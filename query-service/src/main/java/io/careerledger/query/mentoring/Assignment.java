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

    /** Pairs of each mentee to begin with, beside the one that is worth most. */
    private static final int OPENING = 3;

    /** Pairs of each mentee that join at a time. */
    private static final int JOINING = 2;

    private final AssignmentProblem problem;
    private final PairsInPlay pairs;
    private final int joining;

    private Assignment(AssignmentProblem problem, int opening, int joining) {
        this.problem = problem;
        this.pairs = PairsInPlay.opening(problem, opening);
        this.joining = joining;
    }

    /** The mentor of each mentee, or {@link #NOBODY}. The same problem always gets the same answer. */
    static int[] best(AssignmentProblem problem) {
        int[] mentorOf = new int[problem.mentees()];
        Arrays.fill(mentorOf, NOBODY);
        proven(problem, OPENING, JOINING).mentors().forEach((mentee, mentor) -> mentorOf[mentee] = mentor);
        return mentorOf;
    }

    /**
     * The best assignment with the prices that prove it.
     *
     * @param opening pairs of each mentee to begin with
     * @param joining pairs of each mentee that join at a time
     */
    static PricedFlow proven(AssignmentProblem problem, int opening, int joining) {
        return new Assignment(problem, opening, joining).solve();
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
        int[] cheapestFirst = flow.cheapestFirst();
        BestPairs best = new BestPairs(joining);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            best.clear();
            offerWorthwhile(mentee, cheapestFirst, flow, best);
            added |= pairs.add(mentee, best);
        }
        return added;
    }

    /** No place can pay whose price leaves less of the most that any pair is worth to her than she gets. */
    private void offerWorthwhile(int mentee, int[] cheapestFirst, PricedFlow flow, BestPairs best) {
        double gain = flow.gain(mentee);
        double dearest = pairs.most(mentee) - gain;
        for (int mentor : cheapestFirst) {
            double price = flow.price(mentor);
            if (price >= dearest) {
                return;
            }
            double surplus = problem.value(mentee, mentor) - price - gain;
            if (surplus > 0) {
                best.offer(mentor, surplus, PairsInPlay.spread(mentee, mentor));
            }
        }
    }
}
