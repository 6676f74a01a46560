package io.careerledger.query.projection.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The views' database as the service itself sees it, past the walls around people's rows: for judging who may see what, and for
 * what nobody in particular asks for. What answers a request is read through the pool of the reader instead.
 */
public final class ServiceDatabase {

    private final DataSource connections;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public ServiceDatabase(DataSource connections) {
        this.connections = connections;
        this.jdbc = new JdbcTemplate(connections);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    public DataSource connections() {
        return connections;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcClient client() {
        return JdbcClient.create(jdbc);
    }

    public NamedParameterJdbcTemplate named() {
        return new NamedParameterJdbcTemplate(jdbc);
    }

    public TransactionTemplate transactions() {
        return transactions;
    }
}
