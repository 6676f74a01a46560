package io.careerledger.query.projection.table;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of a parked stream, kept until it is applied.
 *
 * @param sequence null when the record does not say
 */
public record ParkedRecordRow(UUID personId, @Nullable Long sequence, RawRecord raw) {}
