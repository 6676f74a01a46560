package io.careerledger.query.projection.read;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.projection.table.EventTable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The facts themselves, with every text, for views that show them; who only needs standing asks the histories. */
public final class CareerStreams {

    private final JdbcOperations jdbc;
    private final EventTable events;

    /** Over connections whose search path leads to what readers see. */
    public CareerStreams(JdbcOperations jdbc, EventTable events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** One person's stream as known now, in order, by one indexed read; empty for a person of whom nothing is known. */
    public Optional<List<RecordedEvent<CareerEvent>>> of(UUID personId) {
        return stream(personId, null);
    }

    /** What was known of it at the cut, to be asked for its day; else as for {@link #of(UUID)}. */
    public Optional<List<RecordedEvent<CareerEvent>>> of(UUID personId, Cut cut) {
        return stream(personId, cut.knownAt());
    }

    private Optional<List<RecordedEvent<CareerEvent>>> stream(UUID personId, @Nullable Instant knownAt) {
        List<RecordedEvent<CareerEvent>> stream = events.stream(jdbc, personId, knownAt);
        return stream.isEmpty() ? Optional.empty() : Optional.of(stream);
    }

    /** Single facts, in one statement whatever the number; those that are not known are absent. */
    public Map<FactKey, RecordedEvent<CareerEvent>> facts(List<FactKey> keys) {
        Map<FactKey, RecordedEvent<CareerEvent>> facts = HashMap.newHashMap(keys.size());
        if (!keys.isEmpty()) {
            List<UUID> streams = keys.stream().map(FactKey::streamId).toList();
            List<Long> sequences = keys.stream().map(FactKey::sequence).toList();
            events.facts(jdbc, streams, sequences)
                    .forEach(fact -> facts.put(new FactKey(fact.event().personId(), fact.sequence()), fact));
        }
        return facts;
    }
}
