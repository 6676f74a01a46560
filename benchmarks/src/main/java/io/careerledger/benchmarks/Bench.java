package io.careerledger.benchmarks;

import io.careerledger.benchmarks.measure.TopicLimits;
import io.careerledger.benchmarks.replay.ReplayBench;
import io.careerledger.benchmarks.replay.ReplayRun;
import io.careerledger.benchmarks.replay.ShareBench;
import io.careerledger.benchmarks.replay.ShareRun;
import java.util.Arrays;
import java.util.List;

/** The program behind {@code ./career bench}: runs one bench by name; the names with a hyphen and the limits are for its own child processes. */
public final class Bench {

    private static final int MISUSED = 2;

    private Bench() {}

    public static void main(String[] words) throws Exception {
        List<String> rest = words.length == 0 ? List.of() : Arrays.asList(words).subList(1, words.length);
        try {
            switch (words.length == 0 ? "" : words[0]) {
                case "replay" -> new ReplayBench(Options.of(rest), System.out).run();
                case "share" -> new ShareBench(Options.of(rest), System.out).run();
                case "limits" -> TopicLimits.run(Options.of(rest), System.out);
                case "replay-run" -> ReplayRun.run(Options.of(rest), System.out);
                case "share-run" -> ShareRun.run(Options.of(rest), System.out);
                default -> misused("benches: replay, share");
            }
        } catch (IllegalArgumentException e) {
            misused(String.valueOf(e.getMessage()));
        }
    }

    private static void misused(String what) {
        System.err.println(what);
        System.exit(MISUSED);
    }
}
