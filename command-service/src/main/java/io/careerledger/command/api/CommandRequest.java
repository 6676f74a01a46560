package io.careerledger.command.api;

import io.careerledger.web.token.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What every writing request carries.
 *
 * @param body as sent, unread
 * @param path without the query
 * @param query as sent; null for none
 * @param expectedVersion what {@code If-Match} demands; null for nothing
 * @param idempotencyKey header {@code Idempotency-Key}, as sent
 * @param traceparent W3C trace context, if it is well formed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CommandRequest(
        Caller caller,
        byte[] body,
        String method,
        String path,
        @Nullable String query,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String traceparent) {

    /** Path and query together: what tells apart requests with the same body. */
    String uri() {
        return query == null ? path : path + "?" + query;
    }
}
