package io.careerledger.query.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a timeline, newest first.
 *
 * @param nextCursor opaque; null on the last page
 * @param knownAt null when it was not given
 */
record Timeline(
        List<TimelineItem> items,
        @Nullable String nextCursor,
        @Nullable Instant knownAt) {}
