package io.careerledger.query.http.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads rows from one snapshot of the database, piece by piece, and hands each on before the next is read: what is in
 * memory does not depend on how many there are.
 */
@Component
public class StreamedRows {

    /** Rows in memory at a time. */
    private static final int FETCH_SIZE = 200;

    /** After which an export is cut off, however slowly its reader reads. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    public StreamedRows(JdbcTemplate connections, PlatformTransactionManager transactions) {
        JdbcTemplate reading = new JdbcTemplate(Objects.requireNonNull(connections.getDataSource()));
        reading.setFetchSize(FETCH_SIZE);
        this.jdbc = new NamedParameterJdbcTemplate(reading);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
    }

    /** Makes a row of the export of one that was read. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Writes all that the statement reads; nothing is written before its first row is read.
     *
     * @throws UncheckedIOException when the reader is gone
     */
    public <T> void write(
            String sql,
            Map<String, ? extends @Nullable Object> parameters,
            RowReader<T> rows,
            RowWriter.Opening<T> opening) {
        snapshot.executeWithoutResult(status -> {
            jdbc.getJdbcOperations().execute("set local transaction_timeout to " + LIMIT.toMillis());
            Writing<T> writing = new Writing<>(rows, opening);
            jdbc.query(sql, parameters, writing);
            writing.end();
        });
    }

    /** Hands rows on as they come. */
    private static final class Writing<T> implements RowCallbackHandler {

        private final RowReader<T> rows;
        private final RowWriter.Opening<T> opening;
        private @Nullable RowWriter<T> writer;
        private long written;

        Writing(RowReader<T> rows, RowWriter.Opening<T> opening) {
            this.rows = rows;
            this.opening = opening;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            T read = rows.read(row);
            try {
                opened().write(read);
                written++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() {
            try {
                opened().end(written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private RowWriter<T> opened() throws IOException {
            if (writer == null) {
                writer = opening.open();
            }
            return writer;
        }
    }
}
