package io.careerledger.readiness.change;

import io.careerledger.readiness.model.ReadinessQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about the way that a person came.
 *
 * @param to not before {@code from}
 * @param level the target on every day; null for the level that follows the person's on each
 * @param knownAt null for everything known
 */
public record ProgressQuestion(
        LocalDate from,
        LocalDate to,
        Interval step,
        @Nullable String level,
        @Nullable Instant knownAt) {

    /** What the step of one day answers. */
    public ReadinessQuestion on(LocalDate asOf) {
        return new ReadinessQuestion(asOf, knownAt, level, null);
    }

    /**
     * The days asked about on which she had joined; the first is her first day, should that be later than {@code from}.
     *
     * @throws IllegalArgumentException when there are more than {@link Interval#MOST_STEPS}
     */
    List<LocalDate> daysSince(LocalDate startedOn) {
        List<LocalDate> days = step.days(from, to)
                .orElseThrow(() -> new IllegalArgumentException("more than " + Interval.MOST_STEPS + " steps"));
        List<LocalDate> later =
                days.stream().filter(day -> !day.isBefore(startedOn)).toList();
        if (later.size() == days.size() || startedOn.equals(later.getFirst())) {
            return later;
        }
        return Stream.concat(Stream.of(startedOn), later.stream()).toList();
    }
}
