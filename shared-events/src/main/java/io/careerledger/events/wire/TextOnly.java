package io.careerledger.events.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from its one text form, and from no number, array or other text that could pass for it. */
class TextOnly<T> extends StdScalarDeserializer<T> {

    private static final int UUID_CHARS = 36;

    private final transient Function<String, T> parser;

    TextOnly(Class<T> type, Function<String, T> parser) {
        super(type);
        this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "must be text");
        }
        try {
            return parser.apply(json.getString());
        } catch (IllegalArgumentException | DateTimeException e) {
            return context.reportInputMismatch(this, "unreadable text");
        }
    }

    /** {@code YYYY-MM-DD}. */
    static TextOnly<LocalDate> date() {
        return new TextOnly<>(LocalDate.class, DateText::date);
    }

    /** 32 hexadecimal digits in five groups. */
    static TextOnly<UUID> uuid() {
        return new TextOnly<>(UUID.class, text -> {
            if (text.length() != UUID_CHARS) {
                throw new IllegalArgumentException("not a UUID");
            }
            return UUID.fromString(text);
        });
    }

    /** A decimal as {@link BigDecimal#toString()} writes it. */
    static final class Decimal extends TextOnly<BigDecimal> {
        Decimal() {
            super(BigDecimal.class, BigDecimal::new);
        }
    }
}
