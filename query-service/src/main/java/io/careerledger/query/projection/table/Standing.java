package io.careerledger.query.projection.table;

import io.careerledger.readiness.career.PersonDetails;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands on a day.
 *
 * @param levelSince first day of the level
 * @param startedOn her first day ever
 * @param leftOn last day of an employment that is over; null on the days of one and before the first
 * @param employed joined and not yet gone
 */
public record Standing(
        PersonDetails details,
        String ladder,
        String level,
        LocalDate levelSince,
        @Nullable UUID managerId,
        @Nullable String team,
        LocalDate startedOn,
        @Nullable LocalDate leftOn,
        boolean employed) {

    String nameKey() {
        return key(details.name());
    }

    @Nullable
    String emailKey() {
        String email = details.email();
        return email == null ? null : key(email);
    }

    /** What {@code q=} looks into. */
    String searchKey() {
        return Stream.of(details.name(), details.email(), details.externalId(), team)
                .flatMap(Stream::ofNullable)
                .map(Standing::key)
                .collect(Collectors.joining("\n"));
    }

    /** The form in which names and addresses are compared. */
    public static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
