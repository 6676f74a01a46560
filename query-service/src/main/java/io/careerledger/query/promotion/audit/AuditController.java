package io.careerledger.query.promotion.audit;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** Exports of decisions, streamed: at most {@value #MAX_AT_ONCE} at once, each on one connection to the database. */
@RestController
class AuditController {

    static final int MAX_AT_ONCE = 2;

    private final AuditExport export;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore running = new Semaphore(MAX_AT_ONCE);

    AuditController(AuditExport export, JsonMapper json, Clock clock) {
        this.export = export;
        this.json = json;
        this.clock = clock;
    }

    /** An export that fails midway breaks the connection off, so that nobody takes a part for the whole. */
    @Guarded(View.AUDIT_EXPORT)
    @GetMapping("/v1/audit/promotions")
    void promotions(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        AuditQuery query = AuditQuery.read(request, clock.instant());
        ShallowEtagHeaderFilter.disableContentCaching(request);
        if (!running.tryAcquire()) {
            throw new ProblemException(
                    Problems.tooMany("At most " + MAX_AT_ONCE + " exports run at once; try again in a while."));
        }
        try {
            export.run(query, () -> open(query, response));
        } catch (UncheckedIOException | JacksonIOException e) {
            throw new IOException("the reader is gone", e);
        } finally {
            running.release();
        }
    }

    /** Says what the answer is; what fails before is a problem of its own. */
    private AuditWriter open(AuditQuery query, HttpServletResponse response) throws IOException {
        response.setContentType(query.format().type().toString());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(query.fileName())
                        .build()
                        .toString());
        OutputStream out = response.getOutputStream();
        return switch (query.format()) {
            case JSON -> new JsonAudit(out, json, query);
            case NDJSON -> new NdjsonAudit(out, json);
            case CSV -> new CsvAudit(out, query.bom());
        };
    }
}
