package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.MovedRow;
import io.careerledger.query.projection.table.StoredEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose views the facts of a stream move, once for each person: its own person's, and mentees'. */
final class MovedRows {

    private MovedRows() {}

    /** @param standings whether where the stream's person stands is known otherwise now */
    static Collection<MovedRow> of(List<StoredEvent> applied, int partition, boolean standings) {
        Map<UUID, MovedRow> moved = new LinkedHashMap<>();
        for (StoredEvent stored : applied) {
            UUID streamId = stored.event().personId();
            TimelineRows.subjects(stored.event()).forEach(subject -> {
                boolean line = standings && subject.equals(streamId);
                moved.put(subject, new MovedRow(subject, streamId, partition, stored.sequence() + 1, line));
            });
        }
        return moved.values();
    }
}
