package io.careerledger.query.projection.fold;

import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.query.projection.table.MovedRow;
import io.careerledger.query.projection.table.StoredEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose views facts move, once for each person: that of the stream, and mentees. */
final class MovedRows {

    private MovedRows() {}

    static Collection<MovedRow> of(List<StoredEvent> applied, int partition) {
        Map<UUID, MovedRow> moved = new LinkedHashMap<>();
        for (StoredEvent stored : applied) {
            UUID streamId = stored.event().personId();
            TimelineRows.subjects(stored.event()).forEach(subject -> {
                boolean line = subject.equals(streamId) && movesTeams(stored);
                MovedRow row = new MovedRow(subject, streamId, partition, stored.sequence() + 1, line);
                moved.merge(subject, row, MovedRows::later);
            });
        }
        return moved.values();
    }

    private static MovedRow later(MovedRow before, MovedRow now) {
        return now.line() || !before.line()
                ? now
                : new MovedRow(now.personId(), now.streamId(), now.partition(), now.version(), true);
    }

    private static boolean movesTeams(StoredEvent stored) {
        return PersonChanges.movesLines(stored)
                || stored.event() instanceof PersonLeft
                || stored.event() instanceof DepartureWithdrawn;
    }
}
