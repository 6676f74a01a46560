package io.careerledger.query.mentoring;

import java.util.Arrays;

/** The few pairs that a search walks along, as a graph: its nodes are the mentees by number, then the mentors. */
final class PairsInPlay {

    private static final int FEW = 8;

    private final int mentees;
    private final int[][] others;
    private final int[][] values;
    private final int[] sizes;

    PairsInPlay(int mentees, int mentors) {
        this.mentees = mentees;
        this.others = new int[mentees + mentors][FEW];
        this.values = new int[mentees + mentors][FEW];
        this.sizes = new int[mentees + mentors];
    }

    int nodes() {
        return sizes.length;
    }

    int mentees() {
        return mentees;
    }

    boolean areOnOneSide(int node, int other) {
        return node < mentees == other < mentees;
    }

    int nodeOf(int mentor) {
        return mentees + mentor;
    }

    int size(int node) {
        return sizes[node];
    }

    /** The node at the other end of one of its pairs. */
    int other(int node, int index) {
        return others[node][index];
    }

    int value(int node, int index) {
        return values[node][index];
    }

    /** A pair that is not in play yet. */
    void add(int mentee, int mentor, int value) {
        put(mentee, nodeOf(mentor), value);
        put(nodeOf(mentor), mentee, value);
    }

    private void put(int node, int other, int value) {
        int size = sizes[node]++;
        if (size == others[node].length) {
            others[node] = Arrays.copyOf(others[node], 2 * size);
            values[node] = Arrays.copyOf(values[node], 2 * size);
        }
        others[node][size] = other;
        values[node][size] = value;
    }
}
