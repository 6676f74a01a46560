package io.careerledger.query.mentoring;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How many answers are worked out at a time: each may hold thousands of histories and keep a processor busy. */
final class Turns {

    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    Turns() {
        this(PATIENCE);
    }

    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for a turn, not for long.
     *
     * @throws ProblemException {@code unavailable} (503) when none came
     */
    <T> T inTurn(Supplier<T> work) {
        if (!acquired()) {
            throw new ProblemException(
                    Problems.unavailable("All " + AT_ONCE + " places for answers of this kind are taken."));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
