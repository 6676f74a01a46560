package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.table.ParkedTable;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final Generation SECOND = new Generation(2, Generation.State.LIVE, Generation.LAYOUT);

    @Test
    void rebuildByTwoInstancesEqualsTheLiveTablesAndNoReaderEverGoesBack() throws InterruptedException {
        try (Bench bench = new Bench()) {
            List<RecordedEvent<CareerEvent>> events = Organisation.of(30, 21).events();
            int half = events.size() / 2;
            Instance first = bench.start();
            bench.start();
            bench.publish(events.subList(0, half));
            bench.awaitApplied();
            AtomicBoolean reading = new AtomicBoolean(true);
            AtomicLong setbacks = new AtomicLong();
            Thread reader = new Thread(() -> readOn(bench, reading, setbacks));
            reader.start();

            assertThat(first.generations().request()).isPresent();
            assertThat(first.generations().request()).isEmpty();
            bench.publish(events.subList(half, events.size()));
            await().atMost(Bench.LIMIT)
                    .untilAsserted(() -> assertThat(first.generations().all()).containsExactly(SECOND));
            bench.awaitApplied();
            reading.set(false);
            reader.join();

            assertThat(setbacks).hasValue(0);
            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    @Test
    void rebuildGoesOnAfterARestart() {
        try (Bench bench = new Bench()) {
            Instance before = bench.start();
            bench.publish(Organisation.of(15, 22).events());
            bench.awaitApplied();
            assertThat(before.generations().request()).isPresent();
            bench.stop(before);

            Instance after = bench.start();

            await().atMost(Bench.LIMIT)
                    .untilAsserted(() -> assertThat(after.generations().all()).containsExactly(SECOND));
            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    @Test
    void rebuildKeepsWhatARetryHasGotPast() {
        try (Bench bench = new Bench()) {
            Instance instance = bench.start();
            Career career = Career.joined("Ada", "PM", LocalDate.of(2024, 1, 15), null)
                    .rated("execution", 4, UUID.randomUUID(), LocalDate.of(2024, 2, 15));
            ProducerRecord<byte[], byte[]> first =
                    bench.topics.record(bench.topics.events(), career.events().getFirst());
            bench.publish(career.events().subList(0, 1));
            bench.topics.send(new ProducerRecord<>(first.topic(), null, first.key(), new byte[] {1}));
            bench.sent(1);
            bench.publish(career.events().subList(1, 2));
            bench.awaitApplied();
            assertThat(bench.database.count("parked_stream")).isEqualTo(1);
            assertThat(new ParkedTable().requestRetry(bench.database.jdbc(), career.personId()))
                    .isTrue();
            await().atMost(Bench.LIMIT)
                    .untilAsserted(() ->
                            assertThat(bench.database.count("parked_stream")).isZero());
            assertThat(bench.database.count("career_event")).isEqualTo(2);

            assertThat(instance.generations().request()).isPresent();
            await().atMost(Bench.LIMIT)
                    .untilAsserted(
                            () -> assertThat(instance.generations().all()).containsExactly(SECOND));

            assertThat(bench.database.count("parked_stream")).isZero();
            assertThat(bench.database.count("career_event")).isEqualTo(2);
        }
    }

    private static void readOn(Bench bench, AtomicBoolean reading, AtomicLong setbacks) {
        long seen = 0;
        while (reading.get()) {
            long now = bench.database.count("career_event");
            if (now < seen) {
                setbacks.incrementAndGet();
            }
            seen = now;
        }
    }
}
