package io.careerledger.query.http.export;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.core.exc.JacksonIOException;

/** Runs exports of whatever kind: at most {@value #MAX_AT_ONCE} at once, each on one connection to the database. */
@Component
public class Exports {

    static final int MAX_AT_ONCE = 2;

    private final Semaphore running = new Semaphore(MAX_AT_ONCE);

    /**
     * Runs one. If it fails midway, the connection is broken off, so that nobody takes a part for the whole.
     *
     * @throws ProblemException {@code too-many-requests} (429) when as many run as may
     * @throws IOException when the reader is gone
     */
    public void run(HttpServletRequest request, Runnable export) throws IOException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        if (!running.tryAcquire()) {
            throw new ProblemException(
                    Problems.tooMany("At most " + MAX_AT_ONCE + " exports run at once; try again in a while."));
        }
        try {
            export.run();
        } catch (UncheckedIOException | JacksonIOException e) {
            throw new IOException("the reader is gone", e);
        } finally {
            running.release();
        }
    }
}
