package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.testing.Organisation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnershipTest {

    /** An owner that is silent for longer is taken for dead. */
    private static final Map<String, Object> IMPATIENT = Map.of("max.poll.interval.ms", 6_100);

    @Test
    void instancesShareThePartitionsAndARebalanceChangesNoRow() {
        try (Bench bench = new Bench()) {
            List<RecordedEvent<CareerEvent>> events = Organisation.of(30, 5).events();
            int third = events.size() / 3;
            Instance first = bench.start();
            bench.publish(events.subList(0, third));
            bench.start();
            bench.publish(events.subList(third, 2 * third));
            await().atMost(Bench.LIMIT)
                    .untilAsserted(() -> assertThat(owners(bench)).hasSize(2));
            bench.publish(events.subList(2 * third, events.size()));
            bench.stop(first);
            bench.awaitApplied();

            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"DECODED", "FENCED", "WRITTEN"})
    void zombieThatGoesOnAfterLosingItsPartitionsChangesNoRow(Step asleepAfter) {
        try (Bench bench = new Bench()) {
            CountDownLatch asleep = new CountDownLatch(1);
            CountDownLatch awake = new CountDownLatch(1);
            AtomicInteger passed = new AtomicInteger();
            StepObserver sleepy = step -> {
                if (step == asleepAfter && passed.incrementAndGet() == 3) {
                    asleep.countDown();
                    awaitUninterrupted(awake);
                }
            };
            bench.publish(Organisation.of(12, 7).events());
            bench.start("zombie", sleepy, IMPATIENT);
            await().atMost(Bench.LIMIT).until(() -> asleep.getCount() == 0);
            bench.start("heir", step -> {}, Map.of());
            bench.awaitApplied();
            assertThat(owners(bench)).containsExactly("heir");

            awake.countDown();
            // back in the group it owns partitions again, which the next facts go to
            await().atMost(Bench.LIMIT)
                    .untilAsserted(() -> assertThat(owners(bench)).hasSize(2));
            bench.publish(Organisation.of(5, 8).events());
            bench.awaitApplied();

            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    private static List<String> owners(Bench bench) {
        return bench.database
                .jdbc()
                .query("select distinct owner from checkpoint order by owner", (row, number) -> row.getString(1));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
