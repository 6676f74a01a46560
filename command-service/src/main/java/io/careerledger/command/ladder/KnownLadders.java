package io.careerledger.command.ladder;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderVersion;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Every ladder version that is published, kept in memory.
 *
 * <p>Whoever decides learns in the transaction of the command how many versions are published; when that is not how many
 * are known here, all of them are read from the event store again. Versions are never taken back, so that their number
 * tells whether one is missing.
 */
@Component
public class KnownLadders {

    private record Known(long versions, LadderCatalog catalog) {}

    private final LadderVersions versions;
    private final EventStore events;
    private volatile Known known = new Known(0, LadderCatalog.empty());

    KnownLadders(LadderVersions versions, EventStore events) {
        this.versions = versions;
        this.events = events;
    }

    /**
     * The ladders as published, at least as many versions as named. Belongs to the transaction that is active.
     *
     * @param published how many versions the transaction found published
     */
    public LadderCatalog current(long published) {
        if (known.versions() < published) {
            known = read();
        }
        return known.catalog();
    }

    private Known read() {
        long count = 0;
        LadderCatalog catalog = LadderCatalog.empty();
        for (String stream : versions.streams()) {
            DomainEventStream published = events.readEvents(stream);
            while (published.hasNext()) {
                catalog = with(catalog, published.next());
                count++;
            }
        }
        return new Known(count, catalog);
    }

    private static LadderCatalog with(LadderCatalog catalog, DomainEventMessage<?> message) {
        return switch ((LadderEvent) message.getPayload()) {
            case LadderVersionPublished event ->
                catalog.with(
                        new LadderVersion(LadderReader.published(event.document()), event.hash()),
                        message.getTimestamp());
        };
    }
}
