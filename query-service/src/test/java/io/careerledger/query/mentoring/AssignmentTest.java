package io.careerledger.query.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void isWorthAsMuchAsTheBestOfAllAssignments() {
        Random random = new Random(20);
        for (int round = 0; round < 1_000; round++) {
            Table table = Table.random(random, random.nextInt(7), random.nextInt(6));
            long most = table.mostFrom(0, table.rooms.clone());
            assertThat(table.worth(Assignment.best(table)))
                    .as("round %d", round)
                    .isEqualTo(most);
            assertThat(table.worth(Assignment.proven(table, 0, 1).mentors()))
                    .as("round %d with few pairs in play", round)
                    .isEqualTo(most);
        }
    }

    @Test
    void pricesProveThatNoOtherAssignmentIsWorthMore() {
        Random random = new Random(24);
        for (int round = 0; round < 50; round++) {
            Table table = Table.random(random, 140 + random.nextInt(20), 90 + random.nextInt(20));
            assertProven(table, Assignment.proven(table, 1, 1));
            assertProven(table, Assignment.proven(table, 8, 4));
        }
    }

    @Test
    void pricesProveItForALineThatIsShortOfPlaces() {
        Table table = Table.random(new Random(25), 800, 200, 3);

        assertProven(table, Assignment.proven(table, 8, 4));
    }

    @Test
    void pricesProveItForALineWithPlacesToSpare() {
        Table table = Table.random(new Random(26), 800, 800, 3);

        assertProven(table, Assignment.proven(table, 8, 4));
    }

    @Test
    void pricesProveItWhereEverybodyWantsTheSame() {
        int[] rooms = new Random(27).ints(60, 0, 4).toArray();
        int[][] values = new int[300][60];
        for (int[] row : values) {
            Arrays.fill(row, AssignmentProblem.inGrains(40));
        }
        Table table = new Table(rooms, values);

        assertProven(table, Assignment.proven(table, 8, 4));
        assertThat(table.worth(Assignment.best(table)))
                .isEqualTo((long) AssignmentProblem.inGrains(40)
                        * Arrays.stream(rooms).sum());
    }

    @Test
    void isWorthAsMuchAsALibraryFinds() {
        Random random = new Random(28);
        for (int round = 0; round < 30; round++) {
            Table table = Table.random(random, 20 + random.nextInt(60), 10 + random.nextInt(60));

            assertThat(table.worth(Assignment.best(table)))
                    .as("round %d", round)
                    .isEqualTo(LibraryAssignment.worth(table));
        }
    }

    private static void assertProven(Table table, Assignment assignment) {
        long bound = 0;
        for (int mentor = 0; mentor < table.mentors(); mentor++) {
            assertThat(assignment.price(mentor)).isNotNegative();
            bound += table.room(mentor) * assignment.price(mentor);
        }
        for (int mentee = 0; mentee < table.mentees(); mentee++) {
            long gain = assignment.gain(mentee);
            assertThat(gain).isNotNegative();
            bound += gain;
            for (int mentor = 0; mentor < table.mentors(); mentor++) {
                if (table.room(mentor) > 0 && table.value(mentee, mentor) - assignment.price(mentor) > gain) {
                    fail("mentor %d is worth more to %d than she gets", mentor, mentee);
                }
            }
        }
        assertKept(table, assignment.mentors());
        assertThat(table.worth(assignment.mentors())).isEqualTo(bound);
    }

    @Test
    void keepsToTheRoomAndToThePairsThatMayBe() {
        Random random = new Random(21);
        for (int round = 0; round < 200; round++) {
            Table table = Table.random(random, random.nextInt(40), random.nextInt(40));
            assertKept(table, Assignment.best(table));
        }
    }

    private static void assertKept(Table table, int[] mentorOf) {
        int[] taken = new int[table.mentors()];
        for (int mentee = 0; mentee < mentorOf.length; mentee++) {
            if (mentorOf[mentee] != Assignment.NOBODY) {
                taken[mentorOf[mentee]]++;
                assertThat(table.value(mentee, mentorOf[mentee])).isPositive();
            }
        }
        for (int mentor = 0; mentor < taken.length; mentor++) {
            assertThat(taken[mentor]).isLessThanOrEqualTo(table.room(mentor));
        }
    }

    @Test
    void leavesNobodyOutForTheSakeOfOrder() {
        // the first would take the only mentor of the second if each chose for herself
        Table table = new Table(new int[] {1, 1}, new int[][] {{10, 9}, {8, 0}});

        assertThat(Assignment.best(table)).containsExactly(1, 0);
    }

    @Test
    void nobodyToAssignIsNoFault() {
        assertThat(Assignment.best(new Table(new int[0], new int[3][0])))
                .containsOnly(Assignment.NOBODY)
                .hasSize(3);
        assertThat(Assignment.best(new Table(new int[] {2}, new int[0][1]))).isEmpty();
        assertThat(Assignment.best(new Table(new int[] {0}, new int[][] {{5}}))).containsExactly(Assignment.NOBODY);
    }

    @Test
    void sameProblemGetsTheSameAnswer() {
        Table one = Table.random(new Random(22), 60, 40);
        Table same = Table.random(new Random(22), 60, 40);

        assertThat(Assignment.best(one)).containsExactly(Assignment.best(same));
    }

    @Test
    void asksAboutEveryPairOnceAtMost() {
        Counting line = new Counting(2_000);

        int[] mentorOf = Assignment.best(line);

        assertThat(Arrays.stream(mentorOf).filter(mentor -> mentor >= 0).count())
                .isGreaterThan(1_000);
        assertThat(line.asked).isLessThanOrEqualTo(2_000L * 2_000);
    }

    /** Values as they are, few enough to try every assignment. */
    private static final class Table implements AssignmentProblem {

        private final int[] rooms;
        private final int[][] values;

        Table(int[] rooms, int[][] values) {
            this.rooms = rooms;
            this.values = values;
        }

        static Table random(Random random, int mentees, int mentors) {
            return random(random, mentees, mentors, random.ints(mentors, 0, 4).toArray());
        }

        static Table random(Random random, int mentees, int mentors, int room) {
            int[] rooms = new int[mentors];
            Arrays.fill(rooms, room);
            return random(random, mentees, mentors, rooms);
        }

        private static Table random(Random random, int mentees, int mentors, int[] rooms) {
            int[][] values = new int[mentees][];
            for (int mentee = 0; mentee < mentees; mentee++) {
                values[mentee] = IntStream.range(0, mentors)
                        .map(mentor -> switch (random.nextInt(4)) {
                            case 0 -> 0;
                            case 1 -> AssignmentProblem.inGrains(1 + random.nextInt(3));
                            default -> AssignmentProblem.inGrains(random.nextDouble() * 60);
                        })
                        .toArray();
            }
            return new Table(rooms, values);
        }

        long mostFrom(int mentee, int[] left) {
            if (mentee == values.length) {
                return 0;
            }
            long most = mostFrom(mentee + 1, left);
            for (int mentor = 0; mentor < left.length; mentor++) {
                if (left[mentor] > 0 && values[mentee][mentor] > 0) {
                    left[mentor]--;
                    most = Math.max(most, values[mentee][mentor] + mostFrom(mentee + 1, left));
                    left[mentor]++;
                }
            }
            return most;
        }

        long worth(int[] mentorOf) {
            return IntStream.range(0, mentorOf.length)
                    .filter(mentee -> mentorOf[mentee] != Assignment.NOBODY)
                    .mapToLong(mentee -> values[mentee][mentorOf[mentee]])
                    .sum();
        }

        @Override
        public int mentees() {
            return values.length;
        }

        @Override
        public int mentors() {
            return rooms.length;
        }

        @Override
        public int room(int mentor) {
            return rooms[mentor];
        }

        @Override
        public int[] candidates(int mentee) {
            return IntStream.range(0, rooms.length).toArray();
        }

        @Override
        public int value(int mentee, int mentor) {
            return values[mentee][mentor];
        }
    }

    /** A long line: everybody needs most of what there is, and mentors are the scarcer the higher they stand. */
    private static final class Counting implements AssignmentProblem {

        private final int people;
        private final int[] levels;
        private final int[] rooms;
        private final boolean[][] teaches;
        private final int[][] needs;
        private long asked;

        Counting(int people) {
            Random random = new Random(23);
            this.people = people;
            this.levels = new int[people];
            this.rooms = random.ints(people, 0, 4).toArray();
            this.teaches = new boolean[people][14];
            this.needs = new int[people][14];
            for (int person = 0; person < people; person++) {
                levels[person] = (int) (6 * Math.pow(random.nextDouble(), 3));
                for (int competency = 0; competency < 14; competency++) {
                    teaches[person][competency] = random.nextDouble() < 0.2 * levels[person];
                    needs[person][competency] = AssignmentProblem.inGrains(Math.max(0, random.nextDouble() - 0.2) * 7);
                }
            }
        }

        @Override
        public int mentees() {
            return people;
        }

        @Override
        public int mentors() {
            return people;
        }

        @Override
        public int room(int mentor) {
            return rooms[mentor];
        }

        @Override
        public int[] candidates(int mentee) {
            return IntStream.range(0, people).toArray();
        }

        @Override
        public int value(int mentee, int mentor) {
            asked++;
            int value = 0;
            for (int competency = 0; levels[mentor] > levels[mentee] && competency < 14; competency++) {
                value += teaches[mentor][competency] ? needs[mentee][competency] : 0;
            }
            return value;
        }
    }
}
