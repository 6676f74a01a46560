package io.careerledger.query.projection.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How a column's values travel to PostgreSQL when many of them go as one array. */
enum SqlType {
    ID("uuid", UUID.class),
    TEXT("text", String.class),
    INTEGER("int4", Integer.class),
    BIGINT("int8", Long.class),
    DOUBLE("float8", Double.class),
    BOOLEAN("bool", Boolean.class),
    DATE("date", LocalDate.class),
    INSTANT("timestamptz", Instant.class),
    BYTES("bytea", byte[].class),
    JSON("jsonb", String.class),
    /** Kept as it is written, order and all. */
    JSON_TEXT("json", String.class);

    private final String sqlName;
    private final Class<?> elementType;

    SqlType(String sqlName, Class<?> elementType) {
        this.sqlName = sqlName;
        this.elementType = elementType;
    }

    String sqlName() {
        return sqlName;
    }

    /** Dates and instants go as text: the driver knows no array of them. */
    Class<?> elementType() {
        return this == DATE || this == INSTANT ? String.class : elementType;
    }
}
