package io.careerledger.command.aggregate;

import io.careerledger.command.domain.Career;
import io.careerledger.command.domain.CareerDecider;
import io.careerledger.command.domain.Permission;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Seen;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.LadderRef;
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

/** One person's stream: routing and identity only, the rules are {@link CareerDecider}'s. */
@AggregateRoot(type = "career")
public class CareerAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Career career = Career.initial();
    private Instant recordedAt = Instant.EPOCH;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<CareerEvent> handle(CareerDecision decision) {
        List<CareerEvent> events = decided(decision);
        Instant now = FactMetadata.recordedAt(decision.now(), recordedAt);
        for (CareerEvent event : events) {
            LadderRef ladder = decision.given().ladderAt(event, career);
            AggregateLifecycle.apply(event, FactMetadata.of(decision.given().context(), now, ladder));
        }
        return events;
    }

    private List<CareerEvent> decided(CareerDecision decision) {
        try {
            Permission.require(decision.command(), career, decision.given());
            ExpectedVersion.check(decision.expectedVersion(), career.version());
            List<CareerEvent> events = CareerDecider.decide(decision.command(), career, decision.given());
            decision.admission().accept(events);
            return events;
        } catch (Refused refused) {
            throw refused.having(Seen.by(decision.command(), career));
        }
    }

    @EventSourcingHandler
    void on(CareerEvent event, MetaData metadata, @Timestamp Instant messageTime) {
        streamId = event.streamId();
        career = career.evolve(event);
        recordedAt = FactMetadata.recordedAt(metadata, messageTime);
    }
}
