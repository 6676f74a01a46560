package io.careerledger.query.replay.run;

import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.query.replay.job.Bell;
import io.careerledger.query.testing.ChildJvm;
import io.careerledger.query.testing.SettableClock;
import io.careerledger.query.testing.ViewsDatabase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An engine with one worker in a process of its own, until that is ended. */
final class ReplayProcess {

    private ReplayProcess() {}

    static Process start(ReplayBench bench) throws IOException {
        DatabaseAccess access = bench.database.access();
        ReplayBench.Places places = bench.places();
        return ChildJvm.start(
                ReplayProcess.class,
                List.of(
                        access.url(),
                        access.user(),
                        access.password(),
                        places.bootstrapServers(),
                        places.events(),
                        places.ladders(),
                        places.watermarks()));
    }

    public static void main(String[] args) throws InterruptedException {
        ViewsDatabase database = ViewsDatabase.at(new DatabaseAccess(args[0], args[1], args[2]));
        ReplayBench.Places places = new ReplayBench.Places(database, args[3], args[4], args[5], args[6]);
        try (ReplayBench.Engine engine = new ReplayBench.Engine(
                places, new SettableClock(ReplayBench.NOW), new Bell(), ReplayBench.settings(1))) {
            engine.start();
            new CountDownLatch(1).await();
        }
    }
}
