package io.careerledger.events.wire;

/** Bytes that are no fact this code knows; says which type, which place and what is wrong, never the content. */
public final class UndecodableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names a fault.
     *
     * @param where wire name and revision, or what stands in for them
     * @param fault what is wrong and, as a JSON Pointer or a header's name, where
     */
    public UndecodableEvent(String where, String fault) {
        super(where + ": " + fault);
    }
}
