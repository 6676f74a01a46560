package io.careerledger.query.projection.read;

import java.util.UUID;

/**
 * Names one fact.
 *
 * @param streamId whose stream it stands in
 * @param sequence place in that stream, from 0
 */
public record FactKey(UUID streamId, long sequence) {}
