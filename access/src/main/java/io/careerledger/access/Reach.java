package io.careerledger.access;

/** Whose rows a list holds for an asker; a list never tells of more, not by its count, its order or its cursor. */
public enum Reach {
    /** Of everybody. */
    EVERYBODY,
    /**
     * Her own, as {@link Sight.Own} shows them, and those of her line: who reports to her today, directly or through others; and at cuts no later than the last
     * day on which somebody did, that person too.
     */
    LINE,
    /** Of nobody. */
    NOBODY;

    /** What {@code asker} reaches. */
    public static Reach of(Asker asker) {
        return switch (asker.role()) {
            case null -> LINE;
            case HR, AUDITOR -> EVERYBODY;
            case CALIBRATION -> NOBODY;
        };
    }
}
