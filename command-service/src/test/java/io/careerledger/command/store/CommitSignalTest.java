package io.careerledger.command.store;

import static io.careerledger.command.store.StoreFixture.ADA;
import static io.careerledger.command.store.StoreFixture.fact;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Who is woken, and when. */
class CommitSignalTest {

    private static final int WAIT_MS = 10_000;

    private final StoreFixture ledger = StoreFixture.fresh();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void wakesListenersAfterACommit() throws SQLException {
        try (Connection listener = listening()) {
            ledger.append(fact(ADA, 0));
            assertThat(listener.unwrap(PGConnection.class).getNotifications(WAIT_MS))
                    .isNotEmpty();
        }
    }

    @Test
    void staysSilentAfterARollback() throws SQLException {
        try (Connection listener = listening()) {
            ledger.transaction().executeWithoutResult(status -> {
                ledger.store().publish(fact(ADA, 0));
                status.setRollbackOnly();
            });
            ledger.asOwner().execute("notify ledger_events, 'end'");
            assertThat(listener.unwrap(PGConnection.class).getNotifications(WAIT_MS))
                    .singleElement()
                    .satisfies(notification ->
                            assertThat(notification.getParameter()).isEqualTo("end"));
        }
    }

    private Connection listening() throws SQLException {
        Connection connection = ledger.ownersConnections().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen ledger_events");
        }
        return connection;
    }
}
