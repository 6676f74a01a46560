package io.careerledger.query.promotion.audit;

import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.promotion.page.Negotiation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Which decisions are asked for, and how.
 *
 * @param from first day of decision
 * @param to last day of decision
 * @param bom whether a CSV begins with a byte order mark
 */
record AuditQuery(Cut cut, LocalDate from, LocalDate to, Format format, boolean bom) {

    /** Before any fact. */
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    /** What an export is written as. */
    enum Format {
        JSON,
        NDJSON,
        CSV;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        MediaType type() {
            return switch (this) {
                case JSON -> MediaType.APPLICATION_JSON;
                case NDJSON -> MediaType.APPLICATION_NDJSON;
                case CSV -> new MediaType("text", "csv", StandardCharsets.UTF_8);
            };
        }
    }

    /** A format in the query goes before the header {@code Accept}. */
    static AuditQuery read(HttpServletRequest request, Instant now) throws HttpMediaTypeNotAcceptableException {
        Parameters parameters = Parameters.of(request);
        Cut cut = CutParameters.read(parameters, now);
        LocalDate from = parameters.date("from");
        LocalDate to = parameters.date("to");
        Format format = parameters.oneOf("format", List.of(Format.values()), Format::word);
        Boolean bom = parameters.oneOf("bom", List.of(true, false), String::valueOf);
        if (from != null && to != null && from.isAfter(to)) {
            parameters.fault("from", "must not be after to");
        }
        Format chosen = format == null ? accepted(request) : format;
        if (bom != null && bom && chosen != Format.CSV) {
            parameters.fault("bom", "goes with the format csv only");
        }
        parameters.check();
        return new AuditQuery(
                cut,
                Objects.requireNonNullElse(from, EARLIEST),
                Objects.requireNonNullElse(to, cut.asOf()),
                chosen,
                bom != null && bom);
    }

    private static Format accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> types = Stream.of(Format.values()).map(Format::type).toList();
        MediaType type = Negotiation.choose(request, types);
        return Format.values()[types.indexOf(type)];
    }

    String fileName() {
        return "promotion-decisions_" + from + "_" + to + "." + format.word();
    }
}
