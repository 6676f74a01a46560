package io.careerledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.wire.WireHeaders;
import io.careerledger.servers.SharedServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Gaps, late writers, old dates and long transactions. */
class RelayOrderTest {

    private final RelayFixture ledger = new RelayFixture();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void publishesMoreThanABatch() throws SQLException {
        int facts = 3 * RelayFixture.SETTINGS.batchEvents() + 1;
        try (Connection writer = ledger.begin()) {
            for (int n = 0; n < facts; n++) {
                RelayFixture.append(writer, ledger.stream("many"), n);
            }
            writer.commit();
        }
        ledger.startRelay();
        ledger.awaitPublished(facts);
        ledger.assertAllIsPublishedInOrder();
    }

    @Test
    void datesOfLongAgoChangeNothing() throws SQLException {
        ledger.startRelay();
        List<String> dates =
                List.of("2024-03-01T12:00:00Z", "1999-01-01T00:00:00Z", "2024-03-01T12:00:00Z", "1971-06-01T00:00:00Z");
        for (int n = 0; n < dates.size(); n++) {
            ledger.rollBackOne();
            ledger.commit(ledger.stream("dated"), n, Instant.parse(dates.get(n)));
        }
        ledger.awaitPublished(4);
        ledger.assertAllIsPublishedInOrder();
    }

    @Test
    void stepsOverPlacesThatWereRolledBack() throws SQLException {
        ledger.rollBackOne();
        ledger.commit(ledger.stream("a"), 0);
        ledger.startRelay();
        ledger.awaitPublished(1);
        ledger.rollBackOne();
        ledger.rollBackOne();
        ledger.commit(ledger.stream("a"), 1);
        ledger.awaitPublished(2);
        assertThat(ledger.published()).extracting(Written::place).containsExactly(2L, 5L);
    }

    @Test
    void holdsLaterFactsBackUntilAnEarlierWriterHasCommitted() throws SQLException {
        try (Connection slow = ledger.begin()) {
            RelayFixture.append(slow, ledger.stream("slow"), 0);
            ledger.commit(ledger.stream("quick"), 0);
            ledger.commit(ledger.stream("quick"), 1);
            Relay relay = ledger.startRelay();
            RelayFixture.awaitWaitingForWriters(relay);
            assertThat(ledger.published()).isEmpty();
            slow.commit();
        }
        ledger.awaitPublished(3);
        assertThat(ledger.published()).extracting(Written::place).containsExactly(1L, 2L, 3L);
    }

    @Test
    void goesOnWhenAnEarlierWriterHasRolledBack() throws SQLException {
        try (Connection slow = ledger.begin()) {
            RelayFixture.append(slow, ledger.stream("slow"), 0);
            ledger.commit(ledger.stream("quick"), 0);
            RelayFixture.awaitWaitingForWriters(ledger.startRelay());
            slow.rollback();
        }
        ledger.awaitPublished(1);
    }

    @Test
    void writersThatCameLaterDoNotHoldAGapOpen() throws SQLException {
        try (Connection first = ledger.begin();
                Connection second = ledger.begin()) {
            RelayFixture.append(first, ledger.stream("first"), 0);
            ledger.commit(ledger.stream("quick"), 0);
            RelayFixture.awaitWaitingForWriters(ledger.startRelay());
            RelayFixture.append(second, ledger.stream("second"), 0);
            first.rollback();
            ledger.awaitPublished(1);
            second.commit();
        }
        ledger.awaitPublished(2);
        ledger.assertAllIsPublishedInOrder();
    }

    @Test
    void anUnrelatedLongTransactionDoesNotStallIt() throws SQLException {
        ledger.asOwner().execute("create table unrelated (n integer)");
        try (Connection long1 = ledger.ownersConnections().getConnection();
                Statement sql = long1.createStatement()) {
            long1.setAutoCommit(false);
            long1.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            sql.execute("insert into unrelated values (1)");
            sql.execute("select count(*) from event");
            ledger.rollBackOne();
            ledger.commit(ledger.stream("a"), 0);
            ledger.rollBackOne();
            ledger.commit(ledger.stream("a"), 1);
            ledger.startRelay();
            ledger.awaitPublished(2);
            assertThat(sql.executeQuery("select pg_current_xact_id_if_assigned() is not null")
                            .next())
                    .isTrue();
            long1.rollback();
        }
    }

    @Test
    void aPlaceGivenUpAtASavepointIsSteppedOverWhileItsTransactionLives() throws SQLException {
        ledger.startRelay();
        try (Connection writer = ledger.begin()) {
            Savepoint line = writer.setSavepoint();
            RelayFixture.append(writer, ledger.stream("refused"), 0);
            writer.rollback(line);
            ledger.commit(ledger.stream("a"), 0);
            ledger.awaitPublished(1);
            RelayFixture.append(writer, ledger.stream("kept"), 0);
            ledger.commit(ledger.stream("a"), 1);
            writer.commit();
        }
        ledger.awaitPublished(3);
        ledger.assertAllIsPublishedInOrder();
    }

    @Test
    void theMessageIsTheRowAsItStands() throws SQLException {
        String stream = ledger.stream("a");
        ledger.commit(stream, 0, Instant.parse("2024-03-01T12:00:00.000001Z"));
        ledger.startRelay();
        ledger.awaitPublished(1);
        ConsumerRecord<String, byte[]> message = new TopicReader(
                        SharedServers.broker().bootstrapServers())
                .records().stream()
                        .filter(found -> stream.equals(found.key()))
                        .findFirst()
                        .orElseThrow();
        assertThat(message.topic()).isEqualTo("career.ladders");
        assertThat(message.value())
                .isEqualTo(ledger.asOwner().queryForObject("select payload from event", byte[].class));
        assertThat(message.headers().lastHeader(WireHeaders.TIME).value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("2024-03-01T12:00:00.000001Z");
    }
}
