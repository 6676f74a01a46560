package io.careerledger.readiness.replay;

import io.careerledger.events.DecisionOutcome;
import io.careerledger.readiness.replay.SimilarCases.PastCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The decided cases about one level of one ladder, in the order of their scores, so that each finds those around it. */
final class Neighbourhood {

    private static final Comparator<PastCase> BY_SCORE =
            Comparator.comparingDouble(PastCase::score).thenComparing(PastCase::caseId, Ids.IN_TEXT_ORDER);

    private final List<PastCase> sorted;
    /** Of every case the first with the same score. */
    private final int[] runStart;
    /** Of every case the first after those with the same score. */
    private final int[] runEnd;
    /** By outcome, how many before every case and before the end had it. */
    private final Map<DecisionOutcome, int[]> decidedBefore = new EnumMap<>(DecisionOutcome.class);

    Neighbourhood(List<PastCase> cases) {
        this.sorted = cases.stream().sorted(BY_SCORE).toList();
        int size = sorted.size();
        this.runStart = new int[size];
        this.runEnd = new int[size];
        for (int index = 0; index < size; index++) {
            runStart[index] = index > 0 && isSameScore(index, index - 1) ? runStart[index - 1] : index;
        }
        for (int index = size - 1; index >= 0; index--) {
            runEnd[index] = index + 1 < size && isSameScore(index, index + 1) ? runEnd[index + 1] : index + 1;
        }
        for (DecisionOutcome outcome : DecisionOutcome.values()) {
            decidedBefore.put(outcome, countedBefore(outcome));
        }
    }

    private int[] countedBefore(DecisionOutcome outcome) {
        int[] before = new int[sorted.size() + 1];
        for (int index = 0; index < sorted.size(); index++) {
            before[index + 1] = before[index] + (sorted.get(index).outcome() == outcome ? 1 : 0);
        }
        return before;
    }

    private boolean isSameScore(int one, int other) {
        return sorted.get(one).score() == sorted.get(other).score();
    }

    void addTo(Map<UUID, SimilarCases> similar) {
        int low = 0;
        int high = 0;
        for (int index = 0; index < sorted.size(); index++) {
            double score = sorted.get(index).score();
            while (score - sorted.get(low).score() > SimilarCases.WITHIN) {
                low++;
            }
            while (high < sorted.size() && sorted.get(high).score() - score <= SimilarCases.WITHIN) {
                high++;
            }
            similar.put(sorted.get(index).caseId(), around(index, low, high));
        }
    }

    /**
     * @param low the first case within reach
     * @param high the first one beyond it
     */
    private SimilarCases around(int index, int low, int high) {
        return new SimilarCases(
                count(DecisionOutcome.APPROVED, index, low, high),
                count(DecisionOutcome.DECLINED, index, low, high),
                count(DecisionOutcome.DEFERRED, index, low, high),
                nearest(index, low, high));
    }

    private int count(DecisionOutcome outcome, int index, int low, int high) {
        int own = sorted.get(index).outcome() == outcome ? 1 : 0;
        int[] before = Objects.requireNonNull(decidedBefore.get(outcome));
        return before[high] - before[low] - own;
    }

    /** Goes up and down score by score; of many cases with one score only the first can be among the nearest. */
    private List<UUID> nearest(int index, int low, int high) {
        List<PastCase> candidates = new ArrayList<>();
        addRun(runStart[index], index, candidates);
        int down = runStart[index];
        int up = runEnd[index];
        for (int runs = 0; runs < SimilarCases.NEAREST; runs++) {
            if (down > low) {
                down = runStart[down - 1];
                addRun(down, index, candidates);
            }
            if (up < high) {
                addRun(up, index, candidates);
                up = runEnd[up];
            }
        }
        double score = sorted.get(index).score();
        return candidates.stream()
                .sorted(Comparator.<PastCase>comparingDouble(other -> Math.abs(other.score() - score))
                        .thenComparing(PastCase::caseId, Ids.IN_TEXT_ORDER))
                .limit(SimilarCases.NEAREST)
                .map(PastCase::caseId)
                .toList();
    }

    private void addRun(int start, int except, List<PastCase> candidates) {
        int end = Math.min(runEnd[start], start + SimilarCases.NEAREST + 1);
        for (int index = start; index < end; index++) {
            if (index != except) {
                candidates.add(sorted.get(index));
            }
        }
    }
}
