package io.careerledger.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.wire.Watermark;
import io.careerledger.query.projection.settled.Settlement;
import io.careerledger.query.projection.settled.WatermarkTopic;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.readiness.ladder.ShippedLadders;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When nothing can be added any more to what is known up to an instant. */
class SettlementTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);

    /** Later than any fact of these tests. */
    private static final Instant YESTERDAY = Bench.NOW.minus(Duration.ofDays(1));

    private static final Instant YOUNGEST = Bench.NOW.minusSeconds(60);

    private final Bench bench = new Bench();
    private final WatermarkTopic watermarks = new WatermarkTopic(
            bench.topics.watermarks(),
            () -> new KafkaConsumer<>(
                    Map.of("bootstrap.servers", LedgerTopics.bootstrapServers(), "auto.offset.reset", "earliest"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer()));
    private final Instance instance = bench.start();
    private final Settlement settlement =
            new Settlement(bench.database.jdbc(), watermarks, instance.ladders(), bench.clock);
    private final Career ada = Career.joined("Ada", "PM", JANUARY, null)
            .rated("execution", 4, UUID.randomUUID(), JANUARY.plusMonths(1))
            .rated("discovery", 4, UUID.randomUUID(), JANUARY.plusMonths(1));

    @BeforeEach
    void start() {
        watermarks.start();
        bench.publish(ada.events());
        bench.awaitApplied();
    }

    @AfterEach
    void stop() {
        watermarks.stop();
        bench.close();
    }

    @Test
    void nothingIsSettledBeforeTheFirstWatermark() {
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
        assertThat(settlement.past().closedUpTo()).isEmpty();
        assertThat(settlement.past().settledUpTo()).isEmpty();
    }

    @Test
    void isSettledUpToTheWatermarkAndNoFurther() {
        bench.topics.promise(YESTERDAY);
        awaitSettled(YESTERDAY);
        assertThat(settlement.isSettled(YESTERDAY.minus(Duration.ofDays(9_000))))
                .isTrue();
        assertThat(settlement.isSettled(Instant.MIN)).isTrue();
        assertThat(settlement.isSettled(YESTERDAY.plusNanos(1_000))).isFalse();
        assertThat(settlement.past().settledUpTo()).contains(YESTERDAY);
    }

    @Test
    void isNeverSettledWithinSixtySeconds() {
        bench.topics.promise(Bench.NOW.plusSeconds(600));
        awaitSettled(YOUNGEST);
        assertThat(settlement.isSettled(YOUNGEST.plusNanos(1_000))).isFalse();
        assertThat(settlement.isSettled(Bench.NOW.plusSeconds(5))).isFalse();
        assertThat(settlement.isSettled(Instant.MAX)).isFalse();
        bench.clock.advance(Duration.ofNanos(1_000));
        assertThat(settlement.isSettled(YOUNGEST.plusNanos(1_000))).isTrue();
    }

    @Test
    void aheadOfALaggingPartitionIsUnsettledAndBehindItIsNot() throws SQLException {
        bench.topics.promise(YESTERDAY);
        try (Connection held = bench.database.pool().getConnection();
                Statement sql = held.createStatement()) {
            held.setAutoCommit(false);
            sql.execute("select * from projection_1.checkpoint for update");
            ada.rated("ownership", 4, UUID.randomUUID(), JANUARY.plusMonths(2));
            bench.publish(List.of(ada.last()));
            bench.topics.promise(YOUNGEST);
            awaitClosed(YOUNGEST);

            assertThat(settlement.isSettled(YOUNGEST)).isFalse();
            assertThat(settlement.isSettled(YESTERDAY)).isTrue();
            assertThat(settlement.past().settledUpTo()).contains(YESTERDAY);
            held.rollback();
        }
        bench.awaitApplied();
        awaitSettled(YOUNGEST);
    }

    @Test
    void waitsForEachRecordThatTheWatermarkSpeaksOf() {
        bench.topics.promise(YESTERDAY, 1, 0);
        awaitClosed(YESTERDAY);
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
        bench.topics.send(new ProducerRecord<>(bench.topics.events(), 0, null, new byte[] {1}));
        bench.sent(1);
        awaitSettled(YESTERDAY);
    }

    @Test
    void waitsForEachLadderThatTheWatermarkSpeaksOf() {
        bench.topics.promise(YESTERDAY, 0, 1);
        awaitClosed(YESTERDAY);
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
        bench.topics.publish(ShippedLadders.all().getFirst());
        awaitSettled(YESTERDAY);
    }

    @Test
    void aLadderThatCannotBeReadHereMayChangeAnything() {
        bench.topics.promise(YESTERDAY);
        awaitSettled(YESTERDAY);
        bench.topics.send(new ProducerRecord<>(bench.topics.ladders(), new byte[] {1}, new byte[] {1}));
        bench.topics.flush();
        await().until(() -> instance.ladders().faults() == 1);
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
    }

    @Test
    void aParkedStreamUnsettlesWhatItMayLackAndNothingEarlier() {
        Career bea = Career.joined("Bea", "PM", JANUARY, null)
                .rated("execution", 4, UUID.randomUUID(), JANUARY.plusMonths(1))
                .rated("discovery", 4, UUID.randomUUID(), JANUARY.plusMonths(1));
        Instant applied = bea.events().getFirst().recordedAt();
        bench.publish(bea.events().subList(0, 1));
        bench.publish(bea.events().subList(2, 3));
        bench.awaitApplied();
        assertThat(bench.database.count("parked_stream")).isEqualTo(1);
        bench.topics.promise(YESTERDAY);
        awaitSettled(applied.minusNanos(1_000));

        assertThat(settlement.isSettled(applied)).isFalse();
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();

        bench.publish(bea.events().subList(1, 2));
        bench.awaitApplied();
        assertThat(settlement.isSettled(YESTERDAY)).isTrue();
    }

    @Test
    void aStreamParkedFromItsFirstFactOnUnsettlesEverything() {
        Career bea = Career.joined("Bea", "PM", JANUARY, null)
                .rated("execution", 4, UUID.randomUUID(), JANUARY.plusMonths(1));
        bench.publish(bea.events().subList(1, 2));
        bench.awaitApplied();
        bench.topics.promise(YESTERDAY);
        awaitClosed(YESTERDAY);
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
        assertThat(settlement.isSettled(Instant.EPOCH)).isFalse();
    }

    @Test
    void offsetsOfATopicThatWasMadeAnewProveNothing() {
        bench.topics.promise(YESTERDAY);
        awaitSettled(YESTERDAY);
        bench.database.jdbc().update("update generation set topic_id = 'of before'");
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
        assertThat(instance.generations().follows(instance.generations().all().getFirst(), "of now"))
                .isFalse();

        assertThat(instance.generations().request()).isPresent();
        await().atMost(Bench.LIMIT).until(() -> settlement.isSettled(YESTERDAY));
    }

    @Test
    void whatIsNoWatermarkIsSteppedOver() {
        bench.topics.promise("garbage", "{}".getBytes(UTF_8));
        bench.topics.promise("garbage", new byte[] {1, 2, 3});
        bench.topics.promise(YESTERDAY);
        awaitSettled(YESTERDAY);
    }

    @Test
    void aWatermarkOfAnotherTopicProvesNothing() {
        Watermark.Ends none = new Watermark.Ends("another", List.of(0L));
        bench.topics.promise(new Watermark(YESTERDAY, none, none));
        awaitClosed(YESTERDAY);
        assertThat(settlement.isSettled(YESTERDAY)).isFalse();
    }

    private void awaitSettled(Instant knownAt) {
        await().atMost(Bench.LIMIT).until(() -> settlement.isSettled(knownAt));
    }

    private void awaitClosed(Instant recordedUpTo) {
        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(settlement.past().closedUpTo()).contains(recordedUpTo));
    }
}
