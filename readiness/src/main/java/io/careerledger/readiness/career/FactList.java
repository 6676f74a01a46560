package io.careerledger.readiness.career;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that is cheap to append to: the versions of one list share an array, and appending claims the first
 * free slot of it. Only when another version has claimed that slot, or none is free, is the array copied.
 */
final class FactList<T> extends AbstractList<T> implements RandomAccess {

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final FactList<?> EMPTY = new FactList<>(new Object[0], 0);

    private final Object[] slots;
    private final int size;

    private FactList(Object[] slots, int size) {
        this.slots = slots;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // nothing can be taken out of it, and nothing is ever put into it
    static <T> FactList<T> empty() {
        return (FactList<T>) EMPTY;
    }

    @Override
    @SuppressWarnings("unchecked") // only facts of type T are ever put in
    public T get(int index) {
        return (T) slots[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }

    FactList<T> with(T fact) {
        if (size < slots.length && SLOT.compareAndSet(slots, size, null, fact)) {
            return new FactList<>(slots, size + 1);
        }
        Object[] grown = copy(size + 1 + size / 2);
        grown[size] = fact;
        return new FactList<>(grown, size + 1);
    }

    /** The last fact that the condition holds for; null when it holds for none. */
    @Nullable
    T last(Predicate<? super T> condition) {
        int index = lastIndex(condition);
        return index < 0 ? null : get(index);
    }

    /** The list with the last fact that the condition holds for changed; itself when it holds for none. */
    FactList<T> withLastChanged(Predicate<? super T> condition, UnaryOperator<T> change) {
        int index = lastIndex(condition);
        return index < 0 ? this : withReplaced(index, change.apply(get(index)));
    }

    private int lastIndex(Predicate<? super T> condition) {
        int index = size - 1;
        while (index >= 0 && !condition.test(get(index))) {
            index--;
        }
        return index;
    }

    FactList<T> withReplaced(int index, T fact) {
        Object[] copy = copy(size);
        copy[Objects.checkIndex(index, size)] = fact;
        return new FactList<>(copy, size);
    }

    private Object[] copy(int capacity) {
        Object[] copy = new Object[capacity];
        System.arraycopy(slots, 0, copy, 0, size);
        return copy;
    }
}
