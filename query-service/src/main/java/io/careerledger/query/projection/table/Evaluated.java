package io.careerledger.query.projection.table;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person's readiness was evaluated.
 *
 * @param row null when she is not employed on the day
 */
public record Evaluated(UUID personId, @Nullable ReadinessRow row) {}
