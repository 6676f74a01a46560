package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, and when.
 *
 * @param actorId the person that the sender is matched to, or a service user with a fixed id; in an import whom the
 *     line names
 * @param today the day in UTC
 * @param traceparent W3C trace context of the request, if it had one
 */
public record CommandContext(
        UUID actorId,
        Authority authority,
        LocalDate today,
        @Nullable String traceparent) {}
