package io.careerledger.command.domain;

/** Concurrent writers won every attempt at writing a stream; nothing was written, and trying later may succeed. */
public final class StreamContended extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StreamContended(int attempts, Throwable last) {
        super("other writers were first, " + attempts + " times in a row", last);
    }
}
