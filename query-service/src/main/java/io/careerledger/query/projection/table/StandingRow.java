package io.careerledger.query.projection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands on some days, as was known for some time.
 *
 * @param sequence of the fact that it is known from
 * @param validFrom first of the days; {@link LocalDate#MIN} for all days before
 * @param validTo the day after the last of them; {@link LocalDate#MAX} for all days after
 * @param knownTo the instant from which it is known otherwise; null while it is still known
 */
public record StandingRow(
        UUID personId,
        int partition,
        long sequence,
        LocalDate validFrom,
        LocalDate validTo,
        Instant knownFrom,
        @Nullable Instant knownTo,
        Standing standing) {

    /** The same, known until then. */
    public StandingRow knownTo(Instant end) {
        return new StandingRow(personId, partition, sequence, validFrom, validTo, knownFrom, end, standing);
    }
}
