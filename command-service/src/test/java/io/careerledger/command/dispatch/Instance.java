package io.careerledger.command.dispatch;

import com.zaxxer.hikari.HikariDataSource;
import io.careerledger.command.LedgerDatabases;
import io.careerledger.command.domain.Commands;
import io.careerledger.embedded.DatabaseAccess;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One instance of the deciding half of the service, on a database that others may share. */
final class Instance implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final DatabaseAccess database;
    private final HikariDataSource pool = new HikariDataSource();
    private final RoundTrips roundTrips = new RoundTrips(pool);
    private final MovableClock clock = new MovableClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Instance(DatabaseAccess database) {
        this.database = database;
        pool.setJdbcUrl(database.url());
        pool.setUsername("ledger_app");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        context.registerBean(DataSource.class, () -> roundTrips);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(roundTrips));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(roundTrips));
        context.registerBean(Clock.class, () -> clock);
        context.scan(
                "io.careerledger.command.store",
                "io.careerledger.command.registry",
                "io.careerledger.command.ladder",
                "io.careerledger.command.dispatch");
    }

    static Instance onFreshDatabase() {
        return unstartedOnFreshDatabase().started();
    }

    static Instance unstartedOnFreshDatabase() {
        return new Instance(LedgerDatabases.fresh());
    }

    /** Another instance on the same database. */
    Instance another() {
        return unstarted().started();
    }

    Instance unstarted() {
        return new Instance(database);
    }

    Instance started() {
        context.refresh();
        return this;
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    RoundTrips roundTrips() {
        return roundTrips;
    }

    MovableClock clock() {
        return clock;
    }

    JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }

    List<? extends DomainEventMessage<?>> events(String streamId) {
        return bean(EventStore.class).readEvents(streamId).asStream().toList();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
