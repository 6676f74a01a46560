package io.careerledger.query.projection.position;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait that a loop of this instance has committed something. */
public final class Movement {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long movements;

    public void moved() {
        lock.lock();
        try {
            movements++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often anything moved so far. */
    long count() {
        lock.lock();
        try {
            return movements;
        } finally {
            lock.unlock();
        }
    }

    /** Returns once anything moved beyond this count, at the latest after the limit. */
    void await(long beyond, long limitNanos) throws InterruptedException {
        lock.lock();
        try {
            long left = limitNanos;
            while (movements <= beyond && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
