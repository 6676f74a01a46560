package io.careerledger.command.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A body that its schema has found valid, read field by field. */
record Body(JsonNode json) {

    /** A field that the schema requires. */
    String text(String field) {
        return json.get(field).stringValue();
    }

    @Nullable
    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    UUID id(String field) {
        return UUID.fromString(text(field));
    }

    @Nullable
    UUID idOrNull(String field) {
        return has(field) ? id(field) : null;
    }

    /** The id that the client made for what is created, else this one. */
    UUID ownId(UUID made) {
        return Objects.requireNonNullElse(idOrNull("id"), made);
    }

    LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return has(field) ? day(field) : null;
    }

    int whole(String field) {
        return json.get(field).decimalValue().intValueExact();
    }

    @Nullable
    BigDecimal numberOrNull(String field) {
        return has(field) ? json.get(field).decimalValue() : null;
    }

    boolean flag(String field, boolean byDefault) {
        return has(field) ? json.get(field).booleanValue() : byDefault;
    }

    <E extends Enum<E>> E constant(Class<E> type, String field) {
        return Enum.valueOf(type, text(field));
    }

    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String field) {
        return has(field) ? constant(type, field) : null;
    }

    List<String> texts(String field) {
        return json.path(field).valueStream().map(JsonNode::stringValue).toList();
    }

    List<UUID> ids(String field) {
        return texts(field).stream().map(UUID::fromString).toList();
    }

    @Nullable
    List<UUID> idsOrNull(String field) {
        return has(field) ? ids(field) : null;
    }

    List<Body> bodies(String field) {
        return json.path(field).valueStream().map(Body::new).toList();
    }

    @Nullable
    Body bodyOrNull(String field) {
        return has(field) ? new Body(json.get(field)) : null;
    }

    private boolean has(String field) {
        return json.hasNonNull(field);
    }
}
