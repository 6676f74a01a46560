package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.testing.Organisation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the loops say of themselves to work that lets them go first. */
class PrecedenceTest {

    private final Bench bench = new Bench();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void stop() {
        held.countDown();
        bench.close();
    }

    @Test
    void instanceIsBusyFromTheFirstRecordToTheLastAndCountsThem() {
        List<? extends RecordedEvent<CareerEvent>> events =
                Organisation.of(17, 61).events();
        bench.publish(events);
        Instance instance = bench.start("", this::hold, Map.of());
        await().atMost(Bench.LIMIT)
                .untilAsserted(
                        () -> assertThat(instance.precedence().standing()).isEqualTo(new Precedence.Standing(true, 0)));

        held.countDown();

        bench.awaitApplied();
        await().atMost(Bench.LIMIT)
                .untilAsserted(() -> assertThat(instance.precedence().standing())
                        .isEqualTo(new Precedence.Standing(false, events.size())));
    }

    @Test
    void nobodyWaitsForAnInstanceThatStopsWithRecordsLeft() {
        bench.publish(Organisation.of(17, 62).events());
        Instance instance = bench.start("", this::hold, Map.of());
        await().atMost(Bench.LIMIT)
                .untilAsserted(() ->
                        assertThat(instance.precedence().standing().busy()).isTrue());
        Thread stopping = Thread.ofVirtual().start(() -> bench.stop(instance));
        await().atMost(Bench.LIMIT)
                .untilAsserted(() ->
                        assertThat(instance.precedence().standing().busy()).isFalse());
        held.countDown();
        await().atMost(Bench.LIMIT).until(() -> !stopping.isAlive());

        assertThat(instance.precedence().standing().busy()).isFalse();
    }

    private void hold(Step step) {
        if (step == Step.FENCED) {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
