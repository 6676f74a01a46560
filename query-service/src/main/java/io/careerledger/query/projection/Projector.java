package io.careerledger.query.projection;

import io.careerledger.query.projection.arrival.Arrival;
import io.careerledger.query.projection.arrival.ArrivalReader;
import io.careerledger.query.projection.checkpoint.Checkpoints;
import io.careerledger.query.projection.checkpoint.Claim;
import io.careerledger.query.projection.checkpoint.FenceLost;
import io.careerledger.query.projection.generation.GenerationStore;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.table.CareerTables;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.table.FoldedStreams;
import io.careerledger.query.projection.table.ParkedRecordRow;
import io.careerledger.query.projection.table.ParkedTable;
import io.careerledger.query.projection.table.StreamTable;
import io.careerledger.query.projection.table.StreamTable.Head;
import io.careerledger.readiness.career.CareerHistory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Turns what a poll brought into rows, in one transaction that moves the checkpoints with it.
 *
 * <p>A poll of persons in memory costs six statements and the commit, whatever it holds: checkpoints, heads, events,
 * timeline, streams, readiness. One more each where histories must be read, where standings are known otherwise, where new
 * ones are known and where somebody has left; three more where promotion cases change; two to six more where streams are parked
 * or released. A poll that brings nothing new costs two and the commit.
 */
final class Projector {

    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    /** Most parked streams tried again in one transaction. */
    private static final int RETRY_CHUNK = 10;

    private final GenerationStore store;
    private final Checkpoints checkpoints;
    private final ArrivalReader reader;
    private final StreamTable streams = new StreamTable();
    private final ParkedTable parked = new ParkedTable();
    private final CareerTables tables;
    private final Histories histories;
    private final Ladders ladders;
    private final Clock clock;
    private final StepObserver steps;

    Projector(
            GenerationStore store,
            Checkpoints checkpoints,
            ArrivalReader reader,
            EventTable events,
            Histories histories,
            Ladders ladders,
            Clock clock,
            StepObserver steps) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.reader = reader;
        this.tables = new CareerTables(events, streams);
        this.histories = histories;
        this.ladders = ladders;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * Applies a poll, all of it or nothing.
     *
     * @throws FenceLost when a partition of the poll is not where its owner left it
     */
    void apply(PollBatch batch) {
        BatchResult result;
        try {
            result = transact(() -> together(batch));
        } catch (DataAccessException e) {
            if (!Refusal.isOfRows(e)) {
                throw e;
            }
            LOG.warn("The database refuses a batch ({}); its streams are applied one by one", Refusal.sayable(e));
            result = transact(() -> oneByOne(batch));
        }
        steps.passed(Step.COMMITTED);
        histories.remember(result.histories());
    }

    /**
     * Tries parked streams of these partitions again that somebody asked for.
     *
     * @return how many were tried; when it is as many as fit into a transaction, there may be more
     * @throws FenceLost as above
     */
    int retry(Collection<Claim> claims) {
        List<Integer> partitions = claims.stream().map(Claim::partition).toList();
        Map<UUID, Integer> asked = parked.toRetry(store.jdbc(), partitions, RETRY_CHUNK);
        if (asked.isEmpty()) {
            return 0;
        }
        transact(() -> {
            checkpoints.moveInPlace(claims);
            List<StreamWork> works = new ArrayList<>();
            streams.heads(store.jdbc(), asked.keySet())
                    .forEach((personId, head) -> retried(personId, head, asked).ifPresent(works::add));
            return eachByItself(works);
        });
        LOG.info("Tried {} parked streams again", asked.size());
        return asked.size();
    }

    private static Optional<StreamWork> retried(UUID personId, Head head, Map<UUID, Integer> partitions) {
        return Optional.ofNullable(partitions.get(personId))
                .filter(partition -> head.parked())
                .map(partition -> new StreamWork(personId, partition, head, List.of(), StreamWork.Aim.RETRY));
    }

