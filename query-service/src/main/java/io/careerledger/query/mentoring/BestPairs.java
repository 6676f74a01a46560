package io.careerledger.query.mentoring;

/** The best few mentors offered for one mentee, the best first; of equals the one with the greater tie-breaker. */
final class BestPairs {

    private final int[] mentors;
    private final long[] worths;
    private final long[] ties;
    private int size;

    BestPairs(int most) {
        this.mentors = new int[most];
        this.worths = new long[most];
        this.ties = new long[most];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int mentor(int place) {
        return mentors[place];
    }

    long worth(int place) {
        return worths[place];
    }

    void offer(int mentor, long worth, long tie) {
        int place = size;
        while (place > 0 && isBetter(worth, tie, place - 1)) {
            place--;
        }
        if (place == mentors.length) {
            return;
        }
        size = Math.min(size + 1, mentors.length);
        for (int moved = size - 1; moved > place; moved--) {
            put(moved, mentors[moved - 1], worths[moved - 1], ties[moved - 1]);
        }
        put(place, mentor, worth, tie);
    }

    private boolean isBetter(long worth, long tie, int place) {
        return worth > worths[place] || (worth == worths[place] && tie > ties[place]);
    }

    private void put(int place, int mentor, long worth, long tie) {
        mentors[place] = mentor;
        worths[place] = worth;
        ties[place] = tie;
    }
}
