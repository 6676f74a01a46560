package io.careerledger.access;

/** The one place that decides who may see and do what: pure, so that both services decide alike. */
public final class Access {

    private Access() {}

    /**
     * Whether {@code asker} may do {@code act} to the person that {@code ties} lead to; the rules of the domain come after.
     *
     * @param ties {@link Ties#NONE} for an act about nobody, and for a service user
     */
    public static Verdict judge(Act act, Asker asker, Ties ties, Matter matter) {
        return ActRules.judge(act, asker, ties, matter);
    }

    /**
     * Whether {@code asker} may see {@code view} of the person that {@code ties} lead to, and how much of it.
     *
     * @param ties {@link Ties#NONE} for a view about nobody, and for a service user
     * @param cuts where the question is answered from: what is left of a line that ended depends on it
     */
    public static Verdict judge(View view, Asker asker, Ties ties, Matter matter, Cuts cuts) {
        return ViewRules.judge(view, asker, ties, matter, cuts);
    }
}
