package io.careerledger.query.http;

import io.careerledger.query.projection.read.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list at a cut.
 *
 * @param nextCursor as in {@link Page}; good for this cut only
 * @param knownAt null when it was not given
 */
public record CutPage<T>(
        List<T> items,
        @Nullable String nextCursor,
        LocalDate asOf,
        @Nullable Instant knownAt) {

    public CutPage {
        items = List.copyOf(items);
    }

    /** The page as it is shown, each item of what was read made into one of the answer. */
    public static <R, T> CutPage<T> of(Page<R> page, Cut cut, Function<R, T> item) {
        return new CutPage<>(page.items().stream().map(item).toList(), page.nextCursor(), cut.asOf(), cut.knownAt());
    }
}
