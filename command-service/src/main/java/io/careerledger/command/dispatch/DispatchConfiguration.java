package io.careerledger.command.dispatch;

import io.careerledger.command.aggregate.CareerAggregate;
import io.careerledger.command.aggregate.LadderAggregate;
import io.careerledger.command.domain.Commands;
import io.careerledger.command.ladder.KnownLadders;
import io.careerledger.command.ladder.LadderVersions;
import io.careerledger.command.registry.Registry;
import io.careerledger.command.store.StreamsAhead;
import java.time.Clock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts Axon's parts together by hand: without its configurer there is no update checker, no handler timeout and no
 * processor that nobody asked for.
 */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    /** Together with the time of one attempt: a stream's lock is waited for at most five seconds. */
    private static final int LOCK_ATTEMPTS = 500;

    private static final int LOCK_ATTEMPT_MS = 10;
    private static final int MAX_WAITING_FOR_ONE_STREAM = 200;

    @Bean
    Commands commands(
            PlatformTransactionManager transactions,
            EventStore events,
            StreamsAhead ahead,
            Registry registry,
            KnownLadders ladders,
            LadderVersions versions,
            Clock clock) {
        LockFactory locks = PessimisticLockFactory.builder()
                .acquireAttempts(LOCK_ATTEMPTS)
                .lockAttemptTimeout(LOCK_ATTEMPT_MS)
                .queueLengthThreshold(MAX_WAITING_FOR_ONE_STREAM)
                .build();
        return new TransactionalCommands(
                new LedgerTransactions(new SpringTransactionManager(transactions)),
                registry,
                ladders,
                repository(CareerAggregate.class, events, ahead, locks),
                new LadderPublication(repository(LadderAggregate.class, events, ahead, locks), versions),
                clock);
    }

    private static <T> FreshRepository<T> repository(
            Class<T> type, EventStore events, StreamsAhead ahead, LockFactory locks) {
        return new FreshRepository<>(
                EventSourcingRepository.builder(type).eventStore(events).lockFactory(locks),
                new AggregateCache(),
                ahead);
    }
}
