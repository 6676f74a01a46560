package io.careerledger.query.replay.run;

import io.careerledger.query.projection.settled.WatermarkTopic;
import io.careerledger.query.projection.status.TopicEnds;
import io.careerledger.query.projection.topic.TopicConsumers;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.job.ReplaySettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the ledger, as replays look at them.
 *
 * @param events how the topic of careers is called
 * @param ladders how the topic of ladders is called
 * @param eventEnds where the former ends, and which incarnation it is
 * @param ladderEnds the same of the latter
 */
record ReplayTopics(
        String events,
        String ladders,
        TopicEnds eventEnds,
        TopicEnds ladderEnds,
        WatermarkTopic watermarks,
        TopicConsumers consumers,
        ReplaySettings settings)
        implements AutoCloseable {

    /** Something that is needed is away for now. */
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Away(String what) {
            super(what);
        }
    }

    /**
     * A cut for what is known at an instant, or now.
     *
     * <p>The relay's promise names where the topics end once they hold all that was recorded by then: that is the cut, and
     * not where they end by now. Ladders are looked at after careers, so that the versions that facts name are in the cut.
     *
     * @param knownAt null for whatever there is
     * @return empty while the past is not closed up to the instant
     * @throws Away when the broker does not answer, or a topic is not there
     */
    Optional<ReplayCut> cut(@Nullable Instant knownAt) {
        String topicId = eventsId();
        if (knownAt == null) {
            List<Long> ends = ends(eventEnds.byPartition());
            String laddersId = laddersId();
            return Optional.of(new ReplayCut(
                    topicId, ends, laddersId, ends(ladderEnds.byPartition()).getFirst()));
        }
        return watermarks
                .closing(knownAt, topicId)
                .map(watermark -> new ReplayCut(
                        topicId,
                        watermark.events().offsets(),
                        watermark.ladders().topicId(),
                        watermark.ladders().offsets().getFirst()));
    }

    /** What the broker calls the present incarnation of the topic of careers. */
    String eventsId() {
        return eventEnds.topicId().orElseThrow(() -> new Away("the topic " + events));
    }

    /** The same of the topic of ladders. */
    String laddersId() {
        return ladderEnds.topicId().orElseThrow(() -> new Away("the topic " + ladders));
    }

    /** A consumer that goes nowhere by itself: who has lost her place is told so. */
    Consumer<byte[], byte[]> open() {
        return consumers.open(Map.of(
                "auto.offset.reset",
                "none",
                "max.poll.records",
                settings.maxPollRecords(),
                "fetch.max.bytes",
                settings.maxPollBytes(),
                "max.partition.fetch.bytes",
                settings.maxPollBytes()));
    }

    /** Lets go of what is its own. */
    @Override
    public void close() {
        ladderEnds.close();
    }

    private static List<Long> ends(SortedMap<Integer, Long> byPartition) {
        if (byPartition.isEmpty()) {
            throw new Away("where a topic ends");
        }
        return List.copyOf(byPartition.values());
    }
}