    private BatchResult together(PollBatch batch) {
        checkpoints.move(batch.moves());
        steps.passed(Step.FENCED);
        BatchFold fold = fold(works(batch));
        steps.passed(Step.FOLDED);
        BatchResult result = write(fold);
        parked.stray(store.jdbc(), batch.strays());
        steps.passed(Step.WRITTEN);
        return result;
    }

    private BatchResult oneByOne(PollBatch batch) {
        checkpoints.move(batch.moves());
        BatchResult result = eachByItself(works(batch));
        parked.stray(store.jdbc(), batch.strays());
        return result;
    }

    /** Every stream behind a savepoint of its own, so that only those are parked that the database refuses. */
    private BatchResult eachByItself(List<StreamWork> works) {
        List<CareerHistory> committed = new ArrayList<>();
        for (StreamWork work : works) {
            try {
                store.nested()
                        .executeWithoutResult(status ->
                                committed.addAll(write(fold(List.of(work))).histories()));
            } catch (DataAccessException e) {
                if (!Refusal.isOfRows(e)) {
                    throw e;
                }
                LOG.warn("The database refuses the rows of {}: {}", work.personId(), Refusal.sayable(e));
                BatchFold refused = new BatchFold(clock.instant(), ladders.catalog());
                refused.refuse(work, histories(List.of(work)).history(work.personId()), Refusal.sayable(e));
                write(refused);
            }
        }
        return BatchResult.of(committed);
    }

    private List<StreamWork> works(PollBatch batch) {
        if (batch.arrivals().isEmpty()) {
            return List.of();
        }
        Map<UUID, Head> heads = streams.heads(store.jdbc(), batch.arrivals().keySet());
        List<StreamWork> works = new ArrayList<>();
        batch.arrivals()
                .forEach((personId, arrivals) ->
                        works.addAll(StreamWork.of(personId, heads.getOrDefault(personId, Head.UNSEEN), arrivals)));
        return works;
    }

    private BatchFold fold(List<StreamWork> works) {
        List<StreamWork> folding =
                works.stream().filter(work -> work.aim() != StreamWork.Aim.KEEP).toList();
        FoldedStreams before = histories(folding);
        Map<UUID, List<ParkedRecordRow>> kept = parked.kept(
                store.jdbc(),
                folding.stream()
                        .filter(work -> work.head().parked())
                        .map(StreamWork::personId)
                        .toList());
        steps.passed(Step.LOADED);
        BatchFold fold = new BatchFold(clock.instant(), ladders.catalog());
        for (StreamWork work : works) {
            String fault = before.faults().get(work.personId());
            if (fault == null) {
                fold.add(
                        work, before.history(work.personId()), arrivals(kept.getOrDefault(work.personId(), List.of())));
            } else {
                fold.unreadable(work, fault);
            }
        }
        return fold;
    }

    private FoldedStreams histories(List<StreamWork> works) {
        return histories.at(works.stream()
                .collect(Collectors.toMap(
                        StreamWork::personId, work -> work.head().version())));
    }

    private List<Arrival.OfPerson> arrivals(List<ParkedRecordRow> kept) {
        return kept.stream().map(row -> reader.read(row.personId(), row.raw())).toList();
    }

    private BatchResult write(BatchFold fold) {
        BatchResult result = fold.result();
        JdbcTemplate jdbc = store.jdbc();
        tables.write(jdbc, result.changes());
        parked.park(jdbc, result.parked(), result.kept());
        parked.forgetApplied(jdbc, result.advanced());
        parked.giveUpUnplaced(jdbc, result.givenUp());
        parked.release(jdbc, result.released());
        return result;
    }

    private BatchResult transact(Supplier<BatchResult> work) {
        BatchResult result = store.transactions().execute(status -> work.get());
        return result == null ? BatchResult.empty() : result;
    }
}
