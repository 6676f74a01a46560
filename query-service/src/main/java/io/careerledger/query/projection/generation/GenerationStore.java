package io.careerledger.query.projection.generation;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of one generation, through connections whose search path leads to its schema. */
public final class GenerationStore implements AutoCloseable {

    private static final String TABLES = "classpath:db/query/generation";

    private final Generation generation;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final TransactionTemplate nested;

    private GenerationStore(Generation generation, HikariDataSource pool) {
        this.generation = generation;
        this.pool = pool;
        this.jdbc = new JdbcTemplate(pool);
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        this.transactions = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Opens a generation and brings its tables to this code's form.
     *
     * @param owner who makes them
     * @param login who works on them
     * @param connections the most used at a time
     * @param limit of a statement and of an idle transaction: an owner that hangs holds nobody up for longer
     */
    public static GenerationStore open(
            DatabaseLogin owner, DatabaseLogin login, Generation generation, int connections, Duration limit) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations(TABLES)
                .schemas(generation.schema())
                .load()
                .migrate();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(generation.schema());
        login.applyTo(pool);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(limit.toMillis());
        pool.setConnectionInitSql("set search_path to " + generation.schema() + ", control; set statement_timeout to "
                + limit.toMillis() + "; set idle_in_transaction_session_timeout to " + limit.toMillis());
        return new GenerationStore(generation, pool);
    }

    public Generation generation() {
        return generation;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    /** A savepoint in the transaction under way. */
    public TransactionTemplate nested() {
        return nested;
    }

    @Override
    public void close() {
        pool.close();
    }
}
