package io.careerledger.query.projection;

import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.query.testing.ChildJvm;
import io.careerledger.query.testing.LedgerTopics;
import io.careerledger.query.testing.SettableClock;
import io.careerledger.query.testing.ViewsDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An instance in a process of its own that dies without a word right after a step: what {@code kill -9} leaves behind. */
final class DyingProcess {

    static final int EXIT = 137;

    private DyingProcess() {}

    /** Starts the process; it dies after the step was passed so many times. */
    static Process start(Bench bench, String instance, Step step, int times) throws IOException {
        DatabaseAccess access = bench.database.access();
        List<String> arguments = new ArrayList<>(List.of(access.url(), access.user(), access.password()));
        arguments.addAll(List.of(LedgerTopics.bootstrapServers(), bench.topics.events(), bench.topics.ladders()));
        arguments.addAll(List.of(instance, step.name(), Integer.toString(times)));
        return ChildJvm.start(DyingProcess.class, arguments);
    }

    public static void main(String[] args) throws InterruptedException {
        Step last = Step.valueOf(args[7]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[8]));
        StepObserver dying = step -> {
            if (step == last && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(EXIT);
            }
        };
        ViewsDatabase database = ViewsDatabase.at(new DatabaseAccess(args[0], args[1], args[2]));
        try (Instance instance = Instance.start(
                database,
                args[4],
                args[5],
                new SettableClock(Bench.NOW),
                args[6],
                dying,
                Map.of("bootstrap.servers", args[3]))) {
            instance.ladders().catalog();
            new CountDownLatch(1).await();
        }
    }
}
