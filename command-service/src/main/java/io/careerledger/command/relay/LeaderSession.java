package io.careerledger.command.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One connection to the database, on which a relay leads: the advisory lock, the reading, the position and the wake-ups
 * all live on it, so that when it breaks, all of them end.
 */
final class LeaderSession implements AutoCloseable {

    /** Of the advisory lock that makes the leader; any number that nobody else of this database locks. */
    static final long LOCK = 0x6C656467_65720001L;

    private static final String RELAY = "kafka";
    private static final int FETCH_ROWS = 200;

    private static final String WRITERS = """
            select distinct case when pid is null then '%s' else virtualtransaction end
            from pg_locks
            where locktype = 'relation' and relation = 'event'::regclass and mode = 'RowExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database())
            """.formatted(Writers.PREPARED);

    private static final String RAISE_WATERMARK = """
            update watermark set recorded_up_to = greatest(recorded_up_to, ?::timestamptz) returning recorded_up_to
            """;

    private final Connection connection;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final RelayProperties limits;
    private final Settling settling = new Settling();
    private long epoch;
    private long position;

    private LeaderSession(Connection connection, RelayProperties limits) {
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.sql = new JdbcTemplate(single);
        this.sql.setFetchSize(FETCH_ROWS);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(single));
        this.limits = limits;
    }

    static LeaderSession open(DataSource connections, RelayProperties limits) throws SQLException {
        return new LeaderSession(connections.getConnection(), limits);
    }

    /** Becomes the leader if nobody is: takes the next epoch, and the position where the last leader left it. */
    boolean tryLead() {
        if (!Objects.equals(sql.queryForObject("select pg_try_advisory_lock(?)", Boolean.class, LOCK), true)) {
            return false;
        }
        sql.execute("listen ledger_events");
        sql.query(
                "update relay_position set epoch = epoch + 1 where relay = ? returning epoch, global_index",
                this::takeOver,
                RELAY);
        return true;
    }

    private @Nullable Void takeOver(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw new IllegalStateException("the table relay_position has no row for " + RELAY);
        }
        epoch = row.getLong("epoch");
        position = row.getLong("global_index");
        return null;
    }

    /** Everything up to here is published. */
    long position() {
        return position;
    }

    long epoch() {
        return epoch;
    }

    /** Looks beyond the position, in a snapshot that is later than all evidence so far. */
    Backlog read() {
        BacklogReader reader = new BacklogReader(position, settling.settledUpTo(), limits);
        // A cursor, and so a bound on memory, needs a transaction.
        return Objects.requireNonNull(
                transaction.execute(status -> sql.query(BacklogReader.QUERY, reader, position, limits.batchEvents())));
    }

    /** Asks who writes now, after the look that met the gap; answers whether gaps were settled by that. */
    boolean settle(Backlog backlog) {
        return settling.observe(backlog.beyondGap(), writers());
    }

    /** Who holds a writer's lock on the event table now. */
    Set<String> writers() {
        return sql.queryForList(WRITERS, String.class).stream().collect(Collectors.toSet());
    }

    /**
     * Lets no fact be recorded up to this instant by any statement that begins from now on. Never lowers what stands.
     *
     * @return what stands
     */
    Instant raiseWatermark(Instant recordedUpTo) {
        return Objects.requireNonNull(
                        sql.queryForObject(RAISE_WATERMARK, OffsetDateTime.class, recordedUpTo.toString()))
                .toInstant();
    }

    /** The last place that is filled now; 0 when none is. */
    long lastPlace() {
        return Objects.requireNonNull(
                sql.queryForObject("select coalesce(max(global_index), 0) from event", Long.class));
    }

    /**
     * Stores that everything up to {@code end} is published.
     *
     * @throws Deposed when another leader has taken over meanwhile
     */
    void moveTo(long end) {
        int moved = sql.update(
                "update relay_position set global_index = ? where relay = ? and epoch = ? and global_index = ?",
                end,
                RELAY,
                epoch,
                position);
        if (moved != 1) {
            throw new Deposed(epoch);
        }
        position = end;
    }

    /** Waits until a writer committed, or the time is over. */
    void await(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.max(1, Math.toIntExact(atMost.toMillis())));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
