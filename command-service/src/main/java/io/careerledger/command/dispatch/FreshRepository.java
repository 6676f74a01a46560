package io.careerledger.command.dispatch;

import java.util.Map;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Rereads a cached aggregate only when its stream has moved on, as another instance of the service may have moved it. How
 * far the streams are is what {@link #expect} was told earlier in the same unit of work.
 */
final class FreshRepository<T> extends CachingEventSourcingRepository<T> {

    private static final String STREAM_VERSIONS = "streamVersions";

    private final Cache cache;

    FreshRepository(EventSourcingRepository.Builder<T> builder, Cache cache) {
        super(builder.cache(cache));
        this.cache = cache;
    }

    /** How many events streams hold at least, by stream id; of streams left out nothing is known. */
    static void expect(Map<String, Long> versions) {
        CurrentUnitOfWork.get().resources().put(STREAM_VERSIONS, Map.copyOf(versions));
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
