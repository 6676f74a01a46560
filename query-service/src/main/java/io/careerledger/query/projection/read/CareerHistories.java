package io.careerledger.query.projection.read;

import io.careerledger.query.projection.table.EventTable;
import io.careerledger.readiness.career.CareerHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** One indexed read and one fold; empty for a person of whom nothing is known. */
    public Optional<CareerHistory> of(UUID personId) {
        return Optional.ofNullable(of(List.of(personId)).get(personId));
    }

    /** In one statement, whatever the number; persons of whom nothing is known are absent. */
    public Map<UUID, CareerHistory> of(Collection<UUID> personIds) {
        return of(personIds, null);
    }

    /**
     * As they were known.
     *
     * @param knownAt only what was recorded up to then; null for everything
     */
    public Map<UUID, CareerHistory> of(Collection<UUID> personIds, @Nullable Instant knownAt) {
        return events.histories(jdbc, personIds, knownAt);
    }
}
