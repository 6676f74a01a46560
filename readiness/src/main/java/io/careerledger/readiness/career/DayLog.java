package io.careerledger.readiness.career;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * For every event of a stream, by sequence, the first day on which it is inside a cut. Immutable; versions share one
 * array as those of {@link FactList} do.
 */
final class DayLog {

    static final DayLog EMPTY = new DayLog(new int[0], 0);

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);

    /** Days with their sign bit turned, so that 0 stands for a free slot. */
    private final int[] slots;

    private final int size;

    private DayLog(int[] slots, int size) {
        this.slots = slots;
        this.size = size;
    }

    int size() {
        return size;
    }

    DayLog with(int day) {
        int turned = day ^ Integer.MIN_VALUE;
        if (size < slots.length && SLOT.compareAndSet(slots, size, 0, turned)) {
            return new DayLog(slots, size + 1);
        }
        int[] grown = new int[size + 1 + size / 2];
        System.arraycopy(slots, 0, grown, 0, size);
        grown[size] = turned;
        return new DayLog(grown, size + 1);
    }

    boolean isInside(int sequence, int asOf) {
        return (slots[Objects.checkIndex(sequence, size)] ^ Integer.MIN_VALUE) <= asOf;
    }

    /** Sequence of the last event inside the cut at the day; -1 when there is none. */
    int lastInside(int asOf) {
        for (int sequence = size - 1; sequence >= 0; sequence--) {
            if (isInside(sequence, asOf)) {
                return sequence;
            }
        }
        return -1;
    }
}
