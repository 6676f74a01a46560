package io.careerledger.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, to be closed in the reverse order however far the start got. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    <T extends AutoCloseable> T add(Supplier<T> start) {
        return keep(start.get());
    }

    /** Starts parts that do not need each other at the same time; returns once all have started or one has failed. */
    void addTogether(List<Supplier<? extends AutoCloseable>> starts) {
        try (ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 1).factory())) {
            List<Future<AutoCloseable>> futures = new ArrayList<>();
            for (Supplier<? extends AutoCloseable> start : starts) {
                futures.add(executor.submit(() -> keep(start.get())));
            }
            for (Future<AutoCloseable> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (started) {
            if (!closed) {
                started.push(part);
                return part;
            }
        }
        close(part);
        throw new IllegalStateException("stopped while starting");
    }

    @Override
    public void close() {
        List<AutoCloseable> lastFirst;
        synchronized (started) {
            closed = true;
            lastFirst = List.copyOf(started);
            started.clear();
        }
        lastFirst.forEach(Parts::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop in order", part.getClass().getSimpleName(), e);
        }
    }
}
