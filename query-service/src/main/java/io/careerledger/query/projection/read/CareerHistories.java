package io.careerledger.query.projection.read;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.readiness.career.CareerHistory;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Everybody's history, folded from the stored stream when it is asked for. */
public final class CareerHistories {

    private final JdbcOperations jdbc;
    private final EventTable events;

    /** Over connections whose search path leads to what readers see. */
    public CareerHistories(JdbcOperations jdbc, EventTable events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * One indexed read and one fold; empty for a person of whom nothing is known.
     *
     * @throws UndecodableEvent when her stream holds what this code cannot read
     */
    public Optional<CareerHistory> of(UUID personId) {
        CareerHistory history = CareerHistory.empty();
        for (RecordedEvent<CareerEvent> event : events.stream(jdbc, personId)) {
            history = history.with(event);
        }
        return Optional.of(history).filter(known -> !known.isEmpty());
    }

    /** In one statement, whatever the number; persons of whom nothing is known are absent. */
    public FoldedStreams of(Collection<UUID> personIds) {
        return events.histories(jdbc, personIds, null);
    }
}
