package io.careerledger.query.replay.job;

import io.careerledger.query.projection.generation.DatabaseLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One connection to the database, on which one piece of a replay is done: the advisory lock that claims it and the
 * transaction that stores it live on it, so that who has lost the one cannot do the other.
 *
 * <p>It is opened for the piece and closed with it. Of a process that dies the server drops the lock; of a host that
 * vanishes it does so once it has not answered for {@value #SILENT_SECONDS} s.
 */
public final class ReplaySession implements AutoCloseable {

    static final int SILENT_SECONDS = 25;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    private ReplaySession(Connection connection) {
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.jdbc = new JdbcTemplate(single);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(single));
    }

    private static final int CONNECT_SECONDS = 10;

    /**
     * Opens a connection.
     *
     * @param limit of a statement and of an idle transaction
     */
    public static ReplaySession open(DatabaseLogin login, Duration limit) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(CONNECT_SECONDS);
        // what the server says of a fault quotes rows
        source.setLogServerErrorDetail(false);
        ReplaySession session = new ReplaySession(source.getConnection());
        session.jdbc.execute("set statement_timeout to " + limit.toMillis()
                + "; set idle_in_transaction_session_timeout to " + limit.toMillis()
                + "; set tcp_keepalives_idle to 10; set tcp_keepalives_interval to 5; set tcp_keepalives_count to 3");
        return session;
    }

    /** Takes a piece of work until the connection ends, unless somebody else has it. */
    public boolean claim(String piece) {
        return Objects.equals(
                jdbc.queryForObject(
                        "select pg_try_advisory_lock(hashtextextended(?, 0))", Boolean.class, "career-ledger " + piece),
                true);
    }

    public Connection connection() {
        return connection;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
