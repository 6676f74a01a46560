package io.careerledger.query.replay.run;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.query.projection.ladder.LadderSnapshot;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the ladders that are known at a cut. */
final class LaddersAtCut {

    private final EventCodec codec;
    private LadderSnapshot snapshot = LadderSnapshot.NOTHING;

    private LaddersAtCut(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Every version published up to the cut.
     *
     * @throws ReplayFault when the topic does not hold them all, or another topic has taken its place
     */
    static LadderCatalog read(ReplayTopics topics, EventCodec codec, ReplayCut cut, Halt halt) {
        requireSame(topics, cut);
        LaddersAtCut ladders = new LaddersAtCut(codec);
        try (Consumer<byte[], byte[]> consumer = topics.open()) {
            new PartitionReader(consumer, topics.ladders(), 0, halt).read(cut.laddersEnd(), ladders::take);
        }
        requireSame(topics, cut);
        return ladders.snapshot.catalog();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            snapshot = snapshot.with(codec, record);
        } catch (UndecodableEvent | IllegalArgumentException e) {
            throw ReplayFault.undecodable(
                    record.topic() + " offset " + record.offset() + " is no fact about a ladder",
                    Map.of("partition", record.partition(), "offset", record.offset()));
        }
    }

    private static void requireSame(ReplayTopics topics, ReplayCut cut) {
        if (!topics.laddersId().equals(cut.laddersTopicId())) {
            throw ReplayFault.historyIncomplete(
                    "the topic of ladders was made anew after the cut", Map.of("topic", topics.ladders()));
        }
    }
}
