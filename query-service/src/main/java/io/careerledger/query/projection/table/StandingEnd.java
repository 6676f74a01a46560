package io.careerledger.query.projection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That what is stored as still known of a person's days from {@code validFrom} on is known otherwise from an instant on. */
public record StandingEnd(UUID personId, LocalDate validFrom, Instant knownTo) {}
