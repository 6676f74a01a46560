package io.careerledger.command.relay;

/** Another relay leads: whatever this one knew of the position is void. */
final class Deposed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Deposed(long epoch) {
        super("leader " + epoch + " was deposed");
    }
}
