package io.careerledger.readiness.career;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a person reports to and in which team she is, from {@code effectiveOn} on. */
public record ReportingLine(
        @Nullable UUID managerId, @Nullable String team, LocalDate effectiveOn, int sequence) implements EffectiveFact {

    ReportingLine effectiveOn(LocalDate other) {
        return new ReportingLine(managerId, team, other, sequence);
    }
}
