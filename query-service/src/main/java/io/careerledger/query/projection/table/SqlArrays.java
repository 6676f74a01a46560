package io.careerledger.query.projection.table;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Arrays as parameters of statements. */
public final class SqlArrays {

    private SqlArrays() {}

    public static SqlArrayValue ids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", (Object[]) ids.toArray(UUID[]::new));
    }

    /** What is null stays so. */
    public static SqlArrayValue texts(Collection<? extends @Nullable String> texts) {
        return new SqlArrayValue("text", (Object[]) texts.toArray(String[]::new));
    }

    public static SqlArrayValue integers(Collection<Integer> numbers) {
        return new SqlArrayValue("int4", (Object[]) numbers.toArray(Integer[]::new));
    }

    public static SqlArrayValue longs(Collection<Long> numbers) {
        return new SqlArrayValue("int8", (Object[]) numbers.toArray(Long[]::new));
    }

    /** What is null stays so. */
    public static SqlArrayValue doubles(Collection<? extends @Nullable Double> numbers) {
        return new SqlArrayValue("float8", (Object[]) numbers.toArray(Double[]::new));
    }
}
