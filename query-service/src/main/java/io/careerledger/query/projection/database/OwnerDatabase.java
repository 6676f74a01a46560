package io.careerledger.query.projection.database;

import com.zaxxer.hikari.HikariDataSource;
import io.careerledger.query.projection.generation.DatabaseLogin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Few connections of the owner of the tables: for taking one generation of them in another's place, and for what operators are
 * told of tables in whatever layout.
 */
public final class OwnerDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final long TIMEOUT_MS = 10_000;

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcTemplate jdbc;

    public OwnerDatabase(DatabaseLogin owner) {
        pool.setPoolName("owner");
        owner.applyTo(pool);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(TIMEOUT_MS);
        pool.setConnectionInitSql("set search_path to live, control; set statement_timeout to 30000");
        this.jdbc = new JdbcTemplate(pool);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        pool.close();
    }
}
