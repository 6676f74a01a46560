package io.careerledger.command.relay;

import static io.careerledger.command.dispatch.MovableClock.START;
import static io.careerledger.command.store.StoreFixture.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.careerledger.command.dispatch.MovableClock;
import io.careerledger.command.store.StoreFixture;
import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.Watermark;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Up to a watermark nothing is added, and everything is published below where it says. */
class WatermarkTest {

    private static final Duration DUE = RelayFixture.SETTINGS.watermarkEvery();
    private static final Instant LONG_BEFORE =
            START.minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MICROS);

    private final RelayFixture ledger = new RelayFixture();
    private final StoreFixture store = ledger.store();
    private final UUID ada = UUID.randomUUID();

    @AfterEach
    void close() {
        store.close();
        ledger.close();
    }

    @Test
    void staysBehindTheClockByTheMarginAndRisesWithoutAnyCommand() {
        RelayFixture.awaitLeading(ledger.startRelay());
        ledger.clock.move(DUE);
        Watermark first = ledger.awaitWatermark(1);
        ledger.clock.move(DUE);
        Watermark second = ledger.awaitWatermark(2);

        assertThat(first.recordedUpTo())
                .isEqualTo(START.plus(DUE)
                        .minus(RelayFixture.SETTINGS.watermarkMargin())
                        .truncatedTo(ChronoUnit.MICROS));
        assertThat(second.recordedUpTo()).isEqualTo(first.recordedUpTo().plus(DUE));
        assertThat(ledger.closedUpTo()).isEqualTo(second.recordedUpTo());
        assertThat(first.events().offsets()).hasSize(Topics.CAREER_EVENTS_PARTITIONS);
        assertThat(first.ladders().offsets()).hasSize(Topics.CAREER_LADDERS_PARTITIONS);
    }

    @Test
    void tellsOperatorsHowFarItIs() {
        Relay relay = ledger.startRelay();
        RelayFixture.awaitLeading(relay);
        assertThat(new RelayHealth(relay).health().getDetails()).containsEntry("watermark", "none yet");
        ledger.clock.move(DUE);
        Watermark watermark = ledger.awaitWatermark(1);
        await().untilAsserted(() -> assertThat(new RelayHealth(relay).health().getDetails())
                .containsEntry("watermark", watermark.recordedUpTo().toString()));
    }

    @Test
    void holdsNoFactUpWhileNoWatermarkIsTaken() throws SQLException {
        AtomicInteger refused = new AtomicInteger();
        AtomicBoolean refusing = new AtomicBoolean(true);
        Relay relay = ledger.startRelay(publisher -> messages -> {
            if (refusing.get() && messages.getFirst().topic().equals(Topics.CAREER_WATERMARKS)) {
                refused.incrementAndGet();
                throw new PublishingFailed("the topic of watermarks is away", new IOException());
            }
            publisher.publish(messages);
        });
        long epoch = RelayFixture.awaitLeading(relay).epoch();
        ledger.clock.move(DUE);
        await().until(() -> refused.get() == 1);
        ledger.commit(ledger.stream("a"), 0, START.plus(DUE));
        ledger.awaitPublished(1);
        assertThat(RelayFixture.awaitLeading(relay).epoch()).isEqualTo(epoch);

        refusing.set(false);
        ledger.clock.move(DUE.multipliedBy(2));
        ledger.awaitWatermark(1);
        ledger.assertPromisesAreKept();
    }

    @Test
    void coversWhatIsPublishedAndWhatWasRolledBack() throws SQLException {
        store.append(fact(ada, 0, LONG_BEFORE));
        ledger.rollBackOne();
        store.append(fact(ada, 1, LONG_BEFORE));
        RelayFixture.awaitLeading(ledger.startRelay());
        ledger.clock.move(DUE);
        ledger.awaitWatermark(1);
        ledger.assertPromisesAreKept();
    }

    @Test
    void waitsForAFactThatIsCommittedLate() throws SQLException {
        try (Connection late = ledger.begin()) {
            RelayFixture.append(late, ledger.stream("late"), 0, LONG_BEFORE);
            Relay relay = ledger.startRelay();
            RelayFixture.awaitLeading(relay);
            ledger.clock.move(DUE);
            await().until(() -> ledger.closedUpTo().isAfter(LONG_BEFORE));
            store.append(fact(ada, 0, START));
            RelayFixture.awaitWaitingForWriters(relay);
            assertThat(ledger.watermarks()).isEmpty();
            late.commit();
        }
        Watermark watermark = ledger.awaitWatermark(1);
        assertThat(watermark.recordedUpTo()).isAfter(LONG_BEFORE);
        ledger.assertPromisesAreKept();
    }

    @Test
    void aWriterWhoseClockIsBehindRecordsAfterIt() {
        Instant later = START.plusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        store.append(fact(ada, 0, LONG_BEFORE));
        RelayFixture.awaitLeading(ledger.startRelay());
        ledger.clock.move(DUE);
        Watermark watermark = ledger.awaitWatermark(1);
        UUID other = UUID.randomUUID();
        store.append(fact(ada, 1, LONG_BEFORE), fact(other, 0, LONG_BEFORE), fact(ada, 2, later));

        Instant earliest = watermark.recordedUpTo().plus(1, ChronoUnit.MICROS);
        assertThat(store.read(ada))
                .extracting(DomainEventMessage::getTimestamp)
                .containsExactly(LONG_BEFORE, earliest, later);
        assertThat(store.read(other))
                .extracting(DomainEventMessage::getTimestamp)
                .containsExactly(earliest);
        ledger.assertPromisesAreKept();
    }

    @Test
    void aTransactionThatBeganBeforeItRecordsAfterItWhatItAppendsLater() {
        RelayFixture.awaitLeading(ledger.startRelay());
        store.transaction().executeWithoutResult(status -> {
            store.read(ada);
            ledger.clock.move(DUE);
            ledger.awaitWatermark(1);
            store.store().publish(List.of(fact(ada, 0, LONG_BEFORE)));
        });
        assertThat(store.read(ada).getFirst().getTimestamp())
                .isAfter(ledger.watermarks().getFirst().recordedUpTo());
    }

    @Test
    void theStoreRefusesWhoeverDoesNotRecordAfterIt() {
        RelayFixture.awaitLeading(ledger.startRelay());
        ledger.clock.move(DUE);
        Instant closed = ledger.awaitWatermark(1).recordedUpTo();
        assertThatThrownBy(() -> ledger.commit(ledger.stream("old"), 0, closed))
                .hasMessageContaining("the past that is closed");
        assertThat(ledger.stored()).isEmpty();
    }

    @Test
    void theStoreRefusesWhoeverMayNotSeeIt() throws SQLException {
        try (Connection writer = ledger.begin()) {
            writer.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            assertThatThrownBy(() -> RelayFixture.append(writer, ledger.stream("blind"), 0))
                    .hasMessageContaining("read committed");
        }
    }

    @Test
    void coversWhatWasWrittenWhileNoRelayRan() {
        RelayFixture.awaitLeading(ledger.startRelay());
        ledger.clock.move(DUE);
        ledger.awaitWatermark(1);
        ledger.stopRelays();
        for (int n = 0; n < 3 * RelayFixture.SETTINGS.batchEvents(); n++) {
            store.append(fact(ada, n, LONG_BEFORE));
        }
        AtomicBoolean first = new AtomicBoolean(true);
        ledger.startRelay(publisher -> messages -> {
            if (first.getAndSet(false)) {
                // due when only the first batch of several is published
                ledger.clock.move(DUE);
            }
            publisher.publish(messages);
        });
        ledger.awaitWatermark(2);
        ledger.assertPromisesAreKept();
    }

    @Test
    void aLeaderWhoseClockIsBehindLowersNothing() {
        RelayFixture.awaitLeading(ledger.startRelay());
        ledger.clock.move(DUE);
        Watermark before = ledger.awaitWatermark(1);
        ledger.stopRelays();
        MovableClock behind = new MovableClock();
        behind.move(Duration.ofHours(-1));
        RelayFixture.awaitLeading(ledger.startRelay(UnaryOperator.identity(), behind));
        store.append(fact(ada, 0, LONG_BEFORE));
        behind.move(DUE);
        assertThat(ledger.awaitWatermark(2).recordedUpTo()).isEqualTo(before.recordedUpTo());
        ledger.assertPromisesAreKept();
    }

    @Test
    void whatADeposedLeaderStillTellsIsTrue() {
        AtomicBoolean deposed = new AtomicBoolean();
        store.append(fact(ada, 0, LONG_BEFORE));
        Relay first = ledger.startRelay(publisher -> messages -> {
            if (messages.getFirst().topic().equals(Topics.CAREER_WATERMARKS) && deposed.compareAndSet(false, true)) {
                ledger.killLeadersSession();
                RelayFixture.awaitLeading(ledger.startRelay());
                store.append(fact(ada, 1, LONG_BEFORE));
                await().until(() -> ledger.storedPosition() == 2);
            }
            publisher.publish(messages);
        });
        RelayFixture.awaitLeading(first);
        ledger.clock.move(DUE);
        ledger.awaitWatermark(1);
        ledger.assertPromisesAreKept();
        assertThat(store.read(ada).getLast().getTimestamp())
                .isAfter(ledger.watermarks().getFirst().recordedUpTo());
    }
}
