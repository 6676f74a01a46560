package io.careerledger.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.command.domain.StreamContended;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.NoTransactionManager;
import org.junit.jupiter.api.Test;

/** How often work is tried that others stand in the way of. */
class LedgerTransactionsTest {

    private final LedgerTransactions transactions = new LedgerTransactions(NoTransactionManager.INSTANCE);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void waitsForALockOnceOnly() {
        refuses(new LockAcquisitionFailedException("waited five seconds"));
        assertThat(attempts).hasValue(1);
    }

    @Test
    void triesAgainAfterADeadlock() {
        refuses(new DeadlockException("two waited for each other"));
        assertThat(attempts).hasValue(LedgerTransactions.MAX_ATTEMPTS);
    }

    private void refuses(RuntimeException obstacle) {
        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    throw obstacle;
                }))
                .isInstanceOf(StreamContended.class)
                .hasCause(obstacle);
    }
}
