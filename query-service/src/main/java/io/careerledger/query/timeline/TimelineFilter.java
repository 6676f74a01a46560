package io.careerledger.query.timeline;

import io.careerledger.events.wire.EventType;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Parameters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are asked for.
 *
 * @param type wire name
 * @param from first effective date
 * @param to last effective date
 */
record TimelineFilter(
        @Nullable String type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Cursor after,
        int limit) {

    static final String LIST = "timeline";
    private static final String CAREER = "career.";

    static TimelineFilter read(Parameters parameters, List<EventType> types) {
        List<String> names = types.stream()
                .map(EventType::name)
                .filter(name -> name.startsWith(CAREER))
                .toList();
        TimelineFilter filter = new TimelineFilter(
                parameters.oneOf("type", names, name -> name),
                parameters.date("from"),
                parameters.date("to"),
                parameters.cursor(LIST, 4),
                parameters.limit());
        if (filter.from != null && filter.to != null && filter.from.isAfter(filter.to)) {
            parameters.fault("from", "must not be after to");
        }
        parameters.check();
        return filter;
    }
}
