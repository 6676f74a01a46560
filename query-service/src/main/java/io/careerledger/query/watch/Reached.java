package io.careerledger.query.watch;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the projection stands that readers see.
 *
 * @param generation of its tables; what another one counted cannot be compared
 * @param moves by partition: how many transactions have moved it
 */
record Reached(int generation, SortedMap<Integer, Long> moves) {

    Reached {
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
    }

    /** Of a partition that nobody had claimed yet: 0. */
    long movesOf(int partition) {
        return moves.getOrDefault(partition, 0L);
    }

    /** Whether an earlier standing leads here: the same tables, and no partition moved back, as by a restore. */
    boolean follows(Reached earlier) {
        return generation == earlier.generation
                && earlier.moves.entrySet().stream().allMatch(this::hasCome);
    }

    private boolean hasCome(Map.Entry<Integer, Long> earlier) {
        return movesOf(earlier.getKey()) >= earlier.getValue();
    }
}
