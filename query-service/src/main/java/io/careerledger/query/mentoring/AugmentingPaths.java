package io.careerledger.query.mentoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Shortest augmenting paths, the step of the Hungarian method, for either side of a pairing and for nodes with several
 * places (Kuhn 1955; with Dijkstra's search, Edmonds and Karp 1972).
 *
 * <p>From a node with room the search goes along pairs, each as long as the two worths exceed the pair, and back along made
 * pairs, which have no length. It ends at a node of the other side that has room, or at one of its own side that gives up a
 * partner once its worth has sunk to 0. Worths then change by what each node is nearer than the end, and pairs along the
 * way change over.
 */
final class AugmentingPaths {

    private static final int NONE = -1;
    private static final long FAR = Long.MAX_VALUE;

    private final PairsInPlay pairs;
    private final Pairing pairing;
    private final long[] distances;
    private final boolean[] settled;
    private final int[] before;
    private final Nodes own;
    private final Nodes opposite;
    private final PriorityQueue<Reached> queue = new PriorityQueue<>();
    private long shortest;
    private int end;

    AugmentingPaths(PairsInPlay pairs, Pairing pairing) {
        this.pairs = pairs;
        this.pairing = pairing;
        this.distances = new long[pairs.nodes()];
        this.settled = new boolean[pairs.nodes()];
        this.before = new int[pairs.nodes()];
        this.own = new Nodes(pairs.nodes());
        this.opposite = new Nodes(pairs.nodes());
        Arrays.fill(distances, FAR);
    }

    /** Gives the node one partner more, or finds that its place is worth nothing. */
    void augmentFrom(int start) {
        shortest = FAR;
        reach(start, NONE, 0);
        search();
        changeWorths();
        changeOver();
        forget();
    }

    private void search() {
        int scanned = 0;
        do {
            while (scanned < own.size) {
                scan(own.nodes[scanned++]);
            }
        } while (settleNearest());
    }

    /** A node of the side where the search began. */
    private void reach(int node, int from, long distance) {
        settled[node] = true;
        before[node] = from;
        distances[node] = distance;
        own.add(node);
        endAt(node, distance + pairing.worth(node));
    }

    private void endAt(int node, long distance) {
        if (distance < shortest) {
            shortest = distance;
            end = node;
        }
    }

    private void scan(int node) {
        long base = distances[node] + pairing.worth(node);
        for (int index = 0; index < pairs.size(node); index++) {
            int other = pairs.other(node, index);
            long distance = base - pairs.value(node, index) + pairing.worth(other);
            if (distance < shortest && distance < distances[other] && !settled[other]) {
                near(other, node, distance);
            }
        }
    }

    private void near(int other, int from, long distance) {
        if (distances[other] == FAR) {
            opposite.add(other);
        }
        distances[other] = distance;
        before[other] = from;
        if (pairing.hasRoom(other)) {
            endAt(other, distance);
        } else {
            queue.add(new Reached(distance, other));
        }
    }

    /** The nearest node of the other side, and all its partners with it; whether there is one before the end. */
    private boolean settleNearest() {
        Reached nearest = queue.poll();
        while (nearest != null && settled[nearest.node]) {
            nearest = queue.poll();
        }
        if (nearest == null || nearest.distance >= shortest) {
            return false;
        }
        settled[nearest.node] = true;
        for (int index = 0; index < pairing.count(nearest.node); index++) {
            int partner = pairing.partner(nearest.node, index);
            if (!settled[partner]) {
                reach(partner, nearest.node, nearest.distance);
            }
        }
        return true;
    }

    private void changeWorths() {
        for (int index = 0; index < own.size; index++) {
            int node = own.nodes[index];
            pairing.changeWorth(node, distances[node] - shortest);
        }
        for (int index = 0; index < opposite.size; index++) {
            int node = opposite.nodes[index];
            if (settled[node]) {
                pairing.changeWorth(node, shortest - distances[node]);
            }
        }
    }

    /** From the end back to the start. */
    private void changeOver() {
        int gaining = end;
        if (pairs.areOnOneSide(end, own.nodes[0])) {
            gaining = before[end];
            partWith(gaining, end);
        }
        while (gaining != NONE) {
            int node = before[gaining];
            int losing = before[node];
            partWith(losing, node);
            pairing.join(gaining, node);
            gaining = losing;
        }
    }

    private void partWith(int partner, int node) {
        if (partner != NONE) {
            pairing.part(partner, node);
        }
    }

    private void forget() {
        own.forget(distances, settled);
        opposite.forget(distances, settled);
        queue.clear();
    }

    /** Nodes in the order in which they were reached. */
    private static final class Nodes {

        private final int[] nodes;
        private int size;

        Nodes(int most) {
            this.nodes = new int[most];
        }

        void add(int node) {
            nodes[size++] = node;
        }

        void forget(long[] distances, boolean[] settled) {
            for (int index = 0; index < size; index++) {
                distances[nodes[index]] = FAR;
                settled[nodes[index]] = false;
            }
            size = 0;
        }
    }

    /** A node of the other side; of equally near ones that of the lower number is next. */
    private record Reached(long distance, int node) implements Comparable<Reached> {

        private static final Comparator<Reached> NEAREST =
                Comparator.comparingLong(Reached::distance).thenComparingInt(Reached::node);

        @Override
        public int compareTo(Reached other) {
            return NEAREST.compare(this, other);
        }
    }
}
