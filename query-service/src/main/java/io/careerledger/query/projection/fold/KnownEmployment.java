package io.careerledger.query.projection.fold;

import io.careerledger.readiness.career.Employment;
import java.time.Instant;

/**
 * What is known of a person's employment from a fact on.
 *
 * @param sequence of the fact
 */
public record KnownEmployment(long sequence, Instant knownFrom, Employment employment) {}
