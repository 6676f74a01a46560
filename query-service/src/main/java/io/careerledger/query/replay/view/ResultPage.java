package io.careerledger.query.replay.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the results of a scenario.
 *
 * @param withheld whether items are left out because the caller sees no names and their groups are too small
 */
record ResultPage<T>(
        String scenario, List<T> items, @Nullable String nextCursor, boolean withheld) {

    ResultPage {
        items = List.copyOf(items);
    }
}
