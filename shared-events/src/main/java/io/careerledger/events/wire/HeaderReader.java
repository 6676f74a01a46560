package io.careerledger.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads single headers and names the one that is wrong. */
final class HeaderReader {

    private final Function<String, byte @Nullable []> header;

    HeaderReader(Function<String, byte @Nullable []> header) {
        this.header = header;
    }

    void require(String name, String expected) {
        if (!expected.equals(text(name))) {
            throw new UndecodableEvent("header " + name, "must be " + expected);
        }
    }

    <T> T required(String name, Function<String, T> parser) {
        T value = optional(name, parser);
        if (value == null) {
            throw new UndecodableEvent("header " + name, "missing");
        }
        return value;
    }

    <T> @Nullable T optional(String name, Function<String, T> parser) {
        String text = text(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UndecodableEvent("header " + name, "unreadable");
        }
    }

    private @Nullable String text(String name) {
        byte[] value = header.apply(name);
        return value == null ? null : new String(value, UTF_8);
    }
}
