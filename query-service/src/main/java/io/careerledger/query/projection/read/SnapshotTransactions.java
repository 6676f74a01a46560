package io.careerledger.query.projection.read;

import io.careerledger.query.projection.database.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions over the tables that readers see. One that only reads sees them in one state from its first statement to its
 * last, at the price of one short statement: asked for in the usual way, the isolation would be read, set and set back.
 */
public final class SnapshotTransactions extends JdbcTransactionManager {

    private static final String ISOLATION = "set transaction isolation level repeatable read";

    private final transient Reader.Source readers;

    /** @param readers who reads, as the walls in the database are to know in the same short statement */
    public SnapshotTransactions(DataSource connections, Reader.Source readers) {
        super(connections);
        this.readers = readers;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly()) {
            try (Statement statement = connection.createStatement()) {
                Reader reader = readers.current();
                statement.execute(reader == null ? ISOLATION : ISOLATION + "; " + reader.sql());
            }
        }
    }
}
