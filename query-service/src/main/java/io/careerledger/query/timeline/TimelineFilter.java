package io.careerledger.query.timeline;

import io.careerledger.events.wire.EventType;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are asked for.
 *
 * @param cut what was known; its day is the one of which people are called
 * @param type wire name
 * @param from first effective date
 * @param to last effective date
 */
record TimelineFilter(
        Cut cut,
        @Nullable String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Cursor after,
        int limit) {

    private static final String CAREER = "career.";

    static TimelineFilter read(Parameters parameters, Instant now, List<EventType> types) {
        Cut cut = CutParameters.readKnownAt(parameters, now);
        List<String> names = types.stream()
                .map(EventType::name)
                .filter(name -> name.startsWith(CAREER))
                .toList();
        TimelineFilter filter = new TimelineFilter(
                cut,
                parameters.oneOf("type", names, name -> name),
                parameters.date("from"),
                parameters.date("to"),
                parameters.cursor(list(cut.knownAt()), 4),
                parameters.limit());
        if (filter.from != null && filter.to != null && filter.from.isAfter(filter.to)) {
            parameters.fault("from", "must not be after to");
        }
        parameters.check();
        return filter;
    }

    /** What a cursor of this list is of. */
    String list() {
        return list(cut.knownAt());
    }

    private static String list(@Nullable Instant knownAt) {
        return knownAt == null ? "timeline" : "timeline " + knownAt;
    }
}
