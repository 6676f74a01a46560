package io.careerledger.query.projection.ladder;

import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderReader;
import io.careerledger.readiness.ladder.LadderVersion;
import java.util.HashMap;
import java.util.Map;

/**
 * What the ladders' topic says, up to where it is read.
 *
 * @param versions number of facts by stream
 */
record LadderSnapshot(LadderCatalog catalog, Map<String, Long> versions) {

    static final LadderSnapshot NOTHING = new LadderSnapshot(LadderCatalog.empty(), Map.of());

    LadderSnapshot {
        versions = Map.copyOf(versions);
    }

    /** With one more fact; one known already changes nothing. */
    LadderSnapshot with(RecordedEvent<? extends LadderEvent> recorded) {
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
