package io.careerledger.query.projection.read;

import io.careerledger.events.wire.UndecodableEvent;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.readiness.career.CareerHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * All that is known now, by one indexed read and one fold; empty for a person of whom nothing is known.
     *
     * @throws UndecodableEvent when her stream holds what this code cannot read
     */
    public Optional<CareerHistory> of(UUID personId) {
        return folded(personId, null);
    }

    /** What was known at the cut, to be asked for its day; else as for {@link #of(UUID)}. */
    public Optional<CareerHistory> of(UUID personId, Cut cut) {
        return folded(personId, cut.knownAt());
    }

    /** All that is known now, in one statement, whatever the number; persons of whom nothing is known are absent. */
    public FoldedStreams of(Collection<UUID> personIds) {
        return events.histories(jdbc, personIds, null);
    }

    /** What was known at the cut; else as for {@link #of(Collection)}. */
    public FoldedStreams of(Collection<UUID> personIds, Cut cut) {
        return events.histories(jdbc, personIds, cut.knownAt());
    }

    private Optional<CareerHistory> folded(UUID personId, @Nullable Instant knownAt) {
        CareerHistory history = CareerHistory.of(events.stream(jdbc, personId, knownAt));
        return Optional.of(history).filter(known -> !known.isEmpty());
    }
}
