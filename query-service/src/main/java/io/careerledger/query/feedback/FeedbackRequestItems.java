package io.careerledger.query.feedback;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.feedback.FeedbackRequestItem.CompetencyAsked;
import io.careerledger.query.feedback.FeedbackRequestItem.OutcomeAsked;
import io.careerledger.query.feedback.FeedbackRequestItem.Someone;
import io.careerledger.query.projection.read.FactKey;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts requests, the texts of their facts and names together. */
final class FeedbackRequestItems {

    private final Map<FactKey, RecordedEvent<CareerEvent>> facts;
    private final Map<UUID, String> names;

    FeedbackRequestItems(Map<FactKey, RecordedEvent<CareerEvent>> facts, Map<UUID, String> names) {
        this.facts = facts;
        this.names = names;
    }

    FeedbackRequestItem of(FeedbackRequestRead read) {
        return new FeedbackRequestItem(
                read.requestId(),
                someone(read.personId()),
                someone(read.requesterId()),
                read.competencies().stream()
                        .map(asked -> new CompetencyAsked(asked.id(), asked.rated()))
                        .toList(),
                read.outcomes().stream()
                        .map(asked -> new OutcomeAsked(asked.id(), title(read.fact(asked)), asked.attested()))
                        .toList(),
                message(read.fact()),
                read.askedOn(),
                read.expiresOn());
    }

    private Someone someone(UUID id) {
        return new Someone(id, names.get(id));
    }

    private @Nullable String title(FactKey key) {
        return event(key) instanceof OutcomeRecorded outcome ? outcome.title() : null;
    }

    private @Nullable String message(FactKey key) {
        return event(key) instanceof FeedbackRequested request ? request.message() : null;
    }

    private @Nullable CareerEvent event(FactKey key) {
        RecordedEvent<CareerEvent> fact = facts.get(key);
        return fact == null ? null : fact.event();
    }
}
