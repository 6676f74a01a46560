package io.careerledger.query.projection;

import io.careerledger.query.projection.arrival.Arrival;
import io.careerledger.query.projection.arrival.ArrivalReader;
import io.careerledger.query.projection.checkpoint.Checkpoints;
import io.careerledger.query.projection.checkpoint.Claim;
import io.careerledger.query.projection.checkpoint.FenceLost;
import io.careerledger.query.projection.checkpoint.Move;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.position.Movement;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * What one consumer does with its partitions: claims them, applies what they bring, and looks after their rows between
 * polls.
 *
 * <p>Nothing is ever committed to Kafka, and no failure ever reaches the container, which would skip or replay by rules
 * of its own. Where the loop stands is in its claims, and so in PostgreSQL; after any failure it seeks back to them,
 * pauses and tries again. Everything here runs on the consumer's thread.
 */
final class OwnerLoop
        implements BatchConsumerAwareMessageListener<byte[], byte[]>,
                ConsumerAwareRebalanceListener,
                BatchInterceptor<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerLoop.class);
    private static final Duration LADDERS_LIMIT = Duration.ofSeconds(10);
    private static final long RETRY_EVERY_NANOS = Duration.ofMillis(250).toNanos();

    private final OwnedPartitions owned = new OwnedPartitions();
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Checkpoints checkpoints;
    private final ArrivalReader reader;
    private final Projector projector;
    private final Refresher refresher;
    private final Histories histories;
    private final LadderTopic ladders;
    private final Clock clock;
    private final StepObserver steps;
    private final Movement movement;
    private final Precedence.Turn turn;

    private Freshness fresh = Freshness.UNKNOWN;
    private long retriedAtNanos = System.nanoTime() - RETRY_EVERY_NANOS;

    /** For which day and ladders every row of the owned partitions is known to be fresh. */
    private record Freshness(LocalDate today, LadderCatalog ladders) {
        static final Freshness UNKNOWN = new Freshness(LocalDate.MIN, LadderCatalog.empty());
    }

    OwnerLoop(
            Checkpoints checkpoints,
            ArrivalReader reader,
            Projector projector,
            Refresher refresher,
            Histories histories,
            LadderTopic ladders,
            Clock clock,
            StepObserver steps,
            Movement movement,
            Precedence.Turn turn) {
        this.checkpoints = checkpoints;
        this.reader = reader;
        this.projector = projector;
        this.refresher = refresher;
        this.histories = histories;
        this.ladders = ladders;
        this.clock = clock;
        this.steps = steps;
        this.movement = movement;
        this.turn = turn;
    }

    /** Ends a pause that is under way. */
    void stop() {
        turn.end();
        stopped.countDown();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        owned.assigned(partitions);
        fresh = Freshness.UNKNOWN;
        attempt(consumer, () -> claim(consumer));
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        owned.revoked(partitions);
        turn.works(false);
        histories.forget();
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevokedBeforeCommit(consumer, partitions);
    }

    /** Between polls: whatever the owner has to do besides applying records. */
    @Override
    public void setupThreadState(Consumer<?, ?> consumer) {
        if (!owned.unclaimed().isEmpty()) {
            attempt(consumer, () -> claim(consumer));
        } else if (!owned.claims().isEmpty()) {
            attempt(consumer, this::lookAfterRows);
        }
        turn.works(lags(consumer));
    }

    @Override
    public ConsumerRecords<byte[], byte[]> intercept(
            ConsumerRecords<byte[], byte[]> records, Consumer<byte[], byte[]> consumer) {
        return records;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        turn.works(true);
        attempt(Objects.requireNonNull(consumer), () -> apply(records));
        turn.works(lags(consumer));
    }

    /** Whether more is known to lie behind what was polled. */
    private static boolean lags(Consumer<?, ?> consumer) {
        return consumer.assignment().stream()
                .anyMatch(partition -> consumer.currentLag(partition).orElse(0) > 0);
    }

    private void claim(Consumer<?, ?> consumer) {
        ladders.readToEnd(LADDERS_LIMIT);
        checkpoints.claim(owned.unclaimed()).forEach(owned::claimed);
        owned.seek(consumer);
        backoff.succeeded();
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, Move> moves = new TreeMap<>();
        List<Arrival> arrivals = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            owned.claim(record.partition()).ifPresent(claim -> {
                moves.put(claim.partition(), new Move(claim, record.offset() + 1));
                arrivals.add(reader.read(record));
            });
        }
        if (moves.isEmpty()) {
            return;
        }
        readMissingLadders(arrivals);
        steps.passed(Step.DECODED);
        List<Move> moved = List.copyOf(moves.values());
        projector.apply(PollBatch.of(moved, arrivals));
        owned.moved(moved);
        turn.applied(arrivals.size());
        backoff.succeeded();
        movement.moved();
    }

    /** An event may be here before the ladder version that it names. */
    private void readMissingLadders(List<Arrival> arrivals) {
        LadderCatalog known = ladders.catalog();
        boolean missing = arrivals.stream()
                .flatMap(arrival -> arrival instanceof Arrival.Fact fact
                        ? Stream.ofNullable(fact.event().headers().ladder())
                        : Stream.empty())
                .anyMatch(ladder -> known.version(ladder).isEmpty());
        if (missing) {
            ladders.readToEnd(LADDERS_LIMIT);
        }
    }

    private void lookAfterRows() {
        long now = System.nanoTime();
        if (now - retriedAtNanos >= RETRY_EVERY_NANOS) {
            retriedAtNanos = now;
            if (projector.retry(owned.claims()) > 0) {
                movement.moved();
            }
        }
        Freshness wanted = new Freshness(LocalDate.now(clock), ladders.catalog());
        if (!wanted.today().equals(fresh.today()) || wanted.ladders() != fresh.ladders()) {
            boolean more = refresher.refresh(owned.claims(), wanted.today(), wanted.ladders());
            fresh = more ? fresh : wanted;
        }
    }

    private void attempt(Consumer<?, ?> consumer, Runnable work) {
        try {
            work.run();
        } catch (FenceLost e) {
            LOG.info("Not the owner as expected: {}", e.getMessage());
            attemptAgainLater(consumer, () -> standWhereTheRowsStand(consumer));
        } catch (RuntimeException e) {
            LOG.warn("Projecting failed; nothing is written, the same records are tried again", e);
            attemptAgainLater(consumer, () -> {});
        }
    }

    private void attemptAgainLater(Consumer<?, ?> consumer, Runnable first) {
        turn.works(false);
        histories.forget();
        try {
            first.run();
        } catch (RuntimeException e) {
            LOG.warn("Where the checkpoints stand cannot be read; they are asked for again", e);
        }
        owned.seek(consumer);
        pause(backoff.failed());
    }

    /** A commit whose answer was lost left the claim behind; anything else means that somebody else has the partition. */
    private void standWhereTheRowsStand(Consumer<?, ?> consumer) {
        boolean lost = false;
        for (Claim row : checkpoints.read(owned.numbers())) {
            if (owned.claim(row.partition())
                    .filter(mine -> mine.epoch() == row.epoch())
                    .isPresent()) {
                owned.claimed(row);
            } else {
                owned.lost(row.partition());
                lost = true;
            }
        }
        if (lost) {
            // the group says who it is now: if it is this consumer after all, it claims the partition anew
            consumer.enforceRebalance("another owner took a partition over");
        }
    }

    private void pause(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while pausing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
