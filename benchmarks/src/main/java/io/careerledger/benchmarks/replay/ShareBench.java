package io.careerledger.benchmarks.replay;

import io.careerledger.benchmarks.Options;
import io.careerledger.benchmarks.topic.GeneratedTopic;
import io.careerledger.benchmarks.topic.TopicSize;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.embedded.EmbeddedBroker;
import io.careerledger.embedded.EmbeddedDatabase;
import io.careerledger.query.projection.database.Roles;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How much replays slow the live projection of the same process: it catches up on a topic alone, beside replays that let it
 * go first, and beside such that do not; each in a JVM and a database of its own, one after the other.
 */
public final class ShareBench {

    private static final String NONE = "0";

    private final TopicSize size;
    private final int times;
    private final int workers;
    private final int scenarios;
    private final List<Integer> besides;
    private final ChildJvm child;
    private final PrintStream out;
    private double alone;

    /**
     * Understands {@code --people}, {@code --events} (of each), {@code --scenarios}, {@code --workers}, {@code --beside} (a list
     * of {@code replay.beside-projection}; 0 lets nobody go first), {@code --times} (all of it) and {@code --heap}.
     */
    public ShareBench(Options options, PrintStream out) {
        this.size = new TopicSize(options.number("people", 4_000), options.number("events", 50), ReplayBench.LAST_DAY);
        this.scenarios = options.number("scenarios", 4);
        this.workers = options.number("workers", 2);
        this.besides = options.numbers("beside", "1,0");
        this.times = options.number("times", 2);
        this.child = new ChildJvm(options.text("heap", "1g"));
        this.out = out;
    }

    public void run() throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.createServiceRole(Roles.PROJECTOR);
            database.createRole(Roles.READER);
            new GeneratedTopic(size).writeTo(broker.bootstrapServers());
            out.println("| replays | run | applied events/s | of alone | replayed events for each applied | completed"
                    + " | processor time of an event, projection | of replays beside it |");
            out.println("|---|---|---|---|---|---|---|---|");
            for (int time = 1; time <= times; time++) {
                run(broker, database, "none", time, NONE, 1);
                for (int beside : besides) {
                    String name = beside == 0 ? "going by nobody" : "at most " + beside + " for each applied";
                    run(broker, database, name, time, Integer.toString(scenarios), beside);
                }
            }
        }
    }

    private void run(
            EmbeddedBroker broker, EmbeddedDatabase server, String name, int time, String scenarios, int beside)
            throws IOException, InterruptedException {
        String own = "share_" + UUID.randomUUID().toString().replace("-", "");
        DatabaseAccess database = server.database(own);
        List<String> options = new ArrayList<>(List.of("--broker", broker.bootstrapServers()));
        options.addAll(List.of("--url", database.url(), "--user", database.user(), "--group", own));
        options.addAll(List.of("--workers", "" + workers, "--scenarios", scenarios, "--beside", "" + beside));
        options.addAll(List.of("--as-of", ReplayBench.LAST_DAY.toString(), "--events", "" + size.events()));
        Map<String, String> result = child.run("share-run", options);
        double applied = ReplayBench.number(result, "applied");
        double rate = applied / ReplayBench.number(result, "seconds");
        if (scenarios.equals(NONE)) {
            alone = rate;
        }
        out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %.2f | %.2f | %.0f | %.0f µs | %.2f |%n",
                name,
                time,
                rate,
                rate / alone,
                ReplayBench.number(result, "replayed") / applied,
                ReplayBench.number(result, "completed"),
                1e3 * ReplayBench.number(result, "projectingMs") / applied,
                ReplayBench.number(result, "replayingMs") / ReplayBench.number(result, "projectingMs"));
    }
}
