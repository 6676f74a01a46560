package io.careerledger.benchmarks.measure;

import io.careerledger.benchmarks.Options;
import java.io.PrintStream;
import java.util.Locale;

/** What a topic can be read at, in a JVM of its own; the second reading of each kind counts, when the code is compiled. */
public final class TopicLimits {

    private TopicLimits() {}

    /** Prints {@code limits polled=<messages/s> decoded=<messages/s>}. */
    public static void run(Options options, PrintStream out) {
        TopicRead topic = new TopicRead(options.text("broker"));
        topic.polled();
        Rate polled = topic.polled();
        topic.decoded();
        Rate decoded = topic.decoded();
        out.printf(Locale.ROOT, "limits polled=%.0f decoded=%.0f%n", polled.perSecond(), decoded.perSecond());
    }
}
