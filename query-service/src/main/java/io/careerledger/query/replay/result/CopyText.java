package io.careerledger.query.replay.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows on their way into a table by COPY, in its text format: each number in the shortest form that gives its bits back.
 *
 * <p>Nothing is stored before it is closed, nor without the commit of the transaction that it is opened in.
 */
final class CopyText implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String NOTHING = "\\N";

    private final PGCopyOutputStream out;
    private final StringBuilder row = new StringBuilder();

    /** Opens the columns of a table. */
    CopyText(Connection connection, String table, String columns) throws SQLException {
        this.out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "copy " + table + " (" + columns + ") from stdin", BUFFER_BYTES);
    }

    /** The next value of the row: a number, an id, a date or a text. */
    CopyText add(@Nullable Object value) {
        if (!row.isEmpty()) {
            row.append('\t');
        }
        if (value == null) {
            row.append(NOTHING);
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endRow() {
        row.append('\n');
        try {
            out.write(row.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row.setLength(0);
    }

    private void escape(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            switch (letter) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(letter);
            }
        }
    }

    /** Gives up whatever is on its way. */
    void cancel() throws SQLException {
        out.cancelCopy();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
