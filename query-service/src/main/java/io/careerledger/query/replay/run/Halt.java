package io.careerledger.query.replay.run;

/** Whether a piece of work is to be given up: its replay was cancelled or has failed, or the instance stops. */
public final class Halt {

    private volatile boolean asked;

    /** Somebody was asked to stop, and does. */
    static final class Halted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }

    /**
     * Goes on, or does not.
     *
     * @throws Halted when asked to
     */
    void check() {
        if (asked) {
            throw new Halted();
        }
    }
}
