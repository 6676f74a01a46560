package io.careerledger.query.promotion.audit;

import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.export.ExportForm;
import io.careerledger.query.projection.read.Cut;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Which decisions are asked for, and how.
 *
 * @param from first day of decision
 * @param to last day of decision
 */
record AuditQuery(Cut cut, LocalDate from, LocalDate to, ExportForm form) {

    /** Before any fact. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    static AuditQuery read(HttpServletRequest request, Instant now) throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, now);
        LocalDate from = parameters.date("from");
        LocalDate to = parameters.date("to");
        ExportForm form = ExportForm.read(parameters, request);
        if (from != null && to != null && from.isAfter(to)) {
            parameters.fault("from", "must not be after to");
        }
        parameters.check();
        return new AuditQuery(
                cut, Objects.requireNonNullElse(from, EARLIEST), Objects.requireNonNullElse(to, cut.asOf()), form);
    }

    String fileName() {
        return "promotion-decisions_" + from + "_" + to + "." + form.format().word();
    }
}
