package io.careerledger.readiness.career;

import io.careerledger.events.AttestationVerdict;
import java.time.LocalDate;
import java.util.UUID;

/** What one stakeholder said of an outcome on {@code attestedOn}. */
public record Attestation(UUID attesterId, AttestationVerdict verdict, LocalDate attestedOn, int sequence) {}
