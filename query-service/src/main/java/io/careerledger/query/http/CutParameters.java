package io.careerledger.query.http;

import io.careerledger.query.projection.read.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code asOf} and {@code knownAt}, from where a question is to be answered. */
public final class CutParameters {

    /** How far ahead a day may lie: what will have decayed by then. */
    public static final int MAX_DAYS_AHEAD = 365;

    private CutParameters() {}

    /**
     * Both: today and everything known when they are not given. What cannot be read or lies too far ahead is a fault.
     *
     * @param now the moment of the question
     */
    public static Cut read(Parameters parameters, Instant now) {
        LocalDate asOf = readDay(parameters, "asOf", now);
        return readKnownAt(parameters, now).asOf(asOf);
    }

    /** One day that a question is about, under whatever name: today when it is not given. */
    public static LocalDate readDay(Parameters parameters, String name, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = parameters.date(name);
        if (day != null && day.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
            parameters.fault(name, "must be at most " + MAX_DAYS_AHEAD + " days ahead");
        }
        return day == null ? today : day;
    }

    /** Only {@code knownAt}; the day is that instant's, or today. */
    public static Cut readKnownAt(Parameters parameters, Instant now) {
        Instant knownAt = parameters.instant("knownAt");
        if (knownAt != null) {
            refuseFuture(parameters, knownAt, now);
        }
        return new Cut(LocalDate.ofInstant(knownAt == null ? now : knownAt, ZoneOffset.UTC), knownAt);
    }

    /**
     * Two instants, where {@code knownAt} is given twice, the earlier one first; else none, and it is still to be read. What
     * cannot be read, lies in the future or is the wrong way round is a fault.
     */
    public static List<Instant> readTwoKnownAt(Parameters parameters, Instant now) {
        List<Instant> known = parameters.isGivenTwice("knownAt") ? parameters.twoInstants("knownAt") : List.of();
        known.stream().max(Comparator.naturalOrder()).ifPresent(last -> refuseFuture(parameters, last, now));
        if (!known.isEmpty() && known.getFirst().isAfter(known.getLast())) {
            parameters.fault("knownAt", known.getFirst() + " must not come before the earlier " + known.getLast());
        }
        return known;
    }

    /**
     * The first of two days; null when it is not given.
     *
     * @param to the second one, read already
     */
    public static @Nullable LocalDate readFrom(Parameters parameters, LocalDate to) {
        LocalDate from = parameters.date("from");
        if (from != null && from.isAfter(to)) {
            parameters.fault("from", "must not be after to, which is " + to);
            parameters.fault("to", "must not be before from, which is " + from);
        }
        return from;
    }

    private static void refuseFuture(Parameters parameters, Instant knownAt, Instant now) {
        if (knownAt.isAfter(now)) {
            parameters.fault("knownAt", "must not be in the future");
        }
    }
}
