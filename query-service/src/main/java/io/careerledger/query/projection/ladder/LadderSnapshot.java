package io.careerledger.query.projection.ladder;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.LedgerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.events.wire.WireHeaders;
import io.careerledger.query.projection.topic.RecordHeaders;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderVersion;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the ladders' topic says, up to where it is read.
 *
 * @param versions number of facts by stream
 */
public record LadderSnapshot(LadderCatalog catalog, Map<String, Long> versions) {

    public static final LadderSnapshot NOTHING = new LadderSnapshot(LadderCatalog.empty(), Map.of());

    public LadderSnapshot {
        versions = Map.copyOf(versions);
    }

    /**
     * With what one more record of the topic says; a fact known already changes nothing.
     *
     * @throws UndecodableEvent when it is no fact about a ladder
     * @throws IllegalArgumentException when it contradicts what is known
     */
    public LadderSnapshot with(EventCodec codec, ConsumerRecord<byte[], byte[]> record) {
        WireHeaders headers = RecordHeaders.parse(record);
        LedgerEvent event =
                codec.decode(headers, RecordHeaders.body(record, headers)).event();
        if (event instanceof LadderEvent ladder) {
            return with(headers.recorded(ladder));
        }
        throw new UndecodableEvent(headers.type(), "not about a ladder");
    }

    private LadderSnapshot with(RecordedEvent<? extends LadderEvent> recorded) {
        long version = versions.getOrDefault(recorded.streamId(), 0L);
        if (recorded.version() <= version) {
            return this;
        }
        LadderCatalog more = switch (recorded.event()) {
            case LadderVersionPublished published -> catalog.with(read(published), recorded.recordedAt());
        };
        Map<String, Long> counted = new HashMap<>(versions);
        counted.put(recorded.streamId(), recorded.version());
        return new LadderSnapshot(more, counted);
    }

    private static LadderVersion read(LadderVersionPublished published) {
        return new LadderVersion(LadderReader.published(published.document()), published.hash());
    }
}
