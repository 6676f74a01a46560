package io.careerledger.query.projection.precedence;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether loops of this instance have records to apply, and how many they have applied so far: what can wait goes by that, so
 * that it takes a share of what the projection does and no more. For any thread.
 */
public final class Precedence {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long applied;
    private int busy;

    /** What one loop says of itself. */
    public final class Turn {

        private boolean works;
        private boolean ended;

        private Turn() {}

        /** There are records to apply, or there are none. */
        public void works(boolean now) {
            lock.lock();
            try {
                become(now && !ended);
            } finally {
                lock.unlock();
            }
        }

        /** Records are committed. */
        public void applied(int records) {
            lock.lock();
            try {
                applied += records;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** The loop stops, whatever it is at: from now on nobody waits for it. */
        public void end() {
            lock.lock();
            try {
                ended = true;
                become(false);
            } finally {
                lock.unlock();
            }
        }

        private void become(boolean now) {
            if (works != now) {
                works = now;
                busy += now ? 1 : -1;
                changed.signalAll();
            }
        }
    }

    /** For a loop that starts; it has nothing to apply yet. */
    public Turn turn() {
        return new Turn();
    }

    /**
     * How the projection stands.
     *
     * @param busy whether any loop has records to apply
     * @param applied records that all loops have committed since the instance was started
     */
    public record Standing(boolean busy, long applied) {}

    public Standing standing() {
        lock.lock();
        try {
            return new Standing(busy > 0, applied);
        } finally {
            lock.unlock();
        }
    }

    /** Returns once it stands otherwise than seen, at the latest after the limit. */
    public void await(Standing seen, long limitMs) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(limitMs);
        lock.lock();
        try {
            while (seen.equals(new Standing(busy > 0, applied)) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
