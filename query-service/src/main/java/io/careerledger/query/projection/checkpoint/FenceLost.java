package io.careerledger.query.projection.checkpoint;

/** A checkpoint was not where its owner left it, or is not hers any more; the transaction must be rolled back. */
public final class FenceLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FenceLost(int expected, int held) {
        super("of " + expected + " partitions only " + held + " are still held as expected");
    }
}
