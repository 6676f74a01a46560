package io.careerledger.command.idempotency;

import io.careerledger.web.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * The memory of requests with keys. Asking and keeping belong to the transaction of the command: until it ends, the asker
 * holds an advisory lock on each key, so that nobody else starts the same request; the reply is there if, and only if, the
 * command is.
 */
@Component
public class Idempotency {

    /** How long a reply is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Idempotency(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 409: the first request with this key has not been answered yet. */
    public static Problem inFlight() {
        return Problem.of(
                        "idempotency-in-flight",
                        409,
                        "The request is being carried out",
                        "A request with this Idempotency-Key is under way; ask again for its reply.")
                .retryAfter(Duration.ofSeconds(1));
    }

    /** Asks about requests with different keys at once, and locks those that nobody else has locked. */
    public Map<KeyedRequest, Standing> ask(Collection<KeyedRequest> requests) {
        Set<Long> locked = lock(requests);
        Map<KeyedRequest, Standing> standings = new HashMap<>();
        for (KeyedRequest request : requests) {
            standings.put(
                    request, locked.contains(request.lockName()) ? new Standing.Fresh() : new Standing.InFlight());
        }
        // read after the locks were taken, so that a reply committed meanwhile is seen
        standings.putAll(kept(requests));
        return standings;
    }

    private Set<Long> lock(Collection<KeyedRequest> requests) {
        Object[] names = requests.stream().map(KeyedRequest::lockName).toArray();
        return new HashSet<>(jdbc.queryForList(
                "select name from unnest(?::bigint[]) as name where pg_try_advisory_xact_lock(name)",
                Long.class,
                new SqlArrayValue("bigint", names)));
    }

    private Map<KeyedRequest, Standing> kept(Collection<KeyedRequest> requests) {
        Map<KeyedRequest, Standing> found = new HashMap<>();
        List<KeyedRequest> asked = List.copyOf(requests);
        jdbc.query(
                """
                select asked.place, k.fingerprint, k.status, k.location, k.version, k.reply
                  from unnest(?::uuid[], ?::bytea[]) with ordinality as asked (actor_id, key_digest, place)
                  join idempotency k using (actor_id, key_digest)
                 where k.kept_at > ?
                """,
                row -> {
                    KeyedRequest request = asked.get(row.getInt("place") - 1);
                    boolean same = request.fingerprint().equals(Digest.stored(row.getBytes("fingerprint")));
                    KeptReply reply = new KeptReply(
                            row.getInt("status"),
                            row.getString("location"),
                            row.getLong("version"),
                            row.getString("reply"));
                    found.put(request, same ? new Standing.Done(reply) : new Standing.Mismatched());
                },
                new SqlArrayValue(
                        "uuid", asked.stream().map(KeyedRequest::actorId).toArray()),
                new SqlArrayValue("bytea", (Object[])
                        asked.stream().map(request -> request.key().bytes()).toArray(byte[][]::new)),
                oldest());
        return found;
    }

    /** Keeps the replies of requests that stood as fresh. */
    public void keep(Map<KeyedRequest, KeptReply> replies) {
        if (replies.isEmpty()) {
            return;
        }
        List<Map.Entry<KeyedRequest, KeptReply>> rows = List.copyOf(replies.entrySet());
        // what is in the way can only be a reply that has expired
        jdbc.update(
                """
                insert into idempotency (actor_id, key_digest, fingerprint, status, location, version, reply, kept_at)
                select *, ?::timestamptz
                  from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::integer[], ?::text[], ?::bigint[], ?::text[])
                on conflict (actor_id, key_digest) do update
                   set fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                       version = excluded.version, reply = excluded.reply, kept_at = excluded.kept_at
                """,
                now(),
                column("uuid", rows, row -> row.getKey().actorId()),
                column("bytea", rows, row -> row.getKey().key().bytes()),
                column("bytea", rows, row -> row.getKey().fingerprint().bytes()),
                column("int4", rows, row -> row.getValue().status()),
                column("text", rows, row -> row.getValue().location()),
                column("int8", rows, row -> row.getValue().version()),
                column("text", rows, row -> row.getValue().json()));
    }

    private static <R> SqlArrayValue column(String type, List<R> rows, Function<R, @Nullable Object> value) {
        Object[] values = rows.stream().map(value).toArray();
        return new SqlArrayValue(
                type, type.equals("bytea") ? Arrays.copyOf(values, values.length, byte[][].class) : values);
    }

    /** Forgets up to so many of the replies that have expired, and says how many. */
    int forget(int most) {
        return jdbc.update("""
                delete from idempotency
                 where (actor_id, key_digest) in (
                     select actor_id, key_digest from idempotency where kept_at <= ? order by kept_at limit ?)
                """, oldest(), most);
    }

    private OffsetDateTime oldest() {
        return now().minus(KEPT);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
