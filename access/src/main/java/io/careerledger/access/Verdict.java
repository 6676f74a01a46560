package io.careerledger.access;

/** What is decided about one wish to see or to do something. */
public sealed interface Verdict {

    /** Yes, and how much of it is shown. */
    record Allowed(Sight sight) implements Verdict {}

    /** To the asker there is no such thing: 404, exactly as for an id that is nobody's. */
    record Hidden() implements Verdict {}

    /**
     * The asker may know of it, and may not do this: 403.
     *
     * @param rule last segment of the problem type
     * @param detail one sentence, for people
     */
    record Forbidden(String rule, String detail) implements Verdict {}

    Verdict HIDDEN = new Hidden();

    static Verdict allowed(Sight sight) {
        return new Allowed(sight);
    }
}
