package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.SettableClock;
import io.careerledger.query.testing.ViewsDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Topics, a database and a clock for one test, and the instances it starts on them. */
final class Bench implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(60);

    final LedgerTopics topics;
    final ViewsDatabase database = ViewsDatabase.create();
    final SettableClock clock = new SettableClock(Instant.parse("2025-03-10T12:00:00Z"));
    private final List<Instance> instances = new ArrayList<>();
    private long published;

    Bench(LedgerTopics topics) {
        this.topics = topics;
    }

    static Bench create() {
        return new Bench(LedgerTopics.create(3));
    }

    Instance start() {
        return start(step -> {}, Map.of());
    }

    Instance start(StepObserver steps, Map<String, Object> kafka) {
        Instance instance = Instance.start(database, topics.events(), topics.ladders(), clock, steps, kafka);
        instances.add(instance);
        return instance;
    }

    void publish(List<? extends RecordedEvent<? extends LedgerEvent>> events) {
        topics.publish(events);
        published += events.size();
    }

    /** Counts records that the test has sent itself. */
    void sent(int records) {
        topics.flush();
        published += records;
    }

    void awaitApplied() {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(database.applied()).isEqualTo(published));
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
        database.close();
        topics.close();
    }
}
