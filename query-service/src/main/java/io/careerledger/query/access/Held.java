package io.careerledger.query.access;

/** Conditions that several statements share, over tables of standings. */
final class Held {

    private static final String ON = "%1$s.known_to is null and %1$s.valid_from <= :%2$s and %1$s.valid_to > :%2$s";

    private static final String SEAT = "(%1$s.reviewers || %1$s.deciders) @> to_jsonb(cast(:viewer as text))"
            + " and not %1$s.recused @> to_jsonb(cast(:viewer as text))";

    private static final String OPEN = "%1$s.state in ('PROPOSED', 'IN_REVIEW')";

    private Held() {}

    /** True of the row that holds on a day as known now. */
    static String on(String alias, String day) {
        return ON.formatted(alias, day);
    }

    /** True of a case on whose panel {@code :viewer} is by name, unless she has recused herself. */
    static String seat(String alias) {
        return SEAT.formatted(alias);
    }

    /** True of a case that is neither decided nor withdrawn. */
    static String open(String alias) {
        return OPEN.formatted(alias);
    }
}
