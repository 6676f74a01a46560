package io.careerledger.benchmarks.replay;

import io.careerledger.benchmarks.Options;
import io.careerledger.benchmarks.measure.Rate;
import io.careerledger.benchmarks.topic.GeneratedTopic;
import io.careerledger.benchmarks.topic.TopicSize;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.embedded.EmbeddedBroker;
import io.careerledger.embedded.EmbeddedDatabase;
import io.careerledger.query.projection.database.Roles;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a topic, says how fast it can be read at all, and replays it with the real engine in a JVM of its own: once for each
 * number of scenarios and of workers asked for. Broker and database run in this JVM, on the same processors.
 */
public final class ReplayBench {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 1);

    private final TopicSize size;
    private final List<Integer> scenarios;
    private final List<Integer> workers;
    private final int times;
    private final ChildJvm child;
    private final PrintStream out;

    /**
     * Understands {@code --people}, {@code --events} (of each), {@code --scenarios} and {@code --workers} (lists),
     * {@code --times} (each replay in its JVM) and {@code --heap}.
     */
    public ReplayBench(Options options, PrintStream out) {
        this.size = new TopicSize(options.number("people", 100_000), options.number("events", 50), LAST_DAY);
        this.scenarios = options.numbers("scenarios", "4");
        this.workers = options.numbers("workers", "2");
        this.times = options.number("times", 2);
        this.child = new ChildJvm(options.text("heap", "1g"));
        this.out = out;
    }

    public void run() throws IOException, InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.temporary();
                EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
            database.createServiceRole(Roles.PROJECTOR);
            database.createRole(Roles.READER);
            write(broker);
            Map<String, String> limits = child.run("limits", List.of("--broker", broker.bootstrapServers()));
            out.printf(
                    Locale.ROOT,
                    "poll alone %,.0f events/s, poll and decode %,.0f events/s, one thread%n",
                    number(limits, "polled"),
                    number(limits, "decoded"));
            out.println("| workers | scenarios | run | seconds | events/s | of poll | of poll and decode | people/s"
                    + " | heap at most | left after a collection | hash |");
            out.println("|---|---|---|---|---|---|---|---|---|---|---|");
            for (int worker : workers) {
                for (int scenario : scenarios) {
                    replay(broker, database.database("views"), worker, scenario, limits);
                }
            }
        }
    }

    private void write(EmbeddedBroker broker) {
        long begun = System.nanoTime();
        new GeneratedTopic(size).writeTo(broker.bootstrapServers());
        Rate rate = new Rate(size.events(), Duration.ofNanos(System.nanoTime() - begun));
        out.printf(
                Locale.ROOT,
                "%,d people with %,d events each: %,d events written in %.1f s (%,.0f/s)%n",
                size.people(),
                size.eventsEach(),
                size.events(),
                rate.took().toMillis() / 1e3,
                rate.perSecond());
    }

    private void replay(
            EmbeddedBroker broker, DatabaseAccess database, int worker, int scenario, Map<String, String> limits)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("--broker", broker.bootstrapServers()));
        options.addAll(List.of("--url", database.url(), "--user", database.user()));
        options.addAll(List.of("--workers", "" + worker, "--scenarios", "" + scenario));
        options.addAll(List.of("--as-of", LAST_DAY.toString(), "--times", "" + times));
        Map<String, String> result = child.run("replay-run", options);
        for (int time = 1; time <= times; time++) {
            double seconds = number(result, "elapsedMs" + time) / 1e3;
            double rate = size.events() / seconds;
            out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %.1f | %,.0f | %.2f | %.2f | %,.0f | %,.0f MB | %,.0f MB | %.12s |%n",
                    worker,
                    scenario,
                    time,
                    seconds,
                    rate,
                    rate / number(limits, "polled"),
                    rate / number(limits, "decoded"),
                    size.people() / seconds,
                    number(result, "most" + time) / 1e6,
                    number(result, "left" + time) / 1e6,
                    result.get("hash" + time));
        }
    }

    static double number(Map<String, String> result, String name) {
        return Double.parseDouble(result.getOrDefault(name, "NaN"));
    }
}
