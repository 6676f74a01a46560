package io.careerledger.command.aggregate;

import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.LadderCommand;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the ladder that it is about.
 *
 * @param now what the clock says
 * @param expectedVersion how many events the sender believes the stream to hold; null for any
 */
public record LadderDecision(
        LadderCommand command,
        CommandContext context,
        Instant now,
        @Nullable Long expectedVersion) {

    @TargetAggregateIdentifier
    public String streamId() {
        return command.streamId();
    }
}
