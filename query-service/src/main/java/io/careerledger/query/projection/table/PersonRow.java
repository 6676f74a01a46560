package io.careerledger.query.projection.table;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on {@code validOn}.
 *
 * @param version number of events it was folded from
 * @param levelSince first day of the current level
 * @param leftOn last day of the latest time of employment; null while no departure is known
 * @param employed joined and not yet gone on {@code validOn}
 * @param changesOn first later day on which any of this differs by facts known now; null when there is none
 */
public record PersonRow(
        UUID personId,
        int partition,
        long version,
        String name,
        @Nullable String email,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String entryPath,
        String ladder,
        String level,
        LocalDate levelSince,
        @Nullable UUID managerId,
        @Nullable String team,
        LocalDate startedOn,
        @Nullable LocalDate leftOn,
        boolean employed,
        LocalDate validOn,
        @Nullable LocalDate changesOn) {

    String nameKey() {
        return key(name);
    }

    @Nullable
    String emailKey() {
        return email == null ? null : key(email);
    }

    /** What {@code q=} looks into. */
    String searchKey() {
        return Stream.of(name, email, externalId, team)
                .flatMap(Stream::ofNullable)
                .map(PersonRow::key)
                .collect(Collectors.joining("\n"));
    }

    /** The form in which names and addresses are compared. */
    public static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
