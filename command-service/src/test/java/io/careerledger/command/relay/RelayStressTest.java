package io.careerledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writers that commit, roll back and dawdle at random, while leaders are killed. */
class RelayStressTest {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theTopicIsTheStore(long seed) throws Exception {
        try (RelayFixture ledger = new RelayFixture();
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            ledger.startRelay();
            ledger.startRelay();
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed * 1_000 + writer);
                writing.add(writers.submit(() -> {
                    write(ledger, random);
                    return null;
                }));
            }
            for (Future<?> done : writing) {
                ledger.killLeadersSession();
                done.get();
            }
            assertThat(ledger.stored()).hasSizeGreaterThan(WRITERS * TRANSACTIONS / 2);
            ledger.assertAllIsPublishedInOrder();
        }
    }

    private static void write(RelayFixture ledger, Random random) throws SQLException {
        String stream = random.nextBoolean() ? ledger.stream("w" + random.nextInt()) : person(ledger, random);
        long next = 0;
        try (Connection connection = ledger.begin()) {
            for (int n = 0; n < TRANSACTIONS; n++) {
                next = transaction(connection, stream, next, random);
            }
        }
    }

    /** Streams of persons go to twelve partitions; the id holds the test's, which is how tests know their own. */
    private static String person(RelayFixture ledger, Random random) {
        return new UUID(random.nextLong(), random.nextLong()) + "/" + ledger.test;
    }

    private static long transaction(Connection connection, String stream, long first, Random random)
            throws SQLException {
        long next = first;
        int facts = 1 + random.nextInt(5);
        for (int n = 0; n < facts; n++) {
            Savepoint line = connection.setSavepoint();
            RelayFixture.append(connection, stream, next);
            if (random.nextInt(4) == 0) {
                connection.rollback(line);
            } else {
                next++;
            }
            dawdle(connection, random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            connection.rollback();
            return first;
        }
        connection.commit();
        return next;
    }

    private static void dawdle(Connection connection, int roundTrips) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int n = 0; n < roundTrips; n++) {
                statement.execute("select 1");
            }
        }
    }
}
