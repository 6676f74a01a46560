package io.careerledger.query.promotion.audit;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.access.AccessLog;
import io.careerledger.query.access.Admission;
import io.careerledger.query.http.export.CsvRows;
import io.careerledger.query.http.export.Exports;
import io.careerledger.query.http.export.NdjsonRows;
import io.careerledger.query.http.export.RowWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Exports of decisions, streamed. */
@RestController
class AuditController {

    private final AuditExport export;
    private final AccessLog log;
    private final Exports exports;
    private final JsonMapper json;
    private final Clock clock;

    AuditController(AuditExport export, AccessLog log, Exports exports, JsonMapper json, Clock clock) {
        this.export = export;
        this.log = log;
        this.exports = exports;
        this.json = json;
        this.clock = clock;
    }

    /** An export that fails midway breaks the connection off, so that nobody takes a part for the whole. */
    @Guarded(View.AUDIT_EXPORT)
    @GetMapping("/v1/audit/promotions")
    void promotions(Admission admission, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        AuditQuery query = AuditQuery.read(request, clock.instant());
        exports.run(
                request,
                () -> export.run(query, () -> {
                    log.recordExport(admission.viewer().id(), query.from(), query.to());
                    return open(query, response);
                }));
    }

    private RowWriter<AuditRow> open(AuditQuery query, HttpServletResponse response) throws IOException {
        OutputStream out = query.form().open(response, query.fileName());
        return switch (query.form().format()) {
            case JSON -> new JsonAudit(out, json, query);
            case NDJSON -> new NdjsonRows<>(out, json);
            case CSV -> new CsvRows<>(out, AuditRow.class, query.form().bom());
        };
    }
}
