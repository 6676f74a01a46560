package io.careerledger.query.http.export;

import io.careerledger.query.http.Negotiation;
import io.careerledger.query.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * How rows are to be written.
 *
 * @param bom whether a CSV begins with a byte order mark
 */
public record ExportForm(ExportFormat format, boolean bom) {

    /** Reads {@code format}, which goes before the header {@code Accept}, and {@code bom}; JSON when neither says anything. */
    public static ExportForm read(Parameters parameters, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        ExportFormat format = parameters.oneOf("format", List.of(ExportFormat.values()), ExportFormat::word);
        Boolean bom = parameters.oneOf("bom", List.of(true, false), String::valueOf);
        ExportFormat chosen = format == null ? accepted(request) : format;
        if (bom != null && bom && chosen != ExportFormat.CSV) {
            parameters.fault("bom", "goes with the format csv only");
        }
        return new ExportForm(chosen, bom != null && bom);
    }

    /** The same for what comes in pages as JSON only: files have no {@code limit} and no {@code cursor}. */
    public static ExportForm readPaged(Parameters parameters, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        ExportForm form = read(parameters, request);
        for (String page : List.of("limit", "cursor")) {
            if (form.format != ExportFormat.JSON && request.getParameter(page) != null) {
                parameters.fault(page, "goes with the format json only");
            }
        }
        return form;
    }

    private static ExportFormat accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> types =
                Stream.of(ExportFormat.values()).map(ExportFormat::type).toList();
        MediaType type = Negotiation.choose(request, types);
        return Stream.of(ExportFormat.values())
                .filter(format -> format.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Says what the answer is and begins it; what fails before is a problem of its own. */
    public OutputStream open(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType(format.type().toString());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        return response.getOutputStream();
    }
}
