package io.careerledger.query.projection.read;

import java.util.Map;

/**
 * What must be read instead of rows that are stale, as parameters of the statements that read {@link Freshness#PERSON} and
 * {@link Freshness#READINESS}.
 */
public record Overlay(Map<String, Object> parameters) {

    public Overlay {
        parameters = Map.copyOf(parameters);
    }

    /** Whether nothing that was asked about is stale. */
    public boolean isEmpty() {
        return "{}".equals(parameters.get("overlaid"));
    }
}
