package io.careerledger.query.mentoring;

/**
 * Who is paired with whom, and what a place at everybody is worth: the price of a mentor's, the gain of a mentee.
 *
 * <p>Three things hold between searches, and together they prove that no pairing over the pairs in play is worth more, by
 * duality: no worth is below 0; the two worths of a pair in play are together no less than the pair, and no more if it is
 * made; whoever's worth is above 0 has no room left. Only the last has to be brought about, by {@link #settle}.
 */
final class Pairing {

    static final int NOBODY = -1;

    private final PairsInPlay pairs;
    private final int[][] partners;
    private final int[] counts;
    private final long[] worths;

    Pairing(PairsInPlay pairs, PairTable table) {
        this.pairs = pairs;
        this.partners = new int[pairs.nodes()][];
        this.counts = new int[pairs.nodes()];
        this.worths = new long[pairs.nodes()];
        for (int node = 0; node < partners.length; node++) {
            partners[node] = new int[node < pairs.mentees() ? 1 : table.room(node - pairs.mentees())];
        }
    }

    long worth(int node) {
        return worths[node];
    }

    void setWorth(int node, long worth) {
        worths[node] = worth;
    }

    void changeWorth(int node, long by) {
        worths[node] += by;
    }

    boolean hasRoom(int node) {
        return counts[node] < partners[node].length;
    }

    int count(int node) {
        return counts[node];
    }

    int partner(int node, int index) {
        return partners[node][index];
    }

    /** The mentor of a mentee, or {@link #NOBODY}. */
    int mentorOf(int mentee) {
        return counts[mentee] == 0 ? NOBODY : partners[mentee][0] - pairs.mentees();
    }

    /** For another worth, which her pair would not match any more. */
    void release(int mentee) {
        if (counts[mentee] > 0) {
            part(mentee, partners[mentee][0]);
        }
    }

    /** Fills the places that are worth something, or finds that they are worth nothing. */
    void settle() {
        AugmentingPaths paths = new AugmentingPaths(pairs, this);
        for (int node = 0; node < partners.length; node++) {
            while (worths[node] > 0 && hasRoom(node)) {
                paths.augmentFrom(node);
            }
        }
    }

    void join(int node, int other) {
        partners[node][counts[node]++] = other;
        partners[other][counts[other]++] = node;
    }

    void part(int node, int other) {
        remove(node, other);
        remove(other, node);
    }

    private void remove(int node, int other) {
        int[] all = partners[node];
        int last = --counts[node];
        int index = last;
        while (all[index] != other) {
            index--;
        }
        all[index] = all[last];
    }
}
