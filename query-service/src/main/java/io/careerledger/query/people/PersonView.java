package io.careerledger.query.people;

import io.careerledger.events.EntryPath;
import io.careerledger.events.StreamPosition;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.PersonDetails;
import io.careerledger.readiness.career.ReportingLine;
import io.careerledger.readiness.career.Spell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person as of a day.
 *
 * @param level null before her first day
 * @param daysAtLevel whole days from {@code levelSince} to the day; it informs and never scores
 * @param managerName null without a manager, or while the manager is not known here
 * @param leftOn her last day, which may lie ahead; null while no departure is known
 * @param levels every level she was at by the day, in order
 * @param version number of events in her stream: what {@code If-Match} of a command compares with
 */
record PersonView(
        UUID personId,
        String name,
        @Nullable String email,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable EntryPath entryPath,
        @Nullable String ladder,
        @Nullable String level,
        @Nullable LocalDate levelSince,
        @Nullable Long daysAtLevel,
        @Nullable UUID managerId,
        @Nullable String managerName,
        @Nullable String team,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate leftOn,
        boolean employed,
        List<LevelOnLadder> levels,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long version,
        String position) {

    /** A level from a day on. */
    record LevelOnLadder(String ladder, String level, LocalDate from) {}

    /** The person of a history that somebody joined in. */
    static PersonView of(CareerHistory history, PersonDetails details, LocalDate today, @Nullable String managerName) {
        Employment employment = history.employment();
        LocalDate day = employment.viewedOn(today);
        LevelFact level = employment.levelOn(day);
        ReportingLine line = employment.reportingLineOn(day);
        return new PersonView(
                history.personId(),
                details.name(),
                details.email(),
                details.source(),
                details.externalId(),
                details.entryPath(),
                level == null ? null : level.ladder(),
                level == null ? null : level.level(),
                level == null ? null : level.effectiveOn(),
                level == null ? null : ChronoUnit.DAYS.between(level.effectiveOn(), day),
                line == null ? null : line.managerId(),
                managerName,
                line == null ? null : line.team(),
                employment.startedOn(),
                lastDay(employment, day),
                employment.isEmployedOn(today),
                levelsBy(employment, day),
                today,
                null,
                history.version(),
                new StreamPosition(history.personId().toString(), history.version()).token());
    }

    private static List<LevelOnLadder> levelsBy(Employment employment, LocalDate day) {
        return employment.levelFacts().stream()
                .filter(fact -> !fact.effectiveOn().isAfter(day))
                .map(fact -> new LevelOnLadder(fact.ladder(), fact.level(), fact.effectiveOn()))
                .toList();
    }

    private static @Nullable LocalDate lastDay(Employment employment, LocalDate day) {
        LocalDate lastDay = null;
        for (Spell spell : employment.spells()) {
            if (spell.includes(day)) {
                lastDay = spell.leftOn();
            }
        }
        return lastDay;
    }
}
