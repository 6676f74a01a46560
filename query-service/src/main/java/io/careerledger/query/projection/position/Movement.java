package io.careerledger.query.projection.position;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait, and those who asked to be called, that a loop of this instance has committed something. */
public final class Movement {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> calls = new CopyOnWriteArrayList<>();
    private long movements;

    public void moved() {
        lock.lock();
        try {
            movements++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        calls.forEach(Runnable::run);
    }

    /** Asks to be called after every movement from now on, on the thread of the loop: the call must be short. */
    public void onMovement(Runnable call) {
        calls.add(call);
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
