package io.careerledger.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.careerledger.readiness.career.CareerHistory;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folded histories of persons lately seen, so that their next event costs no reading.
 *
 * <p>Bounded by the number of events in them. A history is only used at the version that the transaction has read under
 * its fence, and only put here after a commit; it is dropped with the ownership of its partition.
 */
final class HistoryCache {

    private static final int WEIGHT_OF_A_PERSON = 8;

    private final Cache<UUID, CareerHistory> histories;

    HistoryCache(long maxEvents) {
        this.histories = Caffeine.newBuilder()
                .maximumWeight(maxEvents)
                .weigher((UUID personId, CareerHistory history) -> WEIGHT_OF_A_PERSON + history.version())
                .executor(Runnable::run)
                .build();
    }

    /** The history at exactly this version; null when it must be read. */
    @Nullable CareerHistory at(UUID personId, long version) {
        if (version == 0) {
            return CareerHistory.empty();
        }
        CareerHistory history = histories.getIfPresent(personId);
        return history != null && history.version() == version ? history : null;
    }

    void putAll(Collection<CareerHistory> committed) {
        committed.forEach(history -> histories.put(history.personId(), history));
    }

    void clear() {
        histories.invalidateAll();
    }
}
