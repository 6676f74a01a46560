package io.careerledger.query.http;

import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on: the sort keys of the last item seen, in an opaque text.
 *
 * @param list names the list and its order, so that a cursor of one is not taken for that of another
 * @param keys as text, in the order they are sorted by
 */
public record Cursor(String list, List<String> keys) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_CHARS = 2_048;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String list, Object... keys) {
        return new Cursor(list, List.of(keys).stream().map(Object::toString).toList());
    }

    /** Base64url without padding. */
    public String token() {
        byte[] plain = JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** A key that is a date; a cursor that somebody wrote herself and that holds none is a fault of the query. */
    public LocalDate date(int key) {
        try {
            return within(LocalDate.parse(keys.get(key)));
        } catch (DateTimeException e) {
            throw forged(e);
        }
    }

    /** A key that is an instant; else as for {@link #date(int)}. */
    public Instant instant(int key) {
        try {
            Instant instant = Instant.parse(keys.get(key));
            within(LocalDate.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        } catch (DateTimeException e) {
            throw forged(e);
        }
    }

    /** A key that is an id; else as for {@link #date(int)}. */
    public UUID uuid(int key) {
        try {
            return UUID.fromString(keys.get(key));
        } catch (IllegalArgumentException e) {
            throw forged(e);
        }
    }

    /** A key that is a whole number; else as for {@link #date(int)}. */
    public long number(int key) {
        try {
            return Long.parseLong(keys.get(key));
        } catch (NumberFormatException e) {
            throw forged(e);
        }
    }

    /** A day that the database can hold. */
    private static LocalDate within(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("out of range");
        }
        return day;
    }

    /** A key that is a finite number; else as for {@link #date(int)}. */
    public double decimal(int key) {
        try {
            return Double.parseDouble(keys.get(key));
        } catch (NumberFormatException e) {
            throw forged(e);
        }
    }

    /** A key that is text; else as for {@link #date(int)}. */
    public String text(int key) {
        String text = keys.get(key);
        if (text.indexOf('\0') >= 0) {
            throw forged(new IllegalArgumentException("NUL"));
        }
        return text;
    }

    private static ProblemException forged(RuntimeException cause) {
        Fault fault = new Fault("/cursor", "must be a nextCursor of this list in this order, at this cut");
        return new ProblemException(Parameters.problem(List.of(fault)), cause);
    }

    /** Empty when the text is no cursor of this list, or has not that many keys. */
    static Optional<Cursor> parse(String token, String list, int keys) {
        if (token.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try {
            Cursor cursor = JSON.readValue(Base64.getUrlDecoder().decode(token), Cursor.class);
            return Optional.of(cursor).filter(it -> it.list.equals(list) && it.keys.size() == keys);
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            return Optional.empty();
        }
    }
}
