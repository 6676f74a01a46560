package io.careerledger.query.replay.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The replays there are, for whoever asks for them: they are queued here and shown; running them is not waited for.
 *
 * <p>Every statement names its schema, so that any connection to the database of the views will do.
 */
public final class Replays {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KEY_BYTES = 32;

    private static final String VISIBLE = "select " + ReplayRows.COLUMNS + " from replay.replay r where not r.removed ";

    private static final String INSERT = """
            insert into replay.replay (id, name, requested_by, requested_at, idempotency_key, request_digest, request,
                as_of, known_at, population_ladder, population_manager, scenarios, pseudonym_key)
            values (?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CANCEL = """
            update replay.replay set state = 'CANCELLED', finished_at = ?
            where id = ? and state in ('QUEUED', 'RUNNING') and not removed
            """;

    private static final String REMOVE = """
            update replay.replay set removed = true
            where id = ? and state not in ('QUEUED', 'RUNNING') and not removed
            """;

    private final JdbcOperations jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int maxQueued;
    private final Runnable bell;
    private final ReplayRows rows;
    private final SecureRandom random = new SecureRandom();

    /**
     * Over any connections to the database.
     *
     * @param maxQueued most replays that wait
     * @param bell rung when there is something to do
     */
    public Replays(JdbcOperations jdbc, TransactionTemplate transactions, Clock clock, int maxQueued, Runnable bell) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.maxQueued = maxQueued;
        this.bell = bell;
        this.rows = new ReplayRows(clock);
    }

    /** Queues a replay as it is kept; see {@link #submit(ReplayRequest, JsonNode)}. */
    public Submission submit(ReplayRequest request) {
        return submit(request, request.body());
    }

    /**
     * Queues a replay, unless as many wait as may, or it was queued before under the same key; at most five statements.
     *
     * @param sent the body as the client sent it, by which a repetition is known
     */
    public Submission submit(ReplayRequest request, JsonNode sent) {
        byte[] digest = sha256(sent.toString());
        Submission submission = transactions.execute(status -> {
            jdbc.queryForList(Turn.LOCK);
            return repeated(request.requestedBy(), request.idempotencyKey(), digest)
                    .or(() -> taken(request.id()))
                    .orElseGet(() -> queued(request, digest));
        });
        bell.run();
        return Objects.requireNonNull(submission);
    }

    /**
     * What became of the same client's request of that key, whatever would be said of it today; empty when there was none.
     * One statement, and one more for a repetition.
     *
     * @param key null when the client gives no name to its request, which is then no repetition
     */
    public Optional<Submission> repeated(UUID requestedBy, @Nullable String key, JsonNode sent) {
        return repeated(requestedBy, key, sha256(sent.toString()));
    }

    private Optional<Submission> repeated(UUID requestedBy, @Nullable String key, byte[] digest) {
        if (key == null) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select id, request_digest from replay.replay where requested_by = ? and idempotency_key = ?",
                        (row, number) -> again(row.getObject("id", UUID.class), row.getBytes("request_digest"), digest),
                        requestedBy,
                        key)
                .stream()
                .findFirst();
    }

    private Submission again(UUID id, byte[] known, byte[] digest) {
        return Arrays.equals(known, digest)
                ? find(id).<Submission>map(replay -> new Submission.Accepted(replay, true))
                        .orElseGet(() -> new Submission.IdTaken(id))
                : new Submission.KeyReused();
    }

    private Optional<Submission> taken(UUID id) {
        return jdbc
                .query(
                        "select id from replay.replay where id = ?",
                        (row, number) -> (Submission) new Submission.IdTaken(id),
                        id)
                .stream()
                .findFirst();
    }

    private Submission queued(ReplayRequest request, byte[] digest) {
        Integer waiting =
                jdbc.queryForObject("select count(*) from replay.replay where state = 'QUEUED'", Integer.class);
        if (waiting == null || waiting >= maxQueued) {
            return new Submission.QueueFull(maxQueued);
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        jdbc.update(
                INSERT,
                request.id(),
                request.name(),
                request.requestedBy(),
                Timestamp.from(clock.instant()),
                request.idempotencyKey(),
                digest,
                JSON.writeValueAsString(request.body()),
                request.asOf(),
                timestamp(request.knownAt()),
                request.ladder(),
                request.managerId(),
                request.scenarios().size(),
                key);
        return new Submission.Accepted(find(request.id()).orElseThrow(), false);
    }

    /** One replay with its progress; one statement. */
    public Optional<Replay> find(UUID id) {
        return jdbc.query(VISIBLE + "and r.id = ?", rows, id).stream().findFirst();
    }

    /** Where a page of replays goes on. */
    public record After(Instant requestedAt, UUID id) {}

    /**
     * Replays, the newest first; one statement.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Replay> list(@Nullable After after, int limit) {
        String order = "order by r.requested_at desc, r.id desc limit ?";
        return after == null
                ? jdbc.query(VISIBLE + order, rows, limit)
                : jdbc.query(
                        VISIBLE + "and (r.requested_at, r.id) < (?, ?) " + order,
                        rows,
                        Timestamp.from(after.requestedAt()),
                        after.id(),
                        limit);
    }

    /** What a completed replay has found over all; empty for any other. */
    public Optional<String> summary(UUID id) {
        return jdbc
                .query(
                        "select summary from replay.replay where id = ? and state = 'COMPLETED' and not removed",
                        (row, number) -> row.getString("summary"),
                        id)
                .stream()
                .findFirst();
    }

    /** Ends a replay that waits or runs; nothing of it is ever shown. */
    public Cancellation cancel(UUID id) {
        int cancelled = jdbc.update(CANCEL, Timestamp.from(clock.instant()), id);
        bell.run();
        return cancelled > 0 ? Cancellation.DONE : orElse(id, Cancellation.FINISHED);
    }

    /** Removes a replay that has come to its end: it is out of sight at once, and its rows go by and by. */
    public Cancellation remove(UUID id) {
        int removed = jdbc.update(REMOVE, id);
        bell.run();
        return removed > 0 ? Cancellation.DONE : orElse(id, Cancellation.NOT_FINISHED);
    }

    private Cancellation orElse(UUID id, Cancellation known) {
        return find(id).isPresent() ? known : Cancellation.UNKNOWN;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
