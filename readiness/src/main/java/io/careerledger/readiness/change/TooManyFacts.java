package io.careerledger.readiness.change;

/** More facts lie between two cuts than are told apart in one answer. */
public final class TooManyFacts extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Most facts that one answer tells apart; each costs an evaluation. */
    public static final int LIMIT = 5_000;

    private final long facts;

    private TooManyFacts(long facts) {
        super(facts + " facts lie between the cuts; at most " + LIMIT + " are told apart");
        this.facts = facts;
    }

    public long facts() {
        return facts;
    }

    static void refuse(long facts) {
        if (facts > LIMIT) {
            throw new TooManyFacts(facts);
        }
    }
}
