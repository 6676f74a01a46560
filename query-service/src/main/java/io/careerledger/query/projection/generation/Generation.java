package io.careerledger.query.projection.generation;

/**
 * One version of the projected tables.
 *
 * @param layout form of the tables, and so which code fills and reads them
 */
public record Generation(int number, State state, int layout) {

    /**
     * The layout that this code fills and reads. To be raised by one with every migration that brings tables or columns
     * which facts applied before would have to be in as well: generations of an earlier layout are then rebuilt.
     */
    public static final int LAYOUT = 5;

    /** What a generation is for at present. */
    public enum State {
        /** Follows the topic unseen. */
        BUILDING,
        /** Readers see it. */
        LIVE,
        /** Readers see it, and it stands still until the next one has drawn level. */
        FROZEN,
        /** Nobody sees it any more; it is about to go. */
        RETIRED
    }

    /** The schema that its tables stand in. */
    public String schema() {
        return "projection_" + number;
    }

    public boolean isRead() {
        return state == State.LIVE || state == State.FROZEN;
    }

    public boolean isBuilt() {
        return state == State.BUILDING;
    }

    /** Whether this code's loops should run. */
    public boolean isProjected() {
        return state != State.RETIRED && isOfThisLayout();
    }

    /** Whether this code may open it: what is of another layout is left to the code that filled it. */
    public boolean isOfThisLayout() {
        return layout == LAYOUT;
    }

    /** Whether it lacks what this code needs. */
    boolean isOutgrown() {
        return layout < LAYOUT;
    }
}
