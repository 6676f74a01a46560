package io.careerledger.query.mentoring;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives each mentee at most one mentor, within the mentors' room, so that the summed value of the pairs is the greatest
 * that there is.
 *
 * <p>A search along every possible pair would take seconds for a long line. So it walks along a few pairs of each mentee,
 * those that look best at first prices, and what it leaves, a price for every place, then judges all others: a pair that
 * pays at these prices joins, its mentee is released, and the search goes on from there. Once none pays, no assignment over
 * all pairs can be worth more, by duality. Everything is in whole numbers, so that nothing is lost to rounding.
 */
final class Assignment {

    /** For a mentee without a mentor. */
    static final int NOBODY = Pairing.NOBODY;

    /** Pairs of each mentee to begin with. */
    private static final int OPENING = 8;

    /** Pairs of each mentee that join at a time. */
    private static final int JOINING = 4;

    private final PairTable table;
    private final PairsInPlay pairs;
    private final Pairing pairing;
    private final BestPairs best;

    private Assignment(AssignmentProblem problem, int most) {
        this.table = new PairTable(problem);
        this.pairs = new PairsInPlay(table.mentees(), table.mentors());
        this.pairing = new Pairing(pairs, table);
        this.best = new BestPairs(most);
    }

    /** The mentor of each mentee, or {@link #NOBODY}. The same problem always gets the same answer. */
    static int[] best(AssignmentProblem problem) {
        return proven(problem, OPENING, JOINING).mentors();
    }

    /**
     * The best assignment with the prices that prove it.
     *
     * @param opening pairs of each mentee to begin with
     * @param joining pairs of each mentee that join at a time
     */
    static Assignment proven(AssignmentProblem problem, int opening, int joining) {
        Assignment assignment = new Assignment(problem, Math.max(opening, joining));
        assignment.open(opening);
        do {
            assignment.pairing.settle();
        } while (assignment.addWorthwhile(joining));
        return assignment;
    }

    int[] mentors() {
        return IntStream.range(0, table.mentees()).map(pairing::mentorOf).toArray();
    }

    /** What the mentee gets out of it, after paying for her place, in grains. */
    long gain(int mentee) {
        return pairing.worth(mentee);
    }

    /** What a place with the mentor costs, in grains; 0 while there is room. */
    long price(int mentor) {
        return pairing.worth(pairs.nodeOf(mentor));
    }

    private void open(int opening) {
        long[] prices = Auction.prices(table);
        for (int mentor = 0; mentor < prices.length; mentor++) {
            pairing.setWorth(pairs.nodeOf(mentor), prices[mentor]);
        }
        for (int mentee = 0; mentee < table.mentees(); mentee++) {
            choose(mentee, Long.MIN_VALUE);
            if (best.size() > 0) {
                pairing.setWorth(mentee, Math.max(0, best.worth(0)));
            }
            play(mentee, opening);
        }
    }

    /** Whether any pair was worth more than the mentee gets, at the prices that were found. */
    private boolean addWorthwhile(int joining) {
        boolean added = false;
        for (int mentee = 0; mentee < table.mentees(); mentee++) {
            choose(mentee, gain(mentee));
            if (best.size() > 0) {
                added = true;
                pairing.release(mentee);
                pairing.setWorth(mentee, best.worth(0));
                play(mentee, joining);
            }
        }
        return added;
    }

    /** The pairs that leave her most after the price, and more than that. */
    private void choose(int mentee, long than) {
        best.clear();
        int[] mentors = table.mentors(mentee);
        int[] values = table.values(mentee);
        for (int place = 0; place < mentors.length; place++) {
            long surplus = values[place] - price(mentors[place]);
            if (surplus > than && values[place] > 0) {
                best.offer(mentors[place], surplus, spread(mentee, mentors[place]));
            }
        }
    }

    private void play(int mentee, int most) {
        int[] mentors = table.mentors(mentee);
        for (int place = 0; place < Math.min(most, best.size()); place++) {
            int mentor = best.mentor(place);
            pairs.add(mentee, mentor, table.values(mentee)[Arrays.binarySearch(mentors, mentor)]);
        }
    }

    /** Looks random and is not: of mentors who are worth the same, each mentee looks at others first. */
    private static long spread(int mentee, int mentor) {
        long mixed = mentee * 0x9E3779B97F4A7C15L + mentor * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 27);
    }
}
