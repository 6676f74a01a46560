package io.careerledger.command.store;

import io.careerledger.command.LedgerDatabases;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.ServiceUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store of its own for one test, used as the application's role, with ways to fill it. */
public final class StoreFixture implements AutoCloseable {

    static final UUID ADA = UUID.fromString("01900000-0000-7000-8000-000000000001");
    static final Instant NOON = Instant.parse("2024-03-01T12:00:00.123456Z");

    private final DatabaseAccess owner;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private StoreFixture(DatabaseAccess owner) {
        this.owner = owner;
        DataSource application = new DatabaseAccess(owner.url(), "ledger_app", "").dataSource();
        context.registerBean(DataSource.class, () -> application);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(application));
        context.register(StoreConfiguration.class);
        context.refresh();
    }

    static StoreFixture fresh() {
        return new StoreFixture(LedgerDatabases.fresh());
    }

    /** The store in a database that others use too. */
    public static StoreFixture in(DatabaseAccess owner) {
        return new StoreFixture(owner);
    }

    public EventStore store() {
        return context.getBean(EventStore.class);
    }

    CommitSignal signal() {
        return context.getBean(CommitSignal.class);
    }

    JdbcTemplate asOwner() {
        return new JdbcTemplate(owner.dataSource());
    }

    JdbcTemplate asApplication() {
        return new JdbcTemplate(context.getBean(DataSource.class));
    }

    DataSource ownersConnections() {
        return owner.dataSource();
    }

    /** Ends the session of the transaction that is active, as when its server dies. */
    void endTheTransactionsSession() {
        Integer session = asApplication().queryForObject("select pg_backend_pid()", Integer.class);
        asOwner().queryForObject("select pg_terminate_backend(?, 5000)", Boolean.class, session);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    public void append(DomainEventMessage<?>... facts) {
        append(List.of(facts));
    }

    void append(List<DomainEventMessage<?>> facts) {
        transaction().executeWithoutResult(status -> store().publish(facts));
    }

    public List<? extends DomainEventMessage<?>> read(UUID person) {
        return store().readEvents(person.toString()).asStream().toList();
    }

    static DomainEventMessage<LedgerEvent> fact(UUID person, long sequence) {
        return fact(person, sequence, NOON);
    }

    public static DomainEventMessage<LedgerEvent> fact(UUID person, long sequence, Instant recordedAt) {
        return fact(new PersonLeft(person, "fact " + sequence, LocalDate.EPOCH), sequence, recordedAt);
    }

    static DomainEventMessage<LedgerEvent> fact(LedgerEvent event, long sequence, Instant recordedAt) {
        MetaData metadata =
                MetaData.with("actorId", ServiceUser.HR.id().toString()).and("recordedAt", recordedAt.toString());
        return new GenericDomainEventMessage<>("career", event.streamId(), sequence, event, metadata);
    }

    static List<DomainEventMessage<?>> facts(UUID person, long count) {
        return LongStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(sequence -> fact(person, sequence))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
