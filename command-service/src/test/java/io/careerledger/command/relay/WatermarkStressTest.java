package io.careerledger.command.relay;

import static io.careerledger.command.store.StoreFixture.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.store.StoreFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writers whose clocks disagree, that commit, roll back and dawdle at random, while leaders are killed. */
class WatermarkStressTest {

    private static final int WRITERS = 5;
    private static final int TRANSACTIONS = 50;

    /** From ten minutes behind to two hours ahead. */
    private static final int[] SKEWS_S = {-600, -45, -5, 0, 7_200};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsRecordedUpToAWatermarkAfterIt(long seed) throws Exception {
        try (RelayFixture ledger = new RelayFixture();
                StoreFixture store = ledger.store();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            RelayFixture.awaitLeading(ledger.startRelay());
            ledger.startRelay();
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed * 1_000 + writer);
                Duration skew = Duration.ofSeconds(SKEWS_S[writer]);
                writing.add(writers.submit(() -> write(ledger, store, skew, random)));
            }
            for (Future<?> done : writing) {
                done.get();
                ledger.killLeadersSession();
            }
            ledger.awaitPromiseOfAll();
            assertThat(ledger.watermarks()).hasSizeGreaterThan(5);
            ledger.assertPromisesAreKept();
        }
    }

    private static void write(RelayFixture ledger, StoreFixture store, Duration skew, Random random) {
        UUID person = UUID.randomUUID();
        int next = 0;
        for (int n = 0; n < TRANSACTIONS; n++) {
            ledger.clock.move(Duration.ofMillis(random.nextInt(3_000)));
            Instant now = ledger.clock.instant().plus(skew).truncatedTo(ChronoUnit.MICROS);
            next += transaction(store, person, next, now, random);
        }
        assertThat(store.read(person)).hasSize(next);
        assertThat(store.read(person).stream().map(DomainEventMessage::getTimestamp))
                .isSorted();
    }

    /** How many facts it has committed. */
    private static int transaction(StoreFixture store, UUID person, int next, Instant now, Random random) {
        int facts = 1 + random.nextInt(4);
        boolean rollsBack = random.nextInt(5) == 0;
        store.transaction().executeWithoutResult(status -> {
            for (int n = 0; n < facts; n++) {
                store.store().publish(List.of(fact(person, next + n, now)));
                for (int dawdling = random.nextInt(8); dawdling > 0; dawdling--) {
                    store.read(person);
                }
            }
            if (rollsBack) {
                status.setRollbackOnly();
            }
        });
        return rollsBack ? 0 : facts;
    }
}
