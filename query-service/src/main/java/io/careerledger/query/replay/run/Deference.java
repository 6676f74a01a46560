package io.careerledger.query.replay.run;

import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.projection.precedence.Precedence.Standing;
import java.time.Duration;

/**
 * Lets the live projection of this instance go first: while it has records to apply, all workers together handle so many
 * for each that it applies, and as many as they can while it has none.
 *
 * <p>The share is one of work done and not of time: it holds on any machine, however loaded. A projection that has records and
 * applies none of them for a while is not waited for until it does: no replay depends on it.
 */
final class Deference {

    /** Between two questions whether somebody was asked to stop. */
    private static final long LOOK_MS = 100;

    /** What may be saved up, in records of the projection: about one transaction of it. */
    private static final int SAVED = 500;

    /** Records that are handled between two looks at the projection. */
    private static final int SLICE = 200;

    /** What judging a person by one rubric and storing the answer counts as: about as long as reading and folding so many. */
    static final int RECORDS_OF_JUDGING = 4;

    private final Precedence precedence;
    private final int besideEach;
    private final long patienceNanos;
    private Standing seen;
    private long movedAtNanos = System.nanoTime();
    private long allowed;

    /**
     * Behind a projection.
     *
     * @param besideEach records that are handled for each that is applied; 0 to go by nobody
     * @param patience after which a projection that applies nothing is not waited for
     */
    Deference(Precedence precedence, int besideEach, Duration patience) {
        this.precedence = precedence;
        this.besideEach = besideEach;
        this.patienceNanos = patience.toNanos();
        this.seen = precedence.standing();
    }

    /** Goes on reading, from time to time not before it may; told after every record how many they were. */
    void afterRecord(long records, Halt halt) {
        if (records % SLICE == 0) {
            before(SLICE, halt);
        }
    }

    /**
     * Returns when so many more records may be handled.
     *
     * @throws Halt.Halted when asked to stop meanwhile
     */
    void before(int records, Halt halt) {
        while (!isAllowed(records)) {
            halt.check();
            try {
                precedence.await(standing(), LOOK_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Halt.Halted();
            }
        }
    }

    private synchronized Standing standing() {
        return seen;
    }

    /** Debts are made by one piece of work at a time and are paid before the next: what is allowed is kept over all. */
    private synchronized boolean isAllowed(int records) {
        if (besideEach == 0) {
            return true;
        }
        Standing now = precedence.standing();
        long applied = now.applied() - seen.applied();
        if (applied > 0 || !seen.busy()) {
            movedAtNanos = System.nanoTime();
        }
        allowed = Math.min((long) besideEach * SAVED, allowed + applied * besideEach);
        seen = now;
        if (!now.busy() || System.nanoTime() - movedAtNanos > patienceNanos) {
            return true;
        }
        if (allowed <= 0) {
            return false;
        }
        allowed -= records;
        return true;
    }
}
