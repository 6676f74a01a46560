package io.careerledger.query.mentoring;

import io.careerledger.readiness.model.ReadinessSummary.CompetencyGlance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What pairs are worth: the headroom of the competencies that the mentor can teach and the mentee needs, each in grains,
 * summed.
 *
 * <p>There are millions of pairs, each asked about several times: competencies are bits of a word here, and levels numbers.
 */
final class PairValues {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> ladders = new HashMap<>();
    private final int[][] menteePlaces;
    private final int[][] mentorPlaces;
    private final long[][] needs;
    private final long[][] teaches;
    private final double[][] headroom;

    PairValues(List<Profile> mentees, List<Profile> mentors) {
        mentors.forEach(mentor ->
                mentor.teaches().keySet().forEach(competency -> numbers.putIfAbsent(competency, numbers.size())));
        this.teaches =
                mentors.stream().map(mentor -> bits(mentor.teaches().keySet())).toArray(long[][]::new);
        this.needs = mentees.stream()
                .map(mentee -> bits(mentee.needs().stream()
                        .map(CompetencyGlance::competency)
                        .toList()))
                .toArray(long[][]::new);
        this.headroom = mentees.stream().map(this::headroom).toArray(double[][]::new);
        this.menteePlaces = mentees.stream().map(this::place).toArray(int[][]::new);
        this.mentorPlaces = mentors.stream().map(this::place).toArray(int[][]::new);
    }

    /** 0 where the mentor does not stand higher on the same ladder, or teaches nothing of what is needed. */
    double of(int mentee, int mentor) {
        int[] low = menteePlaces[mentee];
        int[] high = mentorPlaces[mentor];
        if (low[0] != high[0] || !Profile.isHigher(high[1], low[1])) {
            return 0;
        }
        double value = 0;
        for (int word = 0; word < needs[mentee].length; word++) {
            long both = needs[mentee][word] & teaches[mentor][word];
            while (both != 0) {
                value += headroom[mentee][word * Long.SIZE + Long.numberOfTrailingZeros(both)];
                both &= both - 1;
            }
        }
        return value;
    }

    private int[] place(Profile person) {
        return new int[] {ladders.computeIfAbsent(person.ladder(), any -> ladders.size()), person.stepsToTop()};
    }

    /** What nobody teaches has no bit. */
    private long[] bits(Collection<String> competencies) {
        long[] bits = new long[(numbers.size() + Long.SIZE - 1) / Long.SIZE];
        for (String competency : competencies) {
            Integer number = numbers.get(competency);
            if (number != null) {
                bits[number / Long.SIZE] |= 1L << (number % Long.SIZE);
            }
        }
        return bits;
    }

    private double[] headroom(Profile mentee) {
        double[] byNumber = new double[numbers.size()];
        for (CompetencyGlance need : mentee.needs()) {
            Integer number = numbers.get(need.competency());
            if (number != null) {
                byNumber[number] = AssignmentProblem.inGrains(need.headroom());
            }
        }
        return byNumber;
    }
}
