package io.careerledger.query.access;

/** Conditions that several statements share, over tables of standings. */
final class Held {

    private Held() {}

    /** True of the row that holds on a day as known now. */
    static String on(String alias, String day) {
        return "%1$s.known_to is null and %1$s.valid_from <= :%2$s and %1$s.valid_to > :%2$s".formatted(alias, day);
    }

    /** True of a case on whose panel {@code :viewer} is by name, unless she has recused herself. */
    static String seat(String alias) {
        return ("(%1$s.reviewers || %1$s.deciders) @> to_jsonb(cast(:viewer as text))"
                        + " and not %1$s.recused @> to_jsonb(cast(:viewer as text))")
                .formatted(alias);
    }

    /** True of a case that is neither decided nor withdrawn. */
    static String open(String alias) {
        return alias + ".state in ('PROPOSED', 'IN_REVIEW')";
    }
}
