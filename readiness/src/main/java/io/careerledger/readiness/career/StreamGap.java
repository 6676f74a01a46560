package io.careerledger.readiness.career;

/** An event came before one of its predecessors; folding it would lose that one. */
public final class StreamGap extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String streamId;
    private final long expected;
    private final long actual;

    StreamGap(String streamId, long expected, long actual) {
        super("stream " + streamId + " is at sequence " + actual + " where " + expected + " should follow");
        this.streamId = streamId;
        this.expected = expected;
        this.actual = actual;
    }

    public String streamId() {
        return streamId;
    }

    /** The sequence that should have come next. */
    public long expected() {
        return expected;
    }

    /** The sequence that came instead, greater than {@link #expected()}. */
    public long actual() {
        return actual;
    }
}
