package io.careerledger.readiness.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array written in canonical form (RFC 8785) as it grows, so that a digest of it can be checked with any language.
 *
 * <p>Own code beside {@code CanonicalJson}, which parses and sorts a finished document: arrays need no sorting, and a replay
 * writes hundreds of thousands of them.
 */
final class CanonicalArray {

    private final StringBuilder json = new StringBuilder(1024).append('[');

    /** Opens an array inside this one; {@link #close} closes it. */
    CanonicalArray open() {
        separate();
        json.append('[');
        return this;
    }

    CanonicalArray close() {
        json.append(']');
        return this;
    }

    CanonicalArray add(@Nullable String text) {
        separate();
        if (text == null) {
            json.append("null");
        } else {
            json.append('"');
            text.chars().forEach(this::escape);
            json.append('"');
        }
        return this;
    }

    CanonicalArray add(@Nullable UUID id) {
        return add(id == null ? null : id.toString());
    }

    CanonicalArray add(@Nullable Enum<?> constant) {
        return add(constant == null ? null : constant.name());
    }

    CanonicalArray add(@Nullable Boolean flag) {
        separate();
        json.append(flag);
        return this;
    }

    CanonicalArray add(@Nullable Integer number) {
        separate();
        json.append(number);
        return this;
    }

    /** @param number whole, and small enough to be exact as a double */
    CanonicalArray add(long number) {
        separate();
        json.append(number);
        return this;
    }

    CanonicalArray add(@Nullable Double number) {
        separate();
        json.append(number == null ? "null" : shortest(number));
        return this;
    }

    @Override
    public String toString() {
        return json + "]";
    }

    /** SHA-256 of the UTF-8 bytes. */
    Digest digest() {
        return Digest.of(sha256().digest(toString().getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private void separate() {
        if (json.charAt(json.length() - 1) != '[') {
            json.append(',');
        }
    }

    private void escape(int character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (character < ' ') {
                    json.append("\\u00").append(character < 16 ? "0" : "").append(Integer.toHexString(character));
                } else {
                    json.append((char) character);
                }
            }
        }
    }

    private static String shortest(double number) {
        try {
            return NumberToJSON.serializeNumber(number);
        } catch (IOException e) {
            throw new IllegalArgumentException("no number of JSON: " + number, e);
        }
    }
}
