package io.careerledger.query.http;

import io.careerledger.query.projection.read.Cut;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for that is sorted in memory because all of it comes from one stream.
 *
 * @param after the last item of the page before; null for the first page
 */
public record ListPage(String list, @Nullable String after, int limit) {

    /** Reads {@code limit} and {@code cursor}, and checks all parameters: these are the last ones of such a list. */
    public static ListPage read(Parameters parameters, String list, Cut cut) {
        String named = list + " " + cut.key();
        int limit = parameters.limit();
        Cursor cursor = parameters.cursor(named, 1);
        parameters.check();
        return new ListPage(named, cursor == null ? null : cursor.keys().getFirst(), limit);
    }

    /** The page of a list in its order; nothing when the item that the cursor names is not in it any more. */
    public <T> Page<T> of(List<T> sorted, Function<T, UUID> id) {
        List<T> rest = after == null ? sorted : rest(sorted, id, after);
        List<T> read = rest.subList(0, Math.min(rest.size(), limit + 1));
        return Page.of(read, limit, last -> Cursor.of(list, id.apply(last)).token());
    }

    private static <T> List<T> rest(List<T> sorted, Function<T, UUID> id, String after) {
        for (int index = 0; index < sorted.size(); index++) {
            if (id.apply(sorted.get(index)).toString().equals(after)) {
                return sorted.subList(index + 1, sorted.size());
            }
        }
        return List.of();
    }
}
