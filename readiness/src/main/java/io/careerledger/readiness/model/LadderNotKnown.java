package io.careerledger.readiness.model;

import org.jspecify.annotations.Nullable;

/** A question about a ladder, or a version of one, that was not published. */
public final class LadderNotKnown extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String ladderId;
    private final @Nullable Integer version;

    LadderNotKnown(String ladderId, @Nullable Integer version) {
        super("no ladder " + ladderId + (version == null ? "" : " version " + version) + " is known");
        this.ladderId = ladderId;
        this.version = version;
    }

    public String ladderId() {
        return ladderId;
    }

    /** The version asked for; null when it was any. */
    public @Nullable Integer version() {
        return version;
    }
}
