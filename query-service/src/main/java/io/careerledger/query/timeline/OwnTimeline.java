package io.careerledger.query.timeline;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.access.OwnRecord;
import io.careerledger.query.access.OwnRecord.Showing;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person sees of her own timeline; of anybody else's who may see it, all. */
final class OwnTimeline {

    /** What a fact is recorded with and its subject is not told. */
    private static final List<String> WITHHELD =
            List.of("raterId", "relation", "rationale", "deciderId", "overrideReason");

    private static final List<String> OF_A_PROPOSAL = List.of("packet", "reviewers", "deciders");

    private final @Nullable OwnRecord record;
    private final List<Long> absent;

    private OwnTimeline(@Nullable OwnRecord record, List<Long> absent) {
        this.record = record;
        this.absent = absent;
    }

    /** @param stream hers; empty for whoever sees all of it */
    static OwnTimeline of(List<RecordedEvent<CareerEvent>> stream) {
        if (stream.isEmpty()) {
            return new OwnTimeline(null, List.of());
        }
        OwnRecord record = new OwnRecord(stream);
        List<Long> absent = stream.stream()
                .filter(fact -> record.showing(fact.event()) == Showing.ABSENT)
                .map(RecordedEvent::sequence)
                .toList();
        return new OwnTimeline(record, absent);
    }

    /** The places in her stream of what is left out. */
    List<Long> absent() {
        return absent;
    }

    TimelineItem shown(TimelineItem item, RecordedEvent<CareerEvent> fact, Function<CareerEvent, String> sentences) {
        if (record == null) {
            return item;
        }
        boolean whole = record.showing(fact.event()) == Showing.WHOLE;
        return new TimelineItem(
                item.streamId(),
                item.sequence(),
                item.type(),
                item.effectiveOn(),
                item.recordedAt(),
                whole ? item.actorId() : null,
                whole ? item.actorName() : null,
                record.wording(sentences).apply(fact.event()),
                data((ObjectNode) item.data(), fact.event(), whole));
    }

    private static JsonNode data(ObjectNode data, CareerEvent fact, boolean whole) {
        if (fact instanceof PromotionProposed) {
            return data.remove(OF_A_PROPOSAL);
        }
        if (!whole) {
            data.remove(WITHHELD);
            if (fact instanceof CareerEvent.RatingWithdrawn) {
                data.remove("reason");
            }
        }
        return data;
    }
}
