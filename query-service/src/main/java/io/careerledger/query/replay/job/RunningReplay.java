package io.careerledger.query.replay.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replay that runs, as every instance sees it.
 *
 * @param cut null before it is fixed
 * @param prepared whether its parts are entered
 * @param undone partitions that nobody has finished, in order
 */
public record RunningReplay(ReplayRequest request, @Nullable ReplayCut cut, boolean prepared, List<Integer> undone) {

    public RunningReplay {
        undone = List.copyOf(undone);
    }

    /** Whether nothing but the finish is left. */
    public boolean isAnswered() {
        return prepared && undone.isEmpty();
    }
}
