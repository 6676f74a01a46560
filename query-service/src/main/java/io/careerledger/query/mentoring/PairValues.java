package io.careerledger.query.mentoring;

import io.careerledger.readiness.model.ReadinessSummary.CompetencyGlance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What pairs are worth: the headroom of the competencies that the mentor can teach and the mentee needs, each in grains,
 * summed.
 *
 * <p>There are millions of pairs: competencies are bits of a word here, and who stands above whom is listed by level.
 */
final class PairValues {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] above;
    private final long[][] needs;
    private final long[][] teaches;
    private final int[][] headroom;

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
        this.headroom = mentees.stream().map(this::headroom).toArray(int[][]::new);
        Map<Place, int[]> byPlace = new HashMap<>();
        this.above = mentees.stream()
                .map(mentee -> byPlace.computeIfAbsent(Place.of(mentee), place -> place.above(mentors)))
                .toArray(int[][]::new);
    }

    /** Mentors who stand higher on the mentee's ladder; mentees of one level share a list. */
    int[] candidates(int mentee) {
        return above[mentee];
    }

    /** Of a pair whose mentor stands higher. */
    int of(int mentee, int mentor) {
        int value = 0;
        for (int word = 0; word < needs[mentee].length; word++) {
            long both = needs[mentee][word] & teaches[mentor][word];
            while (both != 0) {
                value += headroom[mentee][word * Long.SIZE + Long.numberOfTrailingZeros(both)];
                both &= both - 1;
            }
        }
        return value;
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

    private int[] headroom(Profile mentee) {
        int[] byNumber = new int[numbers.size()];
        for (CompetencyGlance need : mentee.needs()) {
            Integer number = numbers.get(need.competency());
            if (number != null) {
                byNumber[number] = AssignmentProblem.inGrains(need.headroom());
            }
        }
        return byNumber;
    }

    /** A level of a ladder. */
    private record Place(String ladder, int stepsToTop) {

        static Place of(Profile person) {
            return new Place(person.ladder(), person.stepsToTop());
        }

        int[] above(List<Profile> mentors) {
            return IntStream.range(0, mentors.size())
                    .filter(mentor -> isBelow(mentors.get(mentor)))
                    .toArray();
        }

        private boolean isBelow(Profile mentor) {
            return ladder.equals(mentor.ladder()) && Profile.isHigher(mentor.stepsToTop(), stepsToTop);
        }
    }
}
