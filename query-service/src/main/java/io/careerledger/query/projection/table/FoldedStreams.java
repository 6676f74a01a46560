package io.careerledger.query.projection.table;

import io.careerledger.readiness.career.CareerHistory;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What became of stored streams that were read to be folded. Mutable: it is collected stream by stream.
 *
 * @param histories of those that could be read whole
 * @param faults of those that could not, by person: what is wrong, nothing of the content
 */
public record FoldedStreams(Map<UUID, CareerHistory> histories, Map<UUID, String> faults) implements StreamTaker {

    public static FoldedStreams none() {
        return new FoldedStreams(new HashMap<>(), new HashMap<>());
    }

    /** Empty for a person without events. */
    public CareerHistory history(UUID personId) {
        return histories.getOrDefault(personId, CareerHistory.empty());
    }

    public boolean isWhole(UUID personId) {
        return !faults.containsKey(personId);
    }

    @Override
    public void whole(CareerHistory history) {
        histories.put(history.personId(), history);
    }

    @Override
    public void unreadable(UUID personId, String fault) {
        faults.put(personId, fault);
    }
}
