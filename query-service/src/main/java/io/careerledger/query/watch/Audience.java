package io.careerledger.query.watch;

import io.careerledger.query.access.StillSeen;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.position.Movement;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Everybody who listens at this instance, and the one thread that looks for them: at once when this instance has
 * projected something, at intervals for what others have, and not at all while nobody listens.
 */
@Component
@EnableConfigurationProperties(WatchSettings.class)
class Audience implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    /** Most listeners admitted at one look. */
    private static final int ADMITTED_AT_ONCE = 64;

    private final WatchSettings settings;
    private final Lookout lookout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition due = lock.newCondition();
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private final Deque<Listener> newcomers = new ArrayDeque<>();
    private boolean moved;
    private boolean stopped;
    private volatile boolean failed;
    private volatile long seenAt = System.nanoTime();
    private volatile @Nullable Thread thread;

    Audience(
            WatchSettings settings,
            MovedViews views,
            TeamLines lines,
            ServiceDatabase database,
            StillSeen stillSeen,
            LadderTopic ladders,
            Movement movement,
            Clock clock) {
        this.settings = settings;
        this.lookout = new Lookout(
                settings, views, lines, Names.ofService(database, clock), stillSeen, ladders, clock, System::nanoTime);
        movement.onMovement(this::moved);
    }

    /**
     * Lets somebody listen, who must {@link #leave} in the end.
     *
     * @throws ProblemException {@code unavailable} (503) beyond what this instance takes, {@code too-many-requests} (429)
     *     beyond what one person may have
     */
    Listener join(Viewer viewer, Watched watched, @Nullable Mark since) {
        lock.lock();
        try {
            if (stopped) {
                throw new ProblemException(Problems.unavailable("The service is shutting down."));
            }
            if (failed) {
                throw new ProblemException(Problems.unavailable("Nobody looks for what has moved at this instance."));
            }
            if (listeners.size() >= settings.maxListeners()) {
                throw new ProblemException(Problems.unavailable(
                        "All " + settings.maxListeners() + " streams of this instance are taken."));
            }
            if (viewer.serviceUser() == null && countOf(viewer.id()) >= settings.maxPerPerson()) {
                throw new ProblemException(
                        Problems.tooMany("A person may have " + settings.maxPerPerson() + " streams at a time."));
            }
            Listener listener = new Listener(viewer, watched, since, settings.backlog());
            listeners.add(listener);
            newcomers.add(listener);
            due.signalAll();
            return listener;
        } finally {
            lock.unlock();
        }
    }

    void leave(Listener listener) {
        lock.lock();
        try {
            listener.leave();
            listeners.remove(listener);
            newcomers.remove(listener);
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is not known for long what has moved, so that silence means nothing. */
    boolean isBlind() {
        return System.nanoTime() - seenAt > settings.blindAfter().toNanos();
    }

    /** Whether looking has ended by a fault that is none of the database. */
    boolean hasFailed() {
        return failed;
    }

    int size() {
        lock.lock();
        try {
            return listeners.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            stopped = false;
            failed = false;
        } finally {
            lock.unlock();
        }
        Thread looking = new Thread(this::run, "audience");
        looking.setDaemon(true);
        thread = looking;
        looking.start();
    }

    /** Sends everybody away, so that the web server finds nobody to wait for. */
    @Override
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            endAll(Notice.End.Reason.SHUTDOWN);
            due.signalAll();
        } finally {
            lock.unlock();
        }
        Thread looking = thread;
        if (looking != null) {
            try {
                looking.join(settings.openLimit());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops before the web server begins to wait for requests under way, which it does 1,024 below the default. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }

    private void endAll(Notice.End.Reason reason) {
        listeners.forEach(listener -> listener.end(Listener.News.end(reason)));
    }

    private void moved() {
        lock.lock();
        try {
            moved = true;
            due.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long countOf(UUID viewerId) {
        return listeners.stream()
                .filter(listener -> listener.viewer().id().equals(viewerId))
                .count();
    }

    private void run() {
        try {
            List<Listener> admitted = awaitReason();
            while (admitted != null) {
                look(admitted);
                admitted = awaitReason();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            fail();
            throw e;
        }
    }

    /** Nobody goes on believing that she is told what moves. */
    private void fail() {
        lock.lock();
        try {
            failed = true;
            endAll(Notice.End.Reason.UNAVAILABLE);
        } finally {
            lock.unlock();
        }
    }

    private void look(List<Listener> admitted) throws InterruptedException {
        Duration pause = settings.rest();
        try {
            lookout.look(admitted);
            seenAt = System.nanoTime();
        } catch (RuntimeException e) {
            LOG.warn("What has moved cannot be seen and is looked for again: {}", e.toString());
            comeAgain(admitted);
            pause = settings.lookEvery();
        }
        rest(pause);
    }

    /** Who is to be admitted, once there is a reason to look; null when it is time to stop. */
    private @Nullable List<Listener> awaitReason() throws InterruptedException {
        lock.lock();
        try {
            long left = settings.lookEvery().toNanos();
            while (!stopped && newcomers.isEmpty() && !(moved && !listeners.isEmpty()) && left > 0) {
                if (listeners.isEmpty()) {
                    lookout.forget();
                    due.await();
                } else {
                    left = due.awaitNanos(left);
                }
            }
            moved = false;
            List<Listener> admitted = new ArrayList<>();
            while (!newcomers.isEmpty() && admitted.size() < ADMITTED_AT_ONCE) {
                admitted.add(newcomers.remove());
            }
            return stopped ? null : admitted;
        } finally {
            lock.unlock();
        }
    }

    private void rest(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!stopped && left > 0) {
                left = due.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void comeAgain(List<Listener> admitted) {
        lock.lock();
        try {
            admitted.reversed().stream().filter(listener -> !listener.isGone()).forEach(newcomers::addFirst);
        } finally {
            lock.unlock();
        }
    }
}
