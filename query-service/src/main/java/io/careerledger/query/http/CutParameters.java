package io.careerledger.query.http;

import io.careerledger.query.projection.read.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads {@code asOf} and {@code knownAt}, from where a question is to be answered. */
public final class CutParameters {

    /** How far ahead a day may lie: what will have decayed by then. */
    static final int MAX_DAYS_AHEAD = 365;

    private CutParameters() {}

    /**
     * Both: today and everything known when they are not given. What cannot be read or lies too far ahead is a fault.
     *
     * @param now the moment of the question
     */
    public static Cut read(Parameters parameters, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate asOf = parameters.date("asOf");
        if (asOf != null && asOf.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            parameters.fault("asOf", "must be at most " + MAX_DAYS_AHEAD + " days ahead");
        }
        return readKnownAt(parameters, now).asOf(asOf == null ? today : asOf);
    }

    /** Only {@code knownAt}; the day is that instant's, or today. */
    public static Cut readKnownAt(Parameters parameters, Instant now) {
        Instant knownAt = parameters.instant("knownAt");
        if (knownAt != null && knownAt.isAfter(now)) {
            parameters.fault("knownAt", "must not be in the future");
        }
        return new Cut(LocalDate.ofInstant(knownAt == null ? now : knownAt, ZoneOffset.UTC), knownAt);
    }
}
