package io.careerledger.query.mentoring;

/** What every possible pair is worth, worked out once: four bytes a pair, some 50 MB for the longest line there may be. */
final class PairTable {

    private final int[][] mentors;
    private final int[][] values;
    private final int[] rooms;

    PairTable(AssignmentProblem problem) {
        this.mentors = new int[problem.mentees()][];
        this.values = new int[problem.mentees()][];
        this.rooms = new int[problem.mentors()];
        for (int mentor = 0; mentor < rooms.length; mentor++) {
            rooms[mentor] = problem.room(mentor);
        }
        for (int mentee = 0; mentee < mentors.length; mentee++) {
            mentors[mentee] = problem.candidates(mentee);
            values[mentee] = values(problem, mentee);
        }
    }

    private int[] values(AssignmentProblem problem, int mentee) {
        int[] row = new int[mentors[mentee].length];
        for (int place = 0; place < row.length; place++) {
            int mentor = mentors[mentee][place];
            row[place] = rooms[mentor] == 0 ? 0 : problem.value(mentee, mentor);
        }
        return row;
    }

    int mentees() {
        return mentors.length;
    }

    int mentors() {
        return rooms.length;
    }

    int room(int mentor) {
        return rooms[mentor];
    }

    /** Whom the mentee could have, in step with {@link #values}. */
    int[] mentors(int mentee) {
        return mentors[mentee];
    }

    /** In grains; 0 for a pair that must not or cannot be. */
    int[] values(int mentee) {
        return values[mentee];
    }
}
