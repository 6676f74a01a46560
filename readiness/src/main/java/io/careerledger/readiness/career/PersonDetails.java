package io.careerledger.readiness.career;

import io.careerledger.events.EntryPath;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as far as the ledger was told.
 *
 * @param source the system that {@code externalId} identifies her in
 */
public record PersonDetails(
        String name,
        @Nullable String email,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable EntryPath entryPath) {}
