package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.query.testing.Organisation;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrashTest {

    private static final String NAME = "the-same-after-a-restart";

    @ParameterizedTest
    @EnumSource(Step.class)
    void processThatDiesAfterAStepLosesAndRepeatsNothing(Step step) throws Exception {
        try (Bench bench = new Bench()) {
            bench.publish(Organisation.of(12, 17).events());
            // the third time, so that it dies in the middle of things
            Process process = DyingProcess.start(bench, NAME, step, 3);
            assertThat(process.waitFor(Bench.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            assertThat(process.exitValue()).isEqualTo(DyingProcess.EXIT);
            assertThat(bench.database.applied()).isPositive();

            bench.start(NAME, any -> {}, Map.of());
            bench.awaitApplied();

            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    @Test
    void connectionsCutInTheMiddleOfTransactionsLoseAndRepeatNothing() {
        try (Bench bench = new Bench()) {
            AtomicInteger passed = new AtomicInteger();
            StepObserver cutting = step -> {
                // every step is hit in turn, as 7 and the number of steps have no common divisor
                if (passed.incrementAndGet() % 7 == 0) {
                    cutConnections(bench);
                }
            };
            bench.publish(Organisation.of(12, 99).events());
            bench.start("", cutting, Map.of());
            bench.awaitApplied();

            assertThat(passed.get()).isGreaterThan(7 * Step.values().length);
            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    @Test
    void loopThatDiesOfAnErrorIsStartedAnew() {
        try (Bench bench = new Bench()) {
            AtomicInteger passed = new AtomicInteger();
            StepObserver failing = step -> {
                if (step == Step.WRITTEN && passed.incrementAndGet() == 3) {
                    throw new StackOverflowError();
                }
            };
            bench.publish(Organisation.of(5, 3).events());
            bench.start("", failing, Map.of());
            bench.awaitApplied();

            assertThat(bench.database.dump()).isEqualTo(bench.undisturbed());
        }
    }

    private static void cutConnections(Bench bench) {
        bench.database
                .jdbc()
                .queryForList("select pg_terminate_backend(pid) from pg_stat_activity "
                        + "where datname = current_database() and pid <> pg_backend_pid()");
    }
}
