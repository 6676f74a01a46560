package io.careerledger.query.replay.view;

import io.careerledger.query.replay.view.Pseudonyms.Of;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller sees of one replay: everybody as herself, or pseudonyms of that replay in place of people and cases. */
final class Sight {

    /** Points between the scores of decisions that whoever sees no names is told. */
    private static final double STEP = 5;

    private static final Sight NAMED = new Sight(null);

    private final @Nullable Pseudonyms pseudonyms;

    private Sight(@Nullable Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    static Sight named() {
        return NAMED;
    }

    static Sight pseudonymous(Pseudonyms pseudonyms) {
        return new Sight(pseudonyms);
    }

    boolean isNamed() {
        return pseudonyms == null;
    }

    UUID id(Of what, UUID id) {
        return pseudonyms == null ? id : pseudonyms.of(what, id);
    }

    /**
     * The score of somebody's decision: without names in steps, since to the last digit it would be found again among the changes of a
     * replay as of that day.
     */
    double score(double score) {
        return isNamed() ? score : Math.round(score / STEP) * STEP;
    }

    /** SQL of {@link #id} for a column; needs {@link #parameters}. */
    String sql(Of what, String column) {
        return pseudonyms == null ? column : Pseudonyms.sql(what, column);
    }

    Map<String, Object> parameters() {
        return pseudonyms == null ? new HashMap<>() : pseudonyms.parameters();
    }

    /** Names the sight in a cursor, so that a page of one is not taken for that of another. */
    String key() {
        return isNamed() ? "named" : "pseudonyms";
    }
}
