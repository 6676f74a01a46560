package io.careerledger.query.mentoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The pairs that a flow is told of: mentors by mentee, in ascending order. */
final class PairsInPlay {

    private final int[][] mentors;
    private final double[] most;

    private PairsInPlay(int mentees) {
        this.mentors = new int[mentees][0];
        this.most = new double[mentees];
    }

    /**
     * The pair of each mentee that is worth most, and the best with mentors who still have room when those who can gain
     * most choose first. Such a choice is not the best assignment, but most of its pairs are near it.
     *
     * @param each how many of the latter
     */
    static PairsInPlay opening(AssignmentProblem problem, int each) {
        PairsInPlay pairs = new PairsInPlay(problem.mentees());
        int[] room = IntStream.range(0, problem.mentors()).map(problem::room).toArray();
        BestPairs best = new BestPairs(1);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            choose(problem, mentee, room, best);
            pairs.add(mentee, best);
            pairs.most[mentee] = best.size() == 0 ? 0 : problem.value(mentee, best.mentor(0));
        }
        BestPairs open = new BestPairs(each);
        inOrderOf(pairs.most).forEach(mentee -> {
            choose(problem, mentee, room, open);
            pairs.add(mentee, open);
            if (open.size() > 0) {
                room[open.mentor(0)]--;
            }
        });
        return pairs;
    }

    private static IntStream inOrderOf(double[] most) {
        return IntStream.range(0, most.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer mentee) -> -most[mentee])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(mentee -> mentee);
    }

    private static void choose(AssignmentProblem problem, int mentee, int[] room, BestPairs best) {
        best.clear();
        for (int mentor = 0; mentor < room.length; mentor++) {
            double value = room[mentor] > 0 ? problem.value(mentee, mentor) : 0;
            if (value > 0) {
                best.offer(mentor, value, spread(mentee, mentor));
            }
        }
    }

    /** Looks random and is not: of mentors who are worth the same, each mentee is told of others. */
    static long spread(int mentee, int mentor) {
        long mixed = mentee * 0x9E3779B97F4A7C15L + mentor * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 27);
    }

    /** What the pair is worth that is worth most to the mentee, of all that there are. */
    double most(int mentee) {
        return most[mentee];
    }

    int[] of(int mentee) {
        return mentors[mentee];
    }

    boolean has(int mentee, int mentor) {
        return Arrays.binarySearch(mentors[mentee], mentor) >= 0;
    }

    boolean isEmpty() {
        return Arrays.stream(mentors).allMatch(row -> row.length == 0);
    }

    /** Whether any of them was new. */
    boolean add(int mentee, BestPairs best) {
        int[] more = IntStream.concat(
                        Arrays.stream(mentors[mentee]),
                        IntStream.range(0, best.size()).map(best::mentor))
                .distinct()
                .sorted()
                .toArray();
        boolean added = more.length > mentors[mentee].length;
        mentors[mentee] = more;
        return added;
    }
}
