package io.careerledger.query.projection.fold;

/**
 * Where and why a stream cannot be applied further.
 *
 * @param expectedSequence of the fact that should be applied next
 * @param detail what is wrong; nothing of the content
 */
public record Stop(long expectedSequence, ParkReason reason, String detail) {}
