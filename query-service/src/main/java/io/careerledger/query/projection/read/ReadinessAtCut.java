package io.careerledger.query.projection.read;

import io.careerledger.query.projection.fold.ReadinessRows;
import io.careerledger.query.projection.table.Evaluated;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.ReadinessRow;
import io.careerledger.query.projection.table.ReadinessTable;
import io.careerledger.query.projection.table.StaleTable;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.query.projection.table.StreamTaker;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How ready people are for their next levels at any cut: as stored where that is of its day, else by the pure model over
 * their histories as known then. What is stored of another day is never used. Who is not employed on the day, and whose
 * stored stream cannot be read, has none.
 */
public final class ReadinessAtCut {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessAtCut.class);

    private final JdbcOperations jdbc;
    private final TransactionOperations reading;
    private final EventTable events;
    private final Ladders ladders;
    private final Clock clock;

    /**
     * Over connections whose search path leads to what readers see.
     *
     * @param reading transactions of these connections: only within one are streams fetched piece by piece
     */
    public ReadinessAtCut(
            JdbcOperations jdbc, TransactionOperations reading, EventTable events, Ladders ladders, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.events = events;
        this.ladders = ladders;
        this.clock = clock;
    }

    /**
     * Of these persons, by id, whatever their number: of today one statement for what is stored and one more where anything
     * is not; at any other cut one.
     */
    public Map<UUID, ReadinessRow> of(Collection<UUID> personIds, Cut cut) {
        Map<UUID, ReadinessRow> rows = new HashMap<>();
        LadderCatalog known = ladders.catalog(cut);
        if (cut.isNow(LocalDate.now(clock)) && !personIds.isEmpty()) {
            rows.putAll(ReadinessTable.fresh(named(), personIds, cut.asOf(), known));
        }
        List<UUID> others =
                personIds.stream().filter(id -> !rows.containsKey(id)).toList();
        rows.putAll(evaluate(others, cut, known));
        return rows;
    }

    /** Of these persons and nobody else, for a statement that sorts or filters by it. */
    public Overlay only(Collection<UUID> personIds, Cut cut) {
        return Overlay.only(of(personIds, cut));
    }

    /** Of everybody as of today, for a statement that sorts or filters by it: what is stale is evaluated first. */
    public Overlay everybody(LocalDate today) {
        LadderCatalog known = ladders.catalog();
        List<UUID> stale = StaleTable.all(named(), today, known).stream()
                .map(StreamRow::personId)
                .toList();
        return Overlay.onStored(evaluate(stale, Cut.on(today), known), StaleTable.parameters(today, known));
    }

    private Map<UUID, ReadinessRow> evaluate(Collection<UUID> personIds, Cut cut, LadderCatalog known) {
        Evaluation evaluation = new Evaluation(cut.asOf(), known);
        if (!personIds.isEmpty()) {
            reading.executeWithoutResult(status -> events.foldEach(jdbc, personIds, cut.knownAt(), evaluation));
        }
        return evaluation.rows;
    }

    private NamedParameterJdbcTemplate named() {
        return new NamedParameterJdbcTemplate(jdbc);
    }

    /** Evaluates one history after the other and keeps none. */
    private static final class Evaluation implements StreamTaker {

        /** No partition owns what is not stored. */
        private static final int NOBODYS = -1;

        private final LocalDate day;
        private final LadderCatalog ladders;
        private final Map<UUID, ReadinessRow> rows = new HashMap<>();

        Evaluation(LocalDate day, LadderCatalog ladders) {
            this.day = day;
            this.ladders = ladders;
        }

        @Override
        public void whole(CareerHistory history) {
            Evaluated evaluated = ReadinessRows.of(history, NOBODYS, day, ladders);
            if (evaluated.row() != null) {
                rows.put(evaluated.personId(), evaluated.row());
            }
        }

        @Override
        public void unreadable(UUID personId, String fault) {
            LOG.warn("The stored stream of {} cannot be read: {}", personId, fault);
        }
    }
}
