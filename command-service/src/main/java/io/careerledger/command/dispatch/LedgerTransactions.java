package io.careerledger.command.dispatch;

import io.careerledger.command.domain.StreamContended;
import java.util.function.Supplier;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs work in one unit of work of Axon's, which is one database transaction: the aggregates that the work loads stay
 * locked until it has committed, and leave the cache if it does not.
 */
final class LedgerTransactions {

    /**
     * Each attempt after the first follows a writer on another instance that was faster. Two instances that write one
     * stream without pause lose about every other attempt: one command in a million is given up.
     */
    static final int MAX_ATTEMPTS = 20;

    private final TransactionManager transactions;

    LedgerTransactions(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs the work in the transaction that is active, or else in one of its own.
     *
     * @throws StreamContended when concurrent writers won every attempt, or kept the stream locked for too long
     */
    <T> T run(Supplier<T> work) {
        if (CurrentUnitOfWork.isStarted()) {
            return work.get();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("commands commit by themselves: send them outside other transactions");
        }
        for (int attempt = 1; ; attempt++) {
            ResultMessage<T> result = attempt(work);
            if (!result.isExceptional()) {
                return result.getPayload();
            }
            RuntimeException contention = unlessContention(result.exceptionResult());
            if (attempt == MAX_ATTEMPTS) {
                throw new StreamContended(attempt, contention);
            }
        }
    }

    private <T> ResultMessage<T> attempt(Supplier<T> work) {
        DefaultUnitOfWork<Message<?>> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        return unitOfWork.executeWithResult(work::get);
    }

    private static RuntimeException unlessContention(Throwable failure) {
        return switch (failure) {
            case ConcurrencyException e -> e;
            case AggregateStreamCreationException e -> e;
            case DeadlockException e -> e;
            // was waited for as long as a command may wait, with a connection open: not once more
            case LockAcquisitionFailedException e -> throw new StreamContended(1, e);
            case ConcurrencyFailureException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        };
    }
}
