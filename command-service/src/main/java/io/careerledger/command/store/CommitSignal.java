package io.careerledger.command.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Wakes the relay after commits: at most one NOTIFY is under way, and all commits meanwhile share the next.
 *
 * <p>A NOTIFY inside of the committing transactions would have PostgreSQL commit them one by one, each waiting for the
 * other's flush to disk. What is lost when this process dies in between is time, not facts: the relay also polls.
 */
final class CommitSignal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitSignal.class);

    /** The relay listens to the same name. */
    private static final String NOTIFY = "notify ledger_events";

    private final JdbcTemplate database;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("commit-signal").factory());
    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            raise();
        }
    };

    CommitSignal(JdbcTemplate database) {
        this.database = database;
    }

    /** To be registered with a transaction that appends. */
    TransactionSynchronization afterCommit() {
        return afterCommit;
    }

    void raise() {
        if (due.compareAndSet(false, true)) {
            sender.execute(this::send);
        }
    }

    private void send() {
        due.set(false);
        try {
            database.execute(NOTIFY);
        } catch (DataAccessException e) {
            LOG.warn("the relay was not woken and will find the new events when it polls: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        sender.shutdown();
    }
}
