package io.careerledger.query.replay.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One stream, whose facts are folded in the order of their sequence, each once.
 *
 * @param <F> what it folds to
 */
final class StreamInOrder<F> {

    private final F fold;
    private long version;
    private @Nullable TreeMap<Long, Consumer<F>> waiting;
    private @Nullable Fault unplaced;
    private @Nullable TreeMap<Long, Fault> unreadable;

    /** A record that cannot be read, and what is wrong with it. */
    record Fault(long offset, String detail) {}

    StreamInOrder(F fold) {
        this.fold = fold;
    }

    F fold() {
        return fold;
    }

    /** How many facts are folded in. */
    long version() {
        return version;
    }

    /** Whether a fact is neither folded in nor waiting. */
    boolean lacks(long sequence) {
        return sequence >= version && (waiting == null || !waiting.containsKey(sequence));
    }

    /**
     * Folds a fact in, and those that were waiting for it, or has it wait.
     *
     * @return how many were folded in
     */
    long place(long sequence, long offset, Consumer<F> fact) {
        if (sequence > version) {
            if (waiting == null) {
                waiting = new TreeMap<>();
            }
            waiting.put(sequence, fact);
            return 0;
        }
        long before = version;
        apply(fact);
        while (waiting != null && !waiting.isEmpty() && waiting.firstKey() == version) {
            apply(waiting.pollFirstEntry().getValue());
        }
        if (unplaced != null && unplaced.offset() < offset) {
            // the stream goes on without it: it was none of its facts, or was sent again
            unplaced = null;
        }
        return version - before;
    }

    private void apply(Consumer<F> fact) {
        fact.accept(fold);
        version++;
    }

    /** Notes a record that does not say its place. */
    void unplaced(long offset, String detail) {
        if (unplaced == null) {
            unplaced = new Fault(offset, detail);
        }
    }

    /** Notes a record of a place that nothing readable has come for. */
    void unreadable(long sequence, long offset, String detail) {
        if (unreadable == null) {
            unreadable = new TreeMap<>();
        }
        unreadable.putIfAbsent(sequence, new Fault(offset, detail));
    }

    /** What keeps the stream from being whole; null when no record does. */
    @Nullable
    Fault fault() {
        Map.Entry<Long, Fault> first = unreadable == null ? null : unreadable.ceilingEntry(version);
        return first != null && first.getKey() == version ? first.getValue() : unplaced;
    }

    /** The first place that is filled behind a missing one; null when none is missing. */
    @Nullable
    Long firstWaiting() {
        if (waiting != null && !waiting.isEmpty()) {
            return waiting.firstKey();
        }
        return unreadable == null ? null : unreadable.ceilingKey(version);
    }
}
