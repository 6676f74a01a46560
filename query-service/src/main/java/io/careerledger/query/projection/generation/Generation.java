package io.careerledger.query.projection.generation;

/** One version of the projected tables. */
public record Generation(int number, State state) {

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

    /** Whether its loops should run. */
    public boolean isProjected() {
        return state != State.RETIRED;
    }
}
