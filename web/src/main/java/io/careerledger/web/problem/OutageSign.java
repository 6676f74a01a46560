package io.careerledger.web.problem;

/** Knows the exceptions that mean: a backing service is away or overloaded, try again. */
@FunctionalInterface
public interface OutageSign {

    /** Whether this one exception (its causes are asked about one by one) tells of an outage. */
    boolean tells(Throwable exception);
}
