package io.careerledger.query.projection;

import io.careerledger.query.projection.checkpoint.Checkpoints;
import io.careerledger.query.projection.checkpoint.Claim;
import io.careerledger.query.projection.checkpoint.FenceLost;
import io.careerledger.query.projection.fold.ReadinessRows;
import io.careerledger.query.projection.generation.GenerationStore;
import io.careerledger.query.projection.table.CareerTables;
import io.careerledger.query.projection.table.Evaluated;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.query.projection.table.StaleTable;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.query.projection.table.StreamTable;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Brings readiness up to the day and to the ladders in force, under the fence of their partitions, chunk by chunk. */
final class Refresher {

    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final GenerationStore store;
    private final Checkpoints checkpoints;
    private final CareerTables tables;
    private final Histories histories;
    private final int chunk;

    /** Persons of the owned partitions whose stored streams were found unreadable since all that can be was fresh. */
    private final Set<UUID> unreadable = new HashSet<>();

    Refresher(GenerationStore store, Checkpoints checkpoints, EventTable events, Histories histories, int chunk) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.tables = new CareerTables(events, new StreamTable());
        this.histories = histories;
        this.chunk = chunk;
    }

    /**
     * Refreshes one chunk of what is stale: at most five statements. The rows of a person whose stored stream cannot be read stay
     * as they are.
     *
     * @return whether there may be more
     * @throws FenceLost when a partition is not where its owner left it
     */
    boolean refresh(Collection<Claim> claims, LocalDate today, LadderCatalog ladders) {
        Integer refreshed = store.transactions().execute(status -> {
            checkpoints.hold(claims);
            List<StreamRow> stale = StaleTable.ofPartitions(
                    new NamedParameterJdbcTemplate(store.jdbc()),
                    today,
                    ladders,
                    claims.stream().map(Claim::partition).toList(),
                    unreadable,
                    chunk);
            tables.writeReadiness(store.jdbc(), evaluated(stale, today, ladders));
            return stale.size();
        });
        boolean more = refreshed != null && refreshed >= chunk;
        if (!more) {
            unreadable.clear();
        }
        return more;
    }

    private List<Evaluated> evaluated(List<StreamRow> stale, LocalDate today, LadderCatalog ladders) {
        FoldedStreams folded =
                histories.at(stale.stream().collect(Collectors.toMap(StreamRow::personId, StreamRow::version)));
        folded.faults().forEach((personId, fault) -> LOG.warn("The rows of {} stay as they are: {}", personId, fault));
        unreadable.addAll(folded.faults().keySet());
        return stale.stream()
                .filter(row -> folded.isWhole(row.personId()))
                .map(row -> ReadinessRows.of(folded.history(row.personId()), row.partition(), today, ladders))
                .toList();
    }
}
