package io.careerledger.query.replay.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a completed replay are asked for.
 *
 * @param scenario from 1; 0 for how everybody stands under the baseline
 * @param which those whose status changes, those who move at all, or all
 * @param level that they have; null for any
 * @param managerId to whom they report directly; null for anybody
 * @param after where the last page ended; null for the first
 */
public record ChangeQuery(
        UUID replayId,
        int scenario,
        Which which,
        @Nullable String level,
        @Nullable UUID managerId,
        ChangeOrder order,
        @Nullable After after,
        int limit) {

    /** How much must be different. */
    public enum Which {
        CHANGED,
        MOVED,
        ALL
    }

    /** The sort key of an item, and whom it is about. */
    public record After(double key, UUID personId) {}
}
