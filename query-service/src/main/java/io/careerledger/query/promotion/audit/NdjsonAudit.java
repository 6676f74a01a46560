package io.careerledger.query.promotion.audit;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A decision a line and nothing else; that it is whole, the unbroken connection tells. */
final class NdjsonAudit implements AuditWriter {

    private static final byte LINE_END = '\n';

    private final OutputStream out;
    private final ObjectWriter json;

    NdjsonAudit(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json.writer();
    }

    @Override
    public void write(AuditRow row) throws IOException {
        out.write(json.writeValueAsBytes(row));
        out.write(LINE_END);
    }

    @Override
    public void end(long decisions) throws IOException {
        out.flush();
    }
}
