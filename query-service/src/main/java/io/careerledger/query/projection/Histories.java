package io.careerledger.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.careerledger.query.projection.generation.GenerationStore;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.readiness.career.CareerHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Folded histories: those of persons lately seen from memory, the others read in one statement.
 *
 * <p>The memory is bounded by the number of events in it. A history is only used at the version that the transaction has
 * read under its fence, and only remembered after a commit; it is dropped with the ownership of its partition.
 */
final class Histories {

    private static final int WEIGHT_OF_A_PERSON = 8;

    private final GenerationStore store;
    private final EventTable events;
    private final Cache<UUID, CareerHistory> remembered;

    Histories(GenerationStore store, EventTable events, long maxEvents) {
        this.store = store;
        this.events = events;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(maxEvents)
                .weigher((UUID personId, CareerHistory history) -> WEIGHT_OF_A_PERSON + history.version())
                .executor(Runnable::run)
                .build();
    }

    /** The histories of these persons at these versions; empty ones for version 0, faults where the rows cannot be read. */
    FoldedStreams at(Map<UUID, Long> versions) {
        Map<UUID, CareerHistory> histories = HashMap.newHashMap(versions.size());
        List<UUID> unread = new ArrayList<>();
        versions.forEach((personId, version) -> {
            CareerHistory history = version == 0 ? CareerHistory.empty() : remembered.getIfPresent(personId);
            if (history != null && history.version() == version) {
                histories.put(personId, history);
            } else {
                unread.add(personId);
            }
        });
        FoldedStreams read = events.histories(store.jdbc(), unread, null);
        histories.putAll(read.histories());
        return new FoldedStreams(histories, read.faults());
    }

    /** Remembers histories whose last event is committed. */
    void remember(Collection<CareerHistory> committed) {
        committed.forEach(history -> remembered.put(history.personId(), history));
    }

    void forget() {
        remembered.invalidateAll();
    }
}
