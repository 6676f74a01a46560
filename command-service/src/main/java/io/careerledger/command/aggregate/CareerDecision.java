package io.careerledger.command.aggregate;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.Circumstances;
import io.careerledger.events.CareerEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the career that it is about.
 *
 * @param now what the clock says
 * @param expectedVersion how many events the sender believes the stream to hold; null for any
 * @param admission judges what the command was decided to lead to before any of it holds, and throws to refuse it
 */
public record CareerDecision(
        CareerCommand command,
        Circumstances given,
        Instant now,
        @Nullable Long expectedVersion,
        Consumer<List<CareerEvent>> admission) {

    @TargetAggregateIdentifier
    public String streamId() {
        return command.streamId();
    }
}
