package io.careerledger.query.promotion.audit;

import io.careerledger.query.http.export.RowWriter;
import io.careerledger.query.projection.read.Cut;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object: what was asked for, the decisions, and at last how many they are. */
final class JsonAudit implements RowWriter<AuditRow> {

    private final JsonGenerator out;

    JsonAudit(OutputStream stream, JsonMapper json, AuditQuery query) {
        this.out = json.createGenerator(stream);
        Cut cut = query.cut();
        out.writeStartObject();
        out.writeStringProperty("from", query.from().toString());
        out.writeStringProperty("to", query.to().toString());
        out.writeStringProperty("asOf", cut.asOf().toString());
        out.writeName("knownAt");
        if (cut.knownAt() == null) {
            out.writeNull();
        } else {
            out.writeString(cut.knownAt().toString());
        }
        out.writeArrayPropertyStart("decisions");
    }

    @Override
    public void write(AuditRow row) {
        out.writePOJO(row);
    }

    @Override
    public void end(long decisions) {
        out.writeEndArray();
        out.writeNumberProperty("count", decisions);
        out.writeEndObject();
        out.close();
    }
}
