package io.careerledger.query.projection.table;

import java.util.UUID;

/**
 * How far a person's stream is applied.
 *
 * @param partition of {@code career.events} that owns her rows
 * @param version number of events applied; 0 when her first event is parked
 */
public record StreamRow(UUID personId, int partition, long version) {}
