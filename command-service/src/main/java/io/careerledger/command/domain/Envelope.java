package io.careerledger.command.domain;

import org.jspecify.annotations.Nullable;

/**
 * A command with all that its sending is about.
 *
 * @param expectedVersion how many events the sender believes the stream to hold ({@code If-Match}); null for any
 */
public record Envelope(
        LedgerCommand command,
        CommandContext context,
        @Nullable Long expectedVersion) {

    /** A command that holds whatever the stream's version is. */
    public static Envelope of(LedgerCommand command, CommandContext context) {
        return new Envelope(command, context, null);
    }
}
