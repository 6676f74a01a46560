package io.careerledger.query.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sessions in the database, so that any instance serves any of them. The browser holds a random name, the database its
 * digest; the tokens are sealed.
 */
final class Sessions {

    /** Of one subject; a further one ends the oldest. */
    static final int MOST_OF_ONE = 10;

    private static final int NAME_BYTES = 32;
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private static final String LIVE = "key = :key and used_at > :idleSince and ends_at > :now";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Seal seal;
    private final Duration idle;
    private final Duration life;
    private final Clock clock;

    Sessions(DataSource connections, Seal seal, Duration idle, Duration life, Clock clock) {
        this.jdbc = JdbcClient.create(connections);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.seal = seal;
        this.idle = idle;
        this.life = life;
        this.clock = clock;
    }

    /** Begins one, under a name that nobody had before, and clears away what has ended. */
    String begin(Tokens tokens) {
        byte[] secret = new byte[NAME_BYTES];
        random.nextBytes(secret);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        byte[] subject = seal.digest("subject", tokens.subject());
        transactions.executeWithoutResult(status -> {
            clear(subject);
            insert(key(name), subject, tokens);
        });
        return name;
    }

    private void clear(byte[] subject) {
        jdbc.sql("delete from session.login where key in (select key from session.login "
                        + "where ends_at <= :now or used_at <= :idleSince order by ends_at limit 1000)")
                .param("now", Timestamp.from(clock.instant()))
                .param("idleSince", idleSince())
                .update();
        jdbc.sql("delete from session.login where key in (select key from session.login "
                        + "where subject_key = :subject order by begun_at desc, key offset :kept)")
                .param("subject", subject)
                .param("kept", MOST_OF_ONE - 1)
                .update();
    }

    private void insert(byte[] key, byte[] subject, Tokens tokens) {
        Instant now = clock.instant();
        jdbc.sql("insert into session.login (key, subject_key, begun_at, used_at, ends_at, sealed) "
                        + "values (:key, :subject, :now, :now, :end, :sealed)")
                .param("key", key)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(life)))
                .param("sealed", seal.close(key, tokens.written()))
                .update();
    }

    /** The tokens of a session that lasts, by one statement, which notes once a minute that it is used. */
    Optional<Tokens> find(String name) {
        byte[] key = key(name);
        return live(
                        "with used as (update session.login set used_at = :now where " + LIVE
                                + " and used_at < :touchedBefore) " + "select sealed from session.login where " + LIVE,
                        key)
                .param("touchedBefore", Timestamp.from(clock.instant().minus(TOUCHED_EVERY)))
                .query(byte[].class)
                .optional()
                .flatMap(closed -> opened(key, closed));
    }

    /**
     * Puts other tokens in place of those that are no longer fresh, while every other instance waits to see them.
     *
     * @param renewal gives nothing when the provider has ended the login: then the session ends too
     */
    Optional<Tokens> renew(String name, Function<Tokens, Optional<Tokens>> renewal) {
        byte[] key = key(name);
        Optional<Tokens> renewed = transactions.execute(status -> {
            jdbc.sql("set local lock_timeout to '5s'").update();
            Optional<Tokens> held = live("select sealed from session.login where " + LIVE + " for update", key)
                    .query(byte[].class)
                    .optional()
                    .flatMap(closed -> opened(key, closed));
            return held.flatMap(
                    tokens -> tokens.isFresh(clock.instant()) ? held : replaced(key, renewal.apply(tokens)));
        });
        return renewed == null ? Optional.empty() : renewed;
    }

    private Optional<Tokens> replaced(byte[] key, Optional<Tokens> tokens) {
        tokens.ifPresentOrElse(
                renewed -> jdbc.sql("update session.login set sealed = :sealed where key = :key")
                        .param("sealed", seal.close(key, renewed.written()))
                        .param("key", key)
                        .update(),
                () -> jdbc.sql("delete from session.login where key = :key")
                        .param("key", key)
                        .update());
        return tokens;
    }

    /** Ends a session and gives what it held. */
    Optional<Tokens> end(String name) {
        byte[] key = key(name);
        return jdbc.sql("delete from session.login where key = :key returning sealed")
                .param("key", key)
                .query(byte[].class)
                .optional()
                .flatMap(closed -> opened(key, closed));
    }

    private JdbcClient.StatementSpec live(String sql, byte[] key) {
        return jdbc.sql(sql)
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .param("idleSince", idleSince());
    }

    private Timestamp idleSince() {
        return Timestamp.from(clock.instant().minus(idle));
    }

    private Optional<Tokens> opened(byte[] key, byte[] sealed) {
        return seal.open(key, sealed).map(Tokens::read);
    }

    private static byte[] key(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
