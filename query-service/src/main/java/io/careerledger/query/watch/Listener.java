package io.careerledger.query.watch;

import io.careerledger.query.access.StillSeen;
import io.careerledger.query.http.Viewer;
import io.careerledger.web.problem.ProblemException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection and what it still has to be told: the latest state, never a log, so that a reader who is slow holds up
 * nobody and costs no more than its backlog.
 */
final class Listener {

    private final Viewer viewer;
    private final Watched watched;
    private final @Nullable Mark since;
    private final int backlog;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Map<Object, Notice> pending = new LinkedHashMap<>();
    private @Nullable Mark mark;
    private @Nullable News end;
    private @Nullable ProblemException refusal;
    private volatile boolean gone;

    /** @param since where an earlier connection broke off; null for a new one */
    Listener(Viewer viewer, Watched watched, @Nullable Mark since, int backlog) {
        this.viewer = viewer;
        this.watched = watched;
        this.since = since;
        this.backlog = backlog;
    }

    /**
     * What there is to be told at once.
     *
     * @param mark once all of it is told; null after an end, which is no state to go on from
     */
    record News(List<Notice> notices, @Nullable Mark mark) {

        static News end(Notice.End.Reason reason) {
            return new News(List.of(new Notice.End(reason)), null);
        }

        boolean goesOn() {
            return mark != null;
        }
    }

    Viewer viewer() {
        return viewer;
    }

    Watched watched() {
        return watched;
    }

    /** Of a person who listens: what she may do only as long as she sees whom she watches. */
    StillSeen.Watch watch() {
        return new StillSeen.Watch(viewer.id(), watched.personId());
    }

    @Nullable
    Mark since() {
        return since;
    }

    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
    }

    /** Adds to what is to be told, up to a mark. */
    void tell(List<? extends Notice> notices, Mark upTo) {
        lock.lock();
        try {
            notices.forEach(this::add);
            mark = upTo;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing else is told after this. */
    void end(News last) {
        lock.lock();
        try {
            end = last;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** She is told nothing at all but why. */
    void refuse(ProblemException because) {
        lock.lock();
        try {
            refusal = because;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes all there is to be told, waiting at most so long for it; empty when there is nothing by then.
     *
     * @throws ProblemException when she was refused
     */
    Optional<News> next(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (pending.isEmpty() && end == null && refusal == null && left > 0) {
                left = told.awaitNanos(left);
            }
            if (refusal != null) {
                throw refusal;
            }
            if (end != null) {
                return Optional.of(end);
            }
            if (pending.isEmpty()) {
                return Optional.empty();
            }
            News news = new News(List.copyOf(pending.values()), mark);
            pending.clear();
            return Optional.of(news);
        } finally {
            lock.unlock();
        }
    }

    private void add(Notice notice) {
        if (notice instanceof Notice.Reset) {
            forgetAllButReady();
        } else if (pending.containsKey(Notice.Reset.EVENT)) {
            // all of it will be loaded again anyway
            return;
        }
        pending.merge(notice.key(), notice, (earlier, later) -> later.after(earlier));
        if (pending.size() > backlog) {
            add(new Notice.Reset(Notice.Reset.Cause.TOO_MUCH));
        }
    }

    private void forgetAllButReady() {
        pending.keySet().removeIf(key -> !key.equals(Notice.Ready.EVENT));
    }
}
