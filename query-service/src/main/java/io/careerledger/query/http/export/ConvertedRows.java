package io.careerledger.query.http.export;

import java.io.IOException;
import java.util.function.Function;

/** Writes rows in another form than they come in. */
public record ConvertedRows<T, L>(RowWriter<L> lines, Function<T, L> toLine) implements RowWriter<T> {

    @Override
    public void write(T row) throws IOException {
        lines.write(toLine.apply(row));
    }

    @Override
    public void end(long rows) throws IOException {
        lines.end(rows);
    }
}
