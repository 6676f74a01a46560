package io.careerledger.query.replay.run;

import io.careerledger.query.replay.job.Bell;
import io.careerledger.query.replay.job.ReplayBoard;
import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.job.RunningReplay;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs replays in this instance, next to whoever else does: looks again and again what there is to do, and has its workers
 * do it. Nothing is agreed with other instances but by rows and locks of the database.
 */
final class ReplayRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);

    /** Looks between two at what is kept longer than it may be. */
    private static final int RETIRE_EVERY = 20;

    private final ReplayBoard board;
    private final ReplayWork work;
    private final ReplaySettings settings;
    private final Bell bell;
    private final Semaphore idle;
    private final Map<Piece, Halt> underWay = new ConcurrentHashMap<>();
    private final Pauses pauses;
    private volatile boolean stopping;
    private @Nullable Thread lookout;
    private @Nullable ExecutorService workers;
    private int looks;

    /**
     * One thing to be done for a replay.
     *
     * @param partition to be answered for; null for what concerns the whole replay
     */
    record Piece(UUID replayId, @Nullable Integer partition) {}

    ReplayRunner(ReplayBoard board, ReplayWork work, ReplaySettings settings, Bell bell) {
        this.board = board;
        this.work = work;
        this.settings = settings;
        this.bell = bell;
        this.idle = new Semaphore(settings.threads());
        this.pauses = new Pauses(settings);
    }

    @Override
    public synchronized void start() {
        stopping = false;
        workers = Executors.newFixedThreadPool(settings.threads(), this::thread);
        Thread looking = thread(this::look);
        looking.setName("replay-lookout");
        lookout = looking;
        looking.start();
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it
    private Thread thread(Runnable task) {
        Thread thread = new Thread(task, "replay-worker");
        thread.setDaemon(true);
        // whoever waits for an answer goes before
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** Returns when all workers have come to rest, or after the limit; what they were at is begun anew by whoever is next. */
    @Override
    public synchronized void stop() {
        stopping = true;
        underWay.values().forEach(Halt::ask);
        bell.ring();
        ExecutorService ending = workers;
        if (ending != null && !isAtRestAfterStopping(ending)) {
            LOG.warn("Replays do not come to rest; what they have begun is begun anew");
            ending.shutdownNow();
        }
    }

    private boolean isAtRestAfterStopping(ExecutorService ending) {
        ending.shutdown();
        try {
            return ending.awaitTermination(settings.stopLimit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return lookout != null && !stopping;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 2_800;
    }

    private void look() {
        while (!stopping) {
            try {
                lookOnce();
            } catch (RuntimeException | Error e) {
                // whatever it is, without this thread no replay would go on until the next start
                LOG.warn("Looking after replays failed and is tried again: {}", e.toString());
            }
            try {
                bell.await(settings.lookEvery());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lookOnce() {
        int anew = board.beginAnew();
        if (anew > 0) {
            LOG.info("{} replays that an earlier version has begun are begun anew", anew);
        }
        while (board.anyQueued() && board.startNext(settings.running()).isPresent()) {
            LOG.info("A replay starts");
        }
        List<RunningReplay> running = board.running();
        Set<UUID> ids = running.stream().map(replay -> replay.request().id()).collect(Collectors.toSet());
        underWay.forEach((piece, halt) -> {
            if (!ids.contains(piece.replayId())) {
                halt.ask();
            }
        });
        work.forgetAllBut(ids);
        pauses.forgetAllBut(ids);
        running.forEach(this::takeFurther);
        tidy();
    }

    private void takeFurther(RunningReplay replay) {
        UUID id = replay.request().id();
        if (!replay.prepared() || replay.isAnswered()) {
            begin(new Piece(id, null), replay);
        } else {
            replay.undone().forEach(partition -> begin(new Piece(id, partition), replay));
        }
    }

    private void begin(Piece piece, RunningReplay replay) {
        if (stopping || underWay.containsKey(piece) || pauses.rests(piece) || !idle.tryAcquire()) {
            return;
        }
        Halt halt = new Halt();
        underWay.put(piece, halt);
        ExecutorService pool = workers;
        try {
            if (pool != null) {
                pool.execute(() -> run(piece, replay, halt));
            }
        } catch (RejectedExecutionException e) {
            end(piece);
        }
    }

    private void run(Piece piece, RunningReplay replay, Halt halt) {
        try {
            switch (done(piece, replay, halt)) {
                case YES -> pauses.succeeded(piece);
                case ELSEWHERE -> pauses.isElsewhere(piece);
                case UNSETTLED -> pauses.waits(piece);
            }
        } catch (Halt.Halted e) {
            LOG.debug("{} is given up", piece);
        } catch (ReplayFault e) {
            fail(piece, e);
        } catch (OutOfMemoryError e) {
            fail(piece, ReplayFault.outOfMemory());
        } catch (ReplayTopics.Away | RetriableException e) {
            LOG.warn("{} waits: {}", piece, e.getMessage());
            pauses.isElsewhere(piece);
        } catch (RuntimeException | SQLException | Error e) {
            trouble(piece, e);
        } finally {
            end(piece);
        }
    }

    private ReplayWork.Done done(Piece piece, RunningReplay replay, Halt halt) throws SQLException {
        Integer partition = piece.partition();
        if (partition != null) {
            return work.part(replay, partition, halt);
        }
        return replay.isAnswered() ? work.finish(replay, halt) : work.prepare(replay, halt);
    }

    private void trouble(Piece piece, Throwable trouble) {
        // the exception is told without what it quotes: that may be personal
        LOG.warn(
                "{} did not come to its end and is tried again: {}",
                piece,
                trouble.getClass().getName());
        LOG.debug("{} did not come to its end", piece, trouble);
        pauses.failed(piece).ifPresent(fault -> fail(piece, fault));
    }

    private void fail(Piece piece, ReplayFault fault) {
        LOG.warn("Replay {} fails: {}", piece.replayId(), fault.getMessage());
        try {
            board.fail(piece.replayId(), fault.json());
        } catch (RuntimeException e) {
            LOG.warn("That replay {} fails is not stored yet: {}", piece.replayId(), e.toString());
            pauses.isElsewhere(piece);
        }
    }

    private void end(Piece piece) {
        underWay.remove(piece);
        idle.release();
        bell.ring();
    }

    private void tidy() {
        if (looks++ % RETIRE_EVERY == 0) {
            board.retire(settings.kept());
        }
        if (board.clear(settings.deleteRows())) {
            bell.ring();
        }
    }
}
