package io.careerledger.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.LadderRef;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.projection.table.ParkedTable;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.Organisation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkingTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 15);

    private final Bench bench = new Bench();
    private final Organisation others = Organisation.of(10, 12);

    @BeforeEach
    void start() {
        bench.start();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void unreadableFactParksItsPersonAndNobodyElse() {
        Career poisoned = aCareer();
        RecordedEvent<CareerEvent> broken = poisoned.events().get(2);
        List<RecordedEvent<CareerEvent>> events = others.events();
        publishBroken(poisoned, broken);
        bench.publish(events);
        bench.awaitApplied();

        assertThat(parked()).containsOnly(Map.entry(poisoned.personId(), "UNREADABLE"));
        assertThat(version(poisoned)).isEqualTo(2);
        assertThat(bench.database.count("parked_record"))
                .isEqualTo(poisoned.events().size() - 2);
        others.careers()
                .forEach(career ->
                        assertThat(version(career)).isEqualTo(career.events().size()));

        // sent again whole, what was kept follows by itself
        bench.publish(List.of(broken));
        bench.awaitApplied();

        assertThat(parked()).isEmpty();
        assertThat(bench.database.count("parked_record")).isZero();
        assertThat(version(poisoned)).isEqualTo(poisoned.events().size());
    }

    @Test
    void redeliveryOfAParkedStreamAddsNoRow() {
        Career poisoned = aCareer();
        publishBroken(poisoned, poisoned.events().get(2));
        bench.awaitApplied();
        Map<String, String> once = bench.database.dump();

        publishBroken(poisoned, poisoned.events().get(2));
        bench.awaitApplied();

        assertThat(bench.database.dump()).isEqualTo(once);
    }

    @Test
    void gapParksUntilTheMissingFactComes() {
        Career career = aCareer();
        bench.publish(career.events().subList(0, 1));
        bench.publish(career.events().subList(2, 4));
        bench.awaitApplied();
        assertThat(parked()).containsOnly(Map.entry(career.personId(), "GAP"));
        assertThat(version(career)).isEqualTo(1);

        bench.publish(career.events().subList(1, 2));
        bench.awaitApplied();

        assertThat(parked()).isEmpty();
        assertThat(version(career)).isEqualTo(4);
    }

    @Test
    void retryOfAStreamThatIsStillAtFaultLeavesItParked() {
        Career career = aCareer();
        bench.publish(career.events().subList(1, 3));
        bench.awaitApplied();
        ParkedTable table = new ParkedTable();

        assertThat(table.requestRetry(bench.database.jdbc(), career.personId())).isTrue();

        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(bench.database
                                .jdbc()
                                .queryForObject("select retry_requested from parked_stream", Boolean.class))
                        .isFalse());
        assertThat(parked()).containsOnly(Map.entry(career.personId(), "GAP"));
        assertThat(bench.database.count("parked_record")).isEqualTo(2);
    }

    @Test
    void streamThatNoJoiningBeginsIsParked() {
        Career career = new Career(UUID.randomUUID(), new LadderRef(Career.LADDER, 1))
                .rated("execution", 3, UUID.randomUUID(), JANUARY);
        bench.publish(career.events());
        bench.awaitApplied();

        assertThat(parked()).containsOnly(Map.entry(career.personId(), "FOLD"));
        assertThat(version(career)).isZero();
    }

    @Test
    void rowsThatTheDatabaseRefusesParkTheirPersonAndNobodyElse() {
        // beyond what PostgreSQL takes for a date
        Career refused = Career.joined("Zoe", "PM", LocalDate.of(400_000, 1, 1), null);
        bench.publish(refused.events());
        bench.publish(others.events());
        bench.awaitApplied();

        assertThat(parked()).containsOnly(Map.entry(refused.personId(), "WRITE"));
        others.careers()
                .forEach(career ->
                        assertThat(version(career)).isEqualTo(career.events().size()));
    }

    @Test
    void nameTooLongForAnIndexParksItsPersonAndNobodyElse() {
        // letters in no order do not compress
        String name = new Random(5)
                .ints(6_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Career refused = Career.joined(name, "PM", JANUARY, null);
        bench.publish(refused.events());
        bench.publish(others.events());
        bench.awaitApplied();

        assertThat(parked()).containsOnly(Map.entry(refused.personId(), "WRITE"));
        assertThat(bench.database.jdbc().queryForObject("select detail from parked_stream", String.class))
                .isEqualTo("SQL state 54000");
        others.careers()
                .forEach(career ->
                        assertThat(version(career)).isEqualTo(career.events().size()));
    }

    @Test
    void recordWithoutAPlaceThatARetryGaveUpDoesNotKeepTheStreamFromHealing() {
        Career career = aCareer();
        bench.publish(career.events().subList(0, 1));
        ProducerRecord<byte[], byte[]> unplaced =
                bench.topics.record(bench.topics.events(), career.events().get(1));
        bench.topics.send(new ProducerRecord<>(unplaced.topic(), null, unplaced.key(), new byte[] {1}));
        bench.sent(1);
        bench.publish(career.events().subList(2, 3));
        bench.awaitApplied();
        assertThat(parked()).containsOnly(Map.entry(career.personId(), "UNREADABLE"));

        assertThat(new ParkedTable().requestRetry(bench.database.jdbc(), career.personId()))
                .isTrue();
        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(parked()).containsOnly(Map.entry(career.personId(), "GAP")));
        assertThat(bench.database.count("parked_record")).isEqualTo(1);
        bench.publish(career.events().subList(1, 2));
        bench.awaitApplied();

        assertThat(parked()).isEmpty();
        assertThat(version(career)).isEqualTo(3);
    }

    @Test
    void storedFactOfANewerRevisionParksItsPersonAndNobodyElse() {
        Career career = aCareer();
        storeAsOfANewerRevision(career);

        bench.publish(career.events().subList(3, 4));
        bench.publish(others.events());
        bench.awaitApplied();

        assertThat(parked()).containsOnly(Map.entry(career.personId(), "UNREADABLE"));
        assertThat(version(career)).isEqualTo(3);
        assertThat(bench.database.count("parked_record")).isEqualTo(1);
        others.careers()
                .forEach(other ->
                        assertThat(version(other)).isEqualTo(other.events().size()));

        // whoever can read it again, by a retry
        revise(career, 1);
        assertThat(new ParkedTable().requestRetry(bench.database.jdbc(), career.personId()))
                .isTrue();
        await().atMost(Bench.LIMIT).untilAsserted(() -> assertThat(parked()).isEmpty());
        assertThat(version(career)).isEqualTo(4);
    }

    @Test
    void recordThatNamesNobodyIsSteppedOver() {
        bench.topics.send(new ProducerRecord<>(bench.topics.events(), 0, "ladder:x".getBytes(UTF_8), new byte[] {1}));
        bench.topics.send(new ProducerRecord<>(bench.topics.events(), 0, null, new byte[] {2}));
        bench.sent(2);
        bench.publish(others.events());
        bench.awaitApplied();

        assertThat(bench.database.count("stray_record")).isEqualTo(2);
        assertThat(parked()).isEmpty();
    }

    private static Career aCareer() {
        return Career.joined("Ada", "PM", JANUARY, null)
                .rated("execution", 4, UUID.randomUUID(), JANUARY.plusMonths(1))
                .rated("discovery", 4, UUID.randomUUID(), JANUARY.plusMonths(2))
                .rated("ownership", 5, UUID.randomUUID(), JANUARY.plusMonths(3));
    }

    /** Leaves three facts behind, one of them as a newer process would have stored it, and a process that begins anew. */
    private void storeAsOfANewerRevision(Career career) {
        bench.publish(career.events().subList(0, 3));
        bench.awaitApplied();
        bench.restart();
        revise(career, 99);
    }

    private void revise(Career career, int revision) {
        bench.database
                .jdbc()
                .update(
                        "update career_event set revision = ? where person_id = ? and sequence = 1",
                        revision,
                        career.personId());
    }

    private void publishBroken(Career career, RecordedEvent<CareerEvent> broken) {
        for (RecordedEvent<CareerEvent> event : career.events()) {
            ProducerRecord<byte[], byte[]> whole = bench.topics.record(bench.topics.events(), event);
            byte[] body = event.equals(broken) ? "{\"rating\":".getBytes(UTF_8) : whole.value();
            bench.topics.send(new ProducerRecord<>(whole.topic(), null, whole.key(), body, whole.headers()));
        }
        bench.sent(career.events().size());
    }

    private Map<UUID, String> parked() {
        Map<UUID, String> reasons = new HashMap<>();
        bench.database.jdbc().query("select person_id, reason from parked_stream", row -> {
            reasons.put(row.getObject("person_id", UUID.class), row.getString("reason"));
        });
        return reasons;
    }

    private long version(Career career) {
        Long version = bench.database
                .jdbc()
                .queryForObject("select version from stream where person_id = ?", Long.class, career.personId());
        return Objects.requireNonNull(version);
    }
}
