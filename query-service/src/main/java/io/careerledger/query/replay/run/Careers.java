package io.careerledger.query.replay.run;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.replay.PersonFold;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everyone's history up to a cut, read from the topics alone: no table of the projection is looked at, whatever state it
 * is in. Of one partition at a time all people are in memory.
 */
public final class Careers {

    private final ReplayTopics topics;
    private final EventCodec codec;

    Careers(ReplayTopics topics, EventCodec codec) {
        this.topics = topics;
        this.codec = codec;
    }

    /** Told while a partition is read, after every record. */
    @FunctionalInterface
    public interface Watcher {

        /** Says how many records were gone through, and how many facts of them were folded. */
        void read(long records, long events);
    }

    /** Takes one person's history. */
    @FunctionalInterface
    public interface Taker {

        void take(PersonFold person);
    }

    private static final PartitionFold.Folding<PersonFold> WHOLE = new PartitionFold.Folding<>() {
        @Override
        public PersonFold begin() {
            return new PersonFold();
        }

        @Override
        public boolean wants(String type) {
            return true;
        }

        @Override
        public void add(PersonFold fold, RecordedEvent<CareerEvent> fact) {
            fold.add(fact);
        }
    };

    /**
     * A cut for what is known at an instant, or now; see {@link ReplayTopics#cut}.
     *
     * @return null while the past is not closed up to the instant
     */
    public @Nullable ReplayCut cut(@Nullable Instant knownAt) {
        return topics.cut(knownAt).orElse(null);
    }

    /** The ladder versions at a cut. */
    public LadderCatalog ladders(ReplayCut cut, Halt halt) {
        return LaddersAtCut.read(topics, codec, cut, halt);
    }

    /**
     * Hands over the histories of one partition by the ids of their people, once all of it is read.
     *
     * @param knownAt facts recorded later are passed over; null for none
     * @param whom whose histories
     * @throws ReplayFault when the topic does not hold all of them, or a record cannot be read
     * @throws Halt.Halted when asked to stop
     */
    public void read(
            ReplayCut cut,
            int partition,
            @Nullable Instant knownAt,
            Predicate<UUID> whom,
            Halt halt,
            Watcher watcher,
            Taker taker) {
        PartitionFold<PersonFold> fold = new PartitionFold<>(codec, partition, WHOLE, knownAt, whom);
        read(cut, partition, fold, halt, watcher);
        fold.finish((personId, person) -> {
            halt.check();
            taker.take(person);
        });
    }

    <F> void read(ReplayCut cut, int partition, PartitionFold<F> fold, Halt halt, Watcher watcher) {
        requireSame(cut);
        try (Consumer<byte[], byte[]> consumer = topics.open()) {
            long[] records = new long[1];
            new PartitionReader(consumer, topics.events(), partition, halt)
                    .read(cut.ends().get(partition), record -> {
                        fold.take(record);
                        watcher.read(++records[0], fold.events());
                    });
        }
        requireSame(cut);
    }

    EventCodec codec() {
        return codec;
    }

    private void requireSame(ReplayCut cut) {
        if (!topics.eventsId().equals(cut.topicId())) {
            throw ReplayFault.historyIncomplete(
                    "the topic of careers was made anew after the cut", Map.of("topic", topics.events()));
        }
    }
}
