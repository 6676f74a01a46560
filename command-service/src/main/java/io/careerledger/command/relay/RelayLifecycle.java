package io.careerledger.command.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs the relay on a thread of its own for as long as the application runs. */
final class RelayLifecycle implements SmartLifecycle {

    /** Time for the batch in hand; what is cut off is sent again by the next leader. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Relay relay;
    private @Nullable Thread thread;

    RelayLifecycle(Relay relay) {
        this.relay = relay;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("relay").daemon().start(relay);
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        relay.stop();
        try {
            if (!running.join(GRACE)) {
                running.interrupt();
                running.join();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Stopped after the web server, so that what its last requests wrote goes out too. */
    @Override
    public int getPhase() {
        return 0;
    }
}
