package io.careerledger.readiness.replay;

import io.careerledger.readiness.replay.Summary.Scores;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and scores of a group of standings, whatever order they come in. */
record Distribution(
        int people,
        Map<Verdict, Integer> verdicts,
        @Nullable Scores scores) {

    static Distribution of(Collection<StandingTally> standings) {
        Map<Verdict, Integer> verdicts = none();
        standings.forEach(standing -> verdicts.merge(standing.verdict(), 1, Integer::sum));
        double[] scores = standings.stream()
                .mapToDouble(StandingTally::score)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        return new Distribution(standings.size(), verdicts, scores.length == 0 ? null : scores(scores));
    }

    static Map<Verdict, Integer> none() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).forEach(verdict -> verdicts.put(verdict, 0));
        return verdicts;
    }

    /** Summed from the smallest up, so that the same scores have the same mean to the last bit. */
    private static Scores scores(double[] sorted) {
        double sum = 0;
        for (double score : sorted) {
            sum += score;
        }
        return new Scores(
                sorted.length,
                sum / sorted.length,
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75));
    }

    /** Hyndman and Fan's definition 7, which spreadsheets and R use: linear between the two neighbours. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
