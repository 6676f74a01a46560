package io.careerledger.query.projection.table;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's manager and team from {@code effectiveOn} on; null means none. */
public record ReportingLineRow(
        UUID personId,
        long sequence,
        LocalDate effectiveOn,
        @Nullable UUID managerId,
        @Nullable String team) {}
