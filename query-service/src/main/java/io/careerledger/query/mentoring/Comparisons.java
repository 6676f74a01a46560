package io.careerledger.query.mentoring;

import io.careerledger.query.mentoring.TeamMentorship.Changes;
import io.careerledger.query.mentoring.TeamMentorship.Comparison;
import io.careerledger.readiness.career.CareerHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the scores of a line changed in one window, of those who were mentored in it and of those who were not. */
final class Comparisons {

    private static final int WINDOW_DAYS = 365;

    private static final String NOTE =
            "An association, not a cause: who gets a mentor is not left to chance. Each change is the score on the last"
                    + " day less that on the first, both for the level that followed the person's on the first day.";

    private final Line line;
    private final LocalDate from;
    private final LocalDate to;

    Comparisons(Line line) {
        this.line = line;
        this.to = line.day();
        this.from = to.minusDays(WINDOW_DAYS);
    }

    Comparison of() {
        Set<UUID> mentored = mentored();
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (UUID member : line.members()) {
            change(member).ifPresent(change -> (mentored.contains(member) ? with : without).add(change));
        }
        int compared = with.size() + without.size();
        return new Comparison(
                from, to, changes(with), changes(without), line.members().size() - compared, NOTE);
    }

    private Set<UUID> mentored() {
        Set<UUID> mentored = new HashSet<>();
        line.mentorships().stream()
                .filter(given -> given.mentorship().sessionsHeld(from, to) > 0)
                .forEach(given -> mentored.add(given.mentorship().menteeId()));
        return mentored;
    }

    private Optional<Double> change(UUID member) {
        CareerHistory history = line.history(member);
        return history == null || !history.employment().isEmployedOn(from)
                ? Optional.empty()
                : Yardstick.of(history, line, from).map(by -> by.scoreOn(to) - by.scoreOn(from));
    }

    private static Changes changes(List<Double> changes) {
        return new Changes(changes.size(), median(changes));
    }

    /** Of an even number, the middle of the two in the middle. */
    static @Nullable Double median(List<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Double.valueOf((sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
