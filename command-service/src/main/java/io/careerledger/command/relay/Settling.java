package io.careerledger.command.relay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a gap in the global index is there for good.
 *
 * <p>Up to a place that was seen filled, whoever may still fill an empty one holds a lock on the event table since
 * before that look: its transaction takes the lock first, the place second, and gives the lock back only after its
 * commit is visible. So the writers found after the look are noted, and once each of them has been found gone, what a
 * still later look finds empty stays empty. Writers that came later took places further on and do not matter, nor does
 * any transaction that does not write events. The full argument is in docs/adr/0003.
 */
final class Settling {

    private record Watch(long upTo, Writers writers) {}

    private long settledUpTo;
    private @Nullable Watch watch;

    /** Gaps up to here, this place included, are there for good. */
    long settledUpTo() {
        return settledUpTo;
    }

    /**
     * Takes new evidence.
     *
     * @param filled a place that a look found filled, with gaps before it
     * @param writers who holds a writer's lock on the event table, asked after that look
     * @return whether more is settled now than before
     */
    boolean observe(long filled, Set<String> writers) {
        if (watch == null) {
            watch = new Watch(filled, new Writers(writers));
        }
        if (!watch.writers().areGone(writers)) {
            return false;
        }
        settledUpTo = watch.upTo();
        watch = null;
        return true;
    }
}
