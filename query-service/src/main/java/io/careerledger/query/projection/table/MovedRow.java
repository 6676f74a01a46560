package io.careerledger.query.projection.table;

import java.util.UUID;

/**
 * That a stream has moved a person's views.
 *
 * @param version number of events of the stream up to the last one about the person
 * @param line whether she may have joined or left a team by them
 */
public record MovedRow(UUID personId, UUID streamId, int partition, long version, boolean line) {}
