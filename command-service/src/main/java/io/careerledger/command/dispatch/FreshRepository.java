package io.careerledger.command.dispatch;

import io.careerledger.command.store.StreamsAhead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;

/**
 * Rereads a cached aggregate only when its stream has moved on, as another instance of the service may have moved it. How
 * far the streams are is what {@link #expect} was told earlier in the same unit of work.
 */
final class FreshRepository<T> extends CachingEventSourcingRepository<T> {

    private static final String STREAM_VERSIONS = "streamVersions";

    /** Events of streams that are in memory at a time, to be made aggregates of. */
    private static final int EVENTS_AHEAD = 5_000;

    private final Cache cache;
    private final StreamsAhead ahead;

    FreshRepository(EventSourcingRepository.Builder<T> builder, Cache cache, StreamsAhead ahead) {
        super(builder.cache(cache));
        this.cache = cache;
        this.ahead = ahead;
    }

    /** How many events streams hold at least, by stream id; of streams left out nothing is known. */
    static void expect(Map<String, Long> versions) {
        CurrentUnitOfWork.get().resources().put(STREAM_VERSIONS, Map.copyOf(versions));
    }

    /**
     * Locks and loads aggregates in the order of their ids, in one query for each {@value #EVENTS_AHEAD} events of those
     * that are not cached.
     *
     * @param versions how many events each stream holds, by stream id; one at least
     */
    Map<String, Aggregate<T>> loadAll(SortedMap<String, Long> versions) {
        Map<String, Aggregate<T>> loaded = new HashMap<>();
        List<String> unread = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        long events = 0;
        for (Map.Entry<String, Long> stream : versions.entrySet()) {
            piece.add(stream.getKey());
            if (!cache.containsKey(stream.getKey())) {
                unread.add(stream.getKey());
                events += stream.getValue();
            }
            if (events >= EVENTS_AHEAD) {
                loadPiece(piece, unread, loaded);
                events = 0;
            }
        }
        loadPiece(piece, unread, loaded);
        return loaded;
    }

    private void loadPiece(List<String> piece, List<String> unread, Map<String, Aggregate<T>> loaded) {
        if (unread.size() > 1) {
            ahead.read(unread);
        }
        piece.forEach(streamId -> loaded.put(streamId, load(streamId)));
        piece.clear();
        unread.clear();
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String streamId, Long expectedVersion) {
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(streamId, expectedVersion);
        if (aggregate.version() + 1 >= expected(streamId)) {
            return aggregate;
        }
        cache.remove(streamId);
        return super.doLoadWithLock(streamId, expectedVersion);
    }

    private static long expected(String streamId) {
        UnitOfWork<?> unitOfWork = CurrentUnitOfWork.get();
        Map<String, Long> versions = unitOfWork.getOrDefaultResource(STREAM_VERSIONS, Map.of());
        return versions.getOrDefault(streamId, 0L);
    }
}
