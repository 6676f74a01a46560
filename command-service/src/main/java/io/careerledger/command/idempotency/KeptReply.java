package io.careerledger.command.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that was carried out.
 *
 * @param location of what was created; null where there is none
 * @param version of the stream after it
 * @param json the body as it was sent
 */
public record KeptReply(int status, @Nullable String location, long version, String json) {}
