package io.careerledger.query.projection.table;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes any number of rows of one table in one statement, each column as one array.
 *
 * @param <T> what a row says
 */
final class BulkWrite<T> {

    private final String table;
    private final List<Column<T>> columns;
    private final String sql;

    private record Column<T>(String name, SqlType type, boolean lasting, Function<T, @Nullable Object> value) {}

    private BulkWrite(String table, List<Column<T>> columns, Set<String> key, boolean replacing) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.sql = insert() + onConflict(key, replacing);
    }

    static <T> Columns<T> into(String table) {
        return new Columns<>(table);
    }

    /** Writes the rows; none at all costs no round trip. */
    void write(JdbcOperations jdbc, List<T> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, columns.stream().map(column -> array(column, rows)).toArray());
        }
    }

    private SqlArrayValue array(Column<T> column, List<T> rows) {
        Object[] values = (Object[]) Array.newInstance(column.type().elementType(), rows.size());
        boolean text = column.type().elementType() == String.class;
        for (int row = 0; row < values.length; row++) {
            Object value = column.value().apply(rows.get(row));
            // what stays null in the array is null in the row
            if (value != null) {
                values[row] = text ? value.toString() : value;
            }
        }
        return new SqlArrayValue(column.type().sqlName(), values);
    }

    private String insert() {
        String names = columns.stream().map(Column::name).collect(joining(", "));
        String arrays = columns.stream()
                .map(column -> "?::" + column.type().sqlName() + "[]")
                .collect(joining(", "));
        return "insert into " + table + " (" + names + ") select * from unnest(" + arrays + ")";
    }

    private String onConflict(Set<String> key, boolean replacing) {
        if (key.isEmpty()) {
            return "";
        }
        String target = " on conflict (" + String.join(", ", key) + ") do ";
        if (!replacing) {
            return target + "nothing";
        }
        return target + "update set "
                + columns.stream()
                        .filter(column -> !column.lasting())
                        .map(Column::name)
                        .filter(name -> !key.contains(name))
                        .map(name -> name + " = excluded." + name)
                        .collect(joining(", "));
    }

    /** Collects the columns of a table. */
    static final class Columns<T> {

        private final String table;
        private final List<Column<T>> columns = new ArrayList<>();

        private Columns(String table) {
            this.table = table;
        }

        Columns<T> column(String name, SqlType type, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(name, type, false, value));
            return this;
        }

        /** A column that keeps the value of the row's first writing. */
        Columns<T> lasting(String name, SqlType type, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(name, type, true, value));
            return this;
        }

        /** Rows are new; one that is there already is an error. */
        BulkWrite<T> inserting() {
            return new BulkWrite<>(table, columns, Set.of(), false);
        }

        /** A row that is there already stays as it is. */
        BulkWrite<T> insertingUnless(String... key) {
            return new BulkWrite<>(table, columns, Set.of(key), false);
        }

        /** A row that is there already is replaced. */
        BulkWrite<T> replacing(String... key) {
            return new BulkWrite<>(table, columns, Set.of(key), true);
        }
    }
}
