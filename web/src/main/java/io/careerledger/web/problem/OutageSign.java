package io.careerledger.web.problem;

/** Knows the exceptions that mean: nothing is wrong with the request, try again; most of them tell of an outage. */
@FunctionalInterface
public interface OutageSign {

    /** Whether this one exception (its causes are asked about one by one) means that. */
    boolean tells(Throwable exception);

    /** What the request is answered with: a problem that says when to try again. */
    default Problem problem() {
        return Problems.unavailable("A backing service does not answer; try again.");
    }
}
