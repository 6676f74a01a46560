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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Topics, a database and a clock for one test, and the instances it starts on them. */
final class Bench implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(90);
    static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");

    final LedgerTopics topics = LedgerTopics.create(3);
    final ViewsDatabase database = ViewsDatabase.create();
    final SettableClock clock = new SettableClock(NOW);
    private final List<Instance> instances = new ArrayList<>();
    private long published;

    Instance start() {
        return start("", step -> {}, Map.of());
    }

    Instance start(String name, StepObserver steps, Map<String, Object> consumers) {
        return startOn(database, name, steps, consumers);
    }

    private Instance startOn(ViewsDatabase views, String name, StepObserver steps, Map<String, Object> consumers) {
        Map<String, Object> kafka = new HashMap<>(consumers);
        kafka.put("bootstrap.servers", LedgerTopics.bootstrapServers());
        Instance instance = Instance.start(views, topics.events(), topics.ladders(), clock, name, steps, kafka);
        instances.add(instance);
        return instance;
    }

    void stop(Instance instance) {
        instances.remove(instance);
        instance.close();
    }

    /** Stops what runs and starts one instance that remembers nothing. */
    void restart() {
        List.copyOf(instances).forEach(this::stop);
        start();
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
        awaitApplied(database);
    }

    private void awaitApplied(ViewsDatabase views) {
        await().atMost(LIMIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(views.applied()).isEqualTo(published));
    }

    /** Every row that a single undisturbed instance makes of the same topics in a database of its own. */
    Map<String, String> undisturbed() {
        try (ViewsDatabase views = ViewsDatabase.create()) {
            Instance instance = startOn(views, "", step -> {}, Map.of());
            awaitApplied(views);
            stop(instance);
            return views.dump();
        }
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
        database.close();
        topics.close();
    }
}
