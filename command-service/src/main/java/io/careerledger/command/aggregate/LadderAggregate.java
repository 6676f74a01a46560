package io.careerledger.command.aggregate;

import io.careerledger.command.domain.LadderDecider;
import io.careerledger.command.domain.PublishedVersions;
import io.careerledger.events.LadderEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One ladder's stream: routing and identity only, the rules are {@link LadderDecider}'s. */
@AggregateRoot(type = "ladder")
public class LadderAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private PublishedVersions published = PublishedVersions.none();
    private Instant recordedAt = Instant.EPOCH;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<LadderEvent> handle(LadderDecision decision) {
        ExpectedVersion.check(decision.expectedVersion(), published.hashes().size());
        List<LadderEvent> events = LadderDecider.decide(decision.command(), published);
        Instant now = FactMetadata.recordedAt(decision.now(), recordedAt);
        events.forEach(event -> AggregateLifecycle.apply(event, FactMetadata.of(decision.context(), now, null)));
        return events;
    }

    @EventSourcingHandler
    void on(LadderEvent event, MetaData metadata, @Timestamp Instant messageTime) {
        streamId = event.streamId();
        published = published.evolve(event);
        recordedAt = FactMetadata.recordedAt(metadata, messageTime);
    }
}
