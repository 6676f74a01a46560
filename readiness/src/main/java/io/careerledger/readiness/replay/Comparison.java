package io.careerledger.readiness.replay;

import org.jspecify.annotations.Nullable;

/**
 * How a person stands under one scenario, held against the baseline.
 *
 * @param change null when verdict and score are those of the baseline to the last bit
 */
public record Comparison(Standing standing, @Nullable Change change) {}
