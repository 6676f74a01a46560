package io.careerledger.query.projection.table;

import java.util.UUID;

/**
 * That a stream has moved a person's views.
 *
 * @param version number of events of the stream up to the last one about the person
 * @param line whether one of them says whose report she is, or whether she is employed
 */
public record MovedRow(UUID personId, UUID streamId, int partition, long version, boolean line) {}
