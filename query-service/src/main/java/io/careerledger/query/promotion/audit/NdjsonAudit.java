package io.careerledger.query.promotion.audit;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A decision a line, and a last line that says how many they are. */
final class NdjsonAudit implements AuditWriter {

    private static final byte LINE_END = '\n';

    private final OutputStream out;
    private final ObjectWriter json;

    /** That everything came before it. */
    private record Trailer(boolean complete, long count) {}

    NdjsonAudit(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json.writer();
    }

    @Override
    public void write(AuditRow row) throws IOException {
        line(row);
    }

    @Override
    public void end(long decisions) throws IOException {
        line(new Trailer(true, decisions));
        out.flush();
    }

    private void line(Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write(LINE_END);
    }
}
