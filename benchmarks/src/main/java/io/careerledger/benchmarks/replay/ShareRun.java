package io.careerledger.benchmarks.replay;

import io.careerledger.benchmarks.Options;
import io.careerledger.benchmarks.measure.ThreadTime;
import io.careerledger.query.QueryService;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.projection.precedence.Precedence.Standing;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.query.replay.job.Submission;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The query service with its live projection, in this JVM: it applies a whole topic to an empty database, while one replay
 * runs after the other, or none does.
 */
public final class ShareRun {

    /** Of the topic, before time is taken: the code is compiled by then. */
    private static final int WARM_PERCENT = 20;

    private static final String PROJECTING = "projection-";
    private static final String REPLAYING = "replay-worker";

    private final Replays replays;
    private final Precedence projection;
    private final Options options;
    private final List<ReplayRequest> asked = new ArrayList<>();

    private ShareRun(ConfigurableApplicationContext context, Options options) {
        this.replays = context.getBean(Replays.class);
        this.projection = context.getBean(Precedence.class);
        this.options = options;
    }

    /** Prints {@code share-run} with events applied in the time taken, its seconds, and what the replays did meanwhile, and the
     * processor time of both. */
    public static void run(Options options, PrintStream out) throws InterruptedException {
        SpringApplication service = QueryService.application();
        service.setLogStartupInfo(false);
        List<String> arguments = new ArrayList<>(ReplayRun.arguments(options));
        arguments.add("--replay.beside-projection=" + options.number("beside", 1));
        arguments.add("--projection.group=" + options.text("group"));
        try (ConfigurableApplicationContext context = service.run(arguments.toArray(String[]::new))) {
            out.println(new ShareRun(context, options).measured());
        }
    }

    private String measured() throws InterruptedException {
        long events = options.number("events", 0);
        applied(events * WARM_PERCENT / 100);
        long begun = System.nanoTime();
        long before = projection.standing().applied();
        long replayedBefore = replayed();
        Duration projecting = ThreadTime.ofThoseNamed(PROJECTING);
        Duration replaying = ThreadTime.ofThoseNamed(REPLAYING);
        applied(events);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return "share-run applied=" + (projection.standing().applied() - before) + " seconds=" + seconds + " replayed="
                + (replayed() - replayedBefore) + " completed=" + completed() + " projectingMs="
                + ThreadTime.ofThoseNamed(PROJECTING).minus(projecting).toMillis() + " replayingMs="
                + ThreadTime.ofThoseNamed(REPLAYING).minus(replaying).toMillis();
    }

    /** Returns once so many records are applied; sees to it that a replay runs, where any are to. */
    private void applied(long records) throws InterruptedException {
        Standing standing = projection.standing();
        while (standing.applied() < records) {
            if (options.number("scenarios", 0) > 0) {
                ask();
            }
            projection.await(standing, ReplayRun.LOOK_MS);
            standing = projection.standing();
        }
    }

    private void ask() {
        if (!asked.isEmpty()
                && !replays.find(asked.getLast().id()).orElseThrow().state().isFinished()) {
            return;
        }
        ReplayRequest request = ReplayRun.request(options);
        if (!(replays.submit(request) instanceof Submission.Accepted)) {
            throw new IllegalStateException("the replay is not taken");
        }
        asked.add(request);
    }

    private long replayed() {
        return found().stream().mapToLong(replay -> replay.progress().events()).sum();
    }

    private long completed() {
        return found().stream()
                .filter(replay -> replay.state() == ReplayState.COMPLETED)
                .count();
    }

    private List<Replay> found() {
        return asked.stream()
                .flatMap(request -> replays.find(request.id()).stream())
                .toList();
    }
}
