package io.careerledger.query.replay.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.wire.Watermark;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.LaterLadder;
import io.careerledger.query.testing.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Up to where a replay reads. */
class CutTest {

    private static final Instant KNOWN_AT = Instant.parse("2024-06-01T00:00:00Z");

    @Test
    void waitsUntilThePastIsClosedUpToTheInstantThatIsAskedAbout() {
        try (ReplayBench bench = new ReplayBench()) {
            bench.topics.publish(Organisation.of(10, 31).events());
            bench.topics.promise(KNOWN_AT.minusSeconds(1));
            bench.start(1);
            UUID id = bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS);
            bench.awaitState(id, ReplayState.RUNNING);
            assertThat(bench.replay(id).cut()).isNull();

            bench.topics.promise(KNOWN_AT.plusSeconds(9));
            assertThat(bench.completed(id).cut()).isNotNull();
        }
    }

    @Test
    void failsWhenThePastIsNotClosedInTime() {
        try (ReplayBench bench = new ReplayBench()) {
            bench.topics.publish(Organisation.of(10, 32).events());
            bench.start(1);

            assertThat(bench.failure(bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS)))
                    .contains("/problems/not-settled");
        }
    }

    @Test
    void passesOverWhatWasRecordedLaterWithoutReadingIt() {
        try (ReplayBench bench = new ReplayBench(1)) {
            Career career = Career.joined("Ada", "PM", LocalDate.of(2024, 1, 15), null);
            career.rated("execution", 3, UUID.randomUUID(), LocalDate.of(2024, 2, 1));
            bench.topics.publish(career.events());
            career.recordedAt(KNOWN_AT.plusNanos(1_000))
                    .rated("execution", 5, UUID.randomUUID(), LocalDate.of(2024, 2, 2));
            ProducerRecord<byte[], byte[]> late = bench.topics.record(bench.topics.events(), career.last());
            bench.topics.send(
                    new ProducerRecord<>(late.topic(), null, late.key(), "no JSON".getBytes(UTF_8), late.headers()));
            bench.topics.promise(KNOWN_AT.plusSeconds(60));
            bench.start(1);
            Replay replay = bench.completed(bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS));

            assertThat(replay.progress().events()).isEqualTo(2);
            assertThat(replay.progress().records()).isEqualTo(3);
        }
    }

    @Test
    void takesTheLaddersThatWereKnownThen() {
        try (ReplayBench bench = new ReplayBench()) {
            Career career = Career.joined("Ada", "PM", LocalDate.of(2024, 1, 15), null);
            bench.publish(List.of(career));
            bench.topics.publish(LaterLadder.version(7, LocalDate.of(2024, 2, 1)), KNOWN_AT.plusSeconds(1));
            bench.topics.promise(KNOWN_AT.plusSeconds(60));
            bench.start(1);
            UUID then = bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS);
            UUID now = bench.ask();
            bench.completed(then);
            bench.completed(now);

            assertThat(bench.everybody(then, 0).getFirst().onLadder()).isEqualTo("product-management@1");
            assertThat(bench.everybody(now, 0).getFirst().onLadder()).isEqualTo("product-management@7");
        }
    }

    @Test
    void goesByTheIncarnationOfTheTopicThatThePromiseIsAbout() {
        try (ReplayBench bench = new ReplayBench()) {
            bench.topics.publish(Organisation.of(5, 33).events());
            bench.topics.promise(new Watermark(
                    KNOWN_AT.plusSeconds(1),
                    new Watermark.Ends("AAAAAAAAAAAAAAAAAAAAAA", List.of(0L, 0L, 0L, 0L, 0L, 0L)),
                    new Watermark.Ends("AAAAAAAAAAAAAAAAAAAAAA", List.of(0L))));
            bench.start(1);
            UUID id = bench.ask(KNOWN_AT, null, null, ReplayBench.SCENARIOS);
            bench.awaitState(id, ReplayState.RUNNING);
            bench.topics.promise(KNOWN_AT.plusSeconds(100));
            bench.completed(id);

            await().untilAsserted(() -> assertThat(bench.everybody(id, 0)).isNotEmpty());
        }
    }
}
