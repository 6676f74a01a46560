package io.careerledger.command.store;

import io.careerledger.events.wire.EventCodec;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Offers the {@link EventStore} that aggregates are loaded from and appended to. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    CommitSignal commitSignal(DataSource dataSource) {
        return new CommitSignal(new JdbcTemplate(dataSource));
    }

    @Bean
    StreamsAhead streamsAhead(DataSource dataSource) {
        return new StreamsAhead(new JdbcTemplate(dataSource));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DataSource dataSource, PlatformTransactionManager transactions, EventCodec codec, CommitSignal signal) {
        Serializer serializer = new WireSerializer(codec);
        return new LedgerStorageEngine(
                JdbcEventStorageEngine.builder()
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                        .transactionManager(new SpringTransactionManager(transactions)),
                new JdbcTemplate(dataSource),
                signal);
    }

    /** Axon's embedded store starts its polling thread for streaming processors only, of which there are none. */
    @Bean
    EventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
    }
}
