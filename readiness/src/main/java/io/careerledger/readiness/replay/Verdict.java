package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.ReadinessStatus;

/** What a rubric says of a person: a readiness status, or that it has no place for her. */
public enum Verdict {
    READY,
    NEARLY,
    NOT_YET,
    AT_TOP,
    /** The rubric cannot judge her, see {@link Standing.Unplaced}; her status is null. */
    UNPLACED;

    static Verdict of(ReadinessStatus status) {
        return switch (status) {
            case READY -> READY;
            case NEARLY -> NEARLY;
            case NOT_YET -> NOT_YET;
            case AT_TOP -> AT_TOP;
        };
    }
}
