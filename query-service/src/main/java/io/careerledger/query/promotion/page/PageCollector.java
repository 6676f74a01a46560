package io.careerledger.query.promotion.page;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.util.Collection;

/** Lets templates ask whether a list is empty, whatever class the list is of. */
final class PageCollector extends DefaultCollector {

    private static final String EMPTY = "isEmpty";

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Collection<?> && name.equals(EMPTY)
                ? (list, asked) -> ((Collection<?>) list).isEmpty()
                : super.createFetcher(context, name);
    }
}
