package io.careerledger.readiness.ladder;

import org.jspecify.annotations.Nullable;

/** A text that is neither JSON nor YAML, or that goes beyond the limits of what is parsed at all. */
final class MalformedDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TextPosition position;

    MalformedDocument(String detail, @Nullable TextPosition position) {
        super(detail);
        this.position = position;
    }

    LadderFault fault() {
        String detail = getMessage();
        return new LadderFault("", detail == null ? "unreadable" : detail, position);
    }
}
