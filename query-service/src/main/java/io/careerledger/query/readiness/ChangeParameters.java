package io.careerledger.query.readiness;

import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Cut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which two cuts a change is asked about: two days as known at one instant, or one day as known at two.
 *
 * @param from null for a year before {@code to}, or the first day of who joined later
 * @param level null for the level that follows hers at each end
 */
record ChangeParameters(
        @Nullable Cut from, Cut to, @Nullable String level) {

    static ChangeParameters read(Parameters parameters, Instant now) {
        String level = parameters.text("level");
        List<Instant> known = CutParameters.readTwoKnownAt(parameters, now);
        ChangeParameters change = parameters.isGivenTwice("knownAt")
                ? ofKnowledge(parameters, known, level, now)
                : ofDays(parameters, level, now);
        parameters.check();
        return change;
    }

    private static ChangeParameters ofKnowledge(
            Parameters parameters, List<Instant> known, @Nullable String level, Instant now) {
        LocalDate asOf = CutParameters.readDay(parameters, "asOf", now);
        for (String day : List.of("from", "to")) {
            if (parameters.date(day) != null) {
                parameters.fault(day, "goes with one knownAt; with two of them the day is asOf");
            }
        }
        return known.isEmpty()
                ? new ChangeParameters(null, Cut.on(asOf), level)
                : new ChangeParameters(new Cut(asOf, known.getFirst()), new Cut(asOf, known.getLast()), level);
    }

    private static ChangeParameters ofDays(Parameters parameters, @Nullable String level, Instant now) {
        LocalDate to = CutParameters.readDay(parameters, "to", now);
        LocalDate from = CutParameters.readFrom(parameters, to);
        if (parameters.date("asOf") != null) {
            parameters.fault("asOf", "goes with two knownAt; with one or none the days are from and to");
        }
        Cut cut = CutParameters.readKnownAt(parameters, now).asOf(to);
        return new ChangeParameters(from == null ? null : cut.asOf(from), cut, level);
    }
}
