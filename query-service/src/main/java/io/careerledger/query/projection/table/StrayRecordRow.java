package io.careerledger.query.projection.table;

/** A record that names no person and was stepped over. */
public record StrayRecordRow(RawRecord raw, String reason) {}
