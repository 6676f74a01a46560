package io.careerledger.query.mentoring;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * First prices of mentors' places, near those of the best assignment: mentees bid for places in turn, each for the one that
 * leaves her most, until nobody has to bid again (Bertsekas' auction with one coarse step). A start and no proof: whatever
 * comes out, the search that follows finds the best from there.
 */
final class Auction {

    /** The least raise is the greatest value over this: finer prices take longer, and save less afterwards. */
    private static final int FINENESS = 200;

    /** Bids per mentee, after which prices are taken as they are. */
    private static final int PATIENCE = 60;

    private static final int NOBODY = -1;

    private final PairTable pairs;
    private final long raise;
    private final long[] prices;
    private final long[][] bids;
    private final int[][] bidders;
    private final Queue<Integer> waiting = new ArrayDeque<>();

    private Auction(PairTable pairs) {
        this.pairs = pairs;
        this.prices = new long[pairs.mentors()];
        this.bids = new long[pairs.mentors()][];
        this.bidders = new int[pairs.mentors()][];
        for (int mentor = 0; mentor < prices.length; mentor++) {
            bids[mentor] = new long[pairs.room(mentor)];
            bidders[mentor] = new int[pairs.room(mentor)];
            Arrays.fill(bidders[mentor], NOBODY);
        }
        int most = 0;
        for (int mentee = 0; mentee < pairs.mentees(); mentee++) {
            most = Math.max(most, Arrays.stream(pairs.values(mentee)).max().orElse(0));
            waiting.add(mentee);
        }
        this.raise = Math.max(1, most / FINENESS);
    }

    /** By mentor, none below 0. */
    static long[] prices(PairTable pairs) {
        Auction auction = new Auction(pairs);
        long left = (long) PATIENCE * pairs.mentees();
        while (left-- > 0 && !auction.waiting.isEmpty()) {
            auction.bid(auction.waiting.remove());
        }
        return auction.prices;
    }

    /** For the best place, as much as makes it no better than the second best. */
    private void bid(int mentee) {
        int[] mentors = pairs.mentors(mentee);
        int[] values = pairs.values(mentee);
        int best = NOBODY;
        long most = 0;
        long second = 0;
        for (int place = 0; place < values.length; place++) {
            long surplus = values[place] - prices[mentors[place]];
            if (surplus > most) {
                second = most;
                most = surplus;
                best = mentors[place];
            } else if (surplus > second) {
                second = surplus;
            }
        }
        if (best != NOBODY) {
            take(best, mentee, prices[best] + most - second + raise);
        }
    }

    /** The mentor's cheapest place; whoever had it has to bid again. */
    private void take(int mentor, int mentee, long bid) {
        long[] places = bids[mentor];
        int cheapest = 0;
        for (int place = 1; place < places.length; place++) {
            cheapest = places[place] < places[cheapest] ? place : cheapest;
        }
        int outbid = bidders[mentor][cheapest];
        if (outbid != NOBODY) {
            waiting.add(outbid);
        }
        places[cheapest] = bid;
        bidders[mentor][cheapest] = mentee;
        prices[mentor] = Arrays.stream(places).min().orElse(0);
    }
}
