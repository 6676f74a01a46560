package io.careerledger.query.replay.result;

/** By what changes are sorted; of equal ones by the person's id. */
public enum ChangeOrder {
    /** By the person's id alone. */
    PERSON("0", false),
    /** By how far the score moves, whichever way, farthest first; who has no two scores comes last. */
    MOVE("coalesce(abs(score - score_from), -1)", true),
    /** By the score under the baseline, highest first; without one last. */
    SCORE_FROM("coalesce(score_from, -1)", true),
    /** By the score under the scenario, highest first; without one last. */
    SCORE_TO("coalesce(score, -1)", true);

    private final String key;
    private final boolean descending;

    ChangeOrder(String key, boolean descending) {
        this.key = key;
        this.descending = descending;
    }

    String key() {
        return "(" + key + ")::float8";
    }

    String orderBy() {
        return "sort_key" + (descending ? " desc" : "") + ", person_id";
    }

    /** What comes after a place that is told by three parameters: the key twice, and the id of the person. */
    String after() {
        // the order may go down in one key and up in the other, which no comparison of rows says
        return "(sort_key " + (descending ? "<" : ">") + " ? or (sort_key = ? and person_id > ?))";
    }
}
