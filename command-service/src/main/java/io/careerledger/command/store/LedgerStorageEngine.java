package io.careerledger.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC engine on the ledger's own table: a stream is read by one indexed query, facts are appended by one
 * statement. Of a stream's sequence number that is taken it says {@code ConcurrencyException}. There are no snapshots,
 * as no stream is long enough to be worth one, and nobody streams from it: what leaves the store leaves by the relay.
 */
final class LedgerStorageEngine extends JdbcEventStorageEngine {

    /** Facts a query reads; nearly every stream is shorter, and needs no second query. */
    static final int PAGE = 1_000;

    private static final String READ = "select " + StoredFact.COLUMNS
            + " from event where stream_id = ? and sequence_number >= ? order by sequence_number limit ?";

    private static final String UNIQUE_VIOLATION = "23505";

    private final JdbcTemplate database;
    private final SQLExceptionTranslator faults = new SQLStateSQLExceptionTranslator();
    private final CommitSignal signal;

    LedgerStorageEngine(Builder builder, JdbcTemplate database, CommitSignal signal) {
        super(configured(builder));
        this.database = database;
        this.signal = signal;
    }

    private static Builder configured(Builder builder) {
        return builder.dataType(byte[].class)
                .schema(EventSchema.builder()
                        .eventTable("event")
                        .globalIndexColumn("global_index")
                        .aggregateIdentifierColumn("stream_id")
                        .sequenceNumberColumn("sequence_number")
                        .build())
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(page -> page.size() < PAGE);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        if (!events.isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(signal.afterCommit());
        }
    }

    /**
     * Axon has an exception of its own for a stream's first event; here whoever was second may simply try again. All
     * else is said in Spring's terms, so that a database that is away can be told from a fact that cannot be stored.
     */
    @Override
    protected void handlePersistenceException(Exception fault, EventMessage<?> first) {
        String stream = first instanceof DomainEventMessage<?> fact ? fact.getAggregateIdentifier() : "none";
        if (!(fault instanceof SQLException sql)) {
            throw new EventStoreException("facts of stream " + stream + " could not be stored", fault);
        }
        if (UNIQUE_VIOLATION.equals(sql.getSQLState())) {
            throw new ConcurrencyException("stream " + stream + " was appended to by somebody else", fault);
        }
        DataAccessException known = faults.translate("append to stream " + stream, null, sql);
        throw known == null ? new UncategorizedSQLException("append to stream " + stream, null, sql) : known;
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        return AppendStatement.prepare(connection, events, serializer);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String streamId, long from, int limit) {
        List<StoredFact> ahead = from == 0 ? StreamsAhead.taken(streamId) : null;
        if (ahead != null) {
            return ahead;
        }
        return database.query(READ, (row, n) -> StoredFact.read(row), streamId, from, limit);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String streamId) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new EventStoreException("the ledger keeps no snapshots");
    }
}
