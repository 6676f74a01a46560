package io.careerledger.query.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; what to send as {@code cursor} for the page after this one, null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /** How many items a page has when nothing is said. */
    public static final int DEFAULT_LIMIT = 50;

    /** How many items a page has at most. */
    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what was read.
     *
     * @param read in order, one more than the limit where there is more
     * @param cursor of an item, from which the next page goes on
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        return new Page<>(read.subList(0, limit), cursor.apply(read.get(limit - 1)));
    }
}
