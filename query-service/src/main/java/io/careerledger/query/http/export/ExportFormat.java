package io.careerledger.query.http.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** What an export is written as. */
public enum ExportFormat {
    JSON,
    NDJSON,
    CSV;

    /** How a client writes it, which is also how a file of it ends. */
    public String word() {
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
