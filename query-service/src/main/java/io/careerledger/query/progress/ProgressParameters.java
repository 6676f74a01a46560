package io.careerledger.query.progress;

import io.careerledger.query.http.CutParameters;
import io.careerledger.query.http.Parameters;
import io.careerledger.readiness.change.Interval;
import io.careerledger.readiness.change.ProgressQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads which series is asked for: by month over the year up to today, unless something else is said. */
final class ProgressParameters {

    private ProgressParameters() {}

    static ProgressQuestion read(Parameters parameters, Instant now) {
        LocalDate to = CutParameters.readDay(parameters, "to", now);
        LocalDate given = CutParameters.readFrom(parameters, to);
        LocalDate from = given == null ? to.minusYears(1) : given;
        Interval step = parameters.oneOf("step", List.of(Interval.values()), Interval::word);
        ProgressQuestion question = new ProgressQuestion(
                from,
                to,
                step == null ? Interval.MONTH : step,
                parameters.text("level"),
                CutParameters.readKnownAt(parameters, now).knownAt());
        if (question.step().days(from, to).isEmpty()) {
            parameters.fault(
                    "step",
                    "must be longer, or the time shorter: at most " + Interval.MOST_STEPS + " steps are made, and a "
                            + question.step().word() + " makes more from " + from + " to " + to);
        }
        parameters.check();
        return question;
    }
}
