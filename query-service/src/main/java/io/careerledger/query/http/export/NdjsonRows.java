package io.careerledger.query.http.export;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A row a line and nothing else; that it is whole, the unbroken connection tells. */
public final class NdjsonRows<T> implements RowWriter<T> {

    private static final byte LINE_END = '\n';

    private final OutputStream out;
    private final ObjectWriter json;

    public NdjsonRows(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json.writer();
    }

    @Override
    public void write(T row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write(LINE_END);
    }

    @Override
    public void end(long rows) throws IOException {
        out.flush();
    }
}
