package io.careerledger.query.people;

import io.careerledger.events.EntryPath;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.projection.read.Cut;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person at a cut; after she left, as of her last day.
 *
 * @param daysAtLevel whole days from {@code levelSince} to the day; it informs and never scores
 * @param managerName null without a manager, or while the manager is not known
 * @param leftOn her last day, which may lie ahead of the cut; null while no departure is known
 * @param levels every level she was at by the day, in order
 * @param version number of events in her stream that were known: what {@code If-Match} of a command compares with
 */
record PersonView(
        UUID personId,
        String name,
        @Nullable String email,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable EntryPath entryPath,
        String ladder,
        String level,
        LocalDate levelSince,
        long daysAtLevel,
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
        StreamPosition position) {

    /** A level from a day on. */
    record LevelOnLadder(String ladder, String level, LocalDate from) {}

    /** The person of a history in which she had joined by the day. */
    static PersonView of(CareerHistory history, Cut cut, @Nullable String managerName) {
        Employment employment = history.employment();
        LocalDate day = employment.viewedOn(cut.asOf());
        PersonDetails details = Objects.requireNonNull(employment.detailsOn(day));
        LevelFact level = Objects.requireNonNull(employment.levelOn(day));
        ReportingLine line = employment.reportingLineOn(day);
        return new PersonView(
                history.personId(),
                details.name(),
                details.email(),
                details.source(),
                details.externalId(),
                details.entryPath(),
                level.ladder(),
                level.level(),
                level.effectiveOn(),
                ChronoUnit.DAYS.between(level.effectiveOn(), day),
                line == null ? null : line.managerId(),
                managerName,
                line == null ? null : line.team(),
                employment.startedOn(),
                lastDay(employment, day),
                employment.isEmployedOn(cut.asOf()),
                levelsBy(employment, day),
                cut.asOf(),
                cut.knownAt(),
                history.version(),
                new StreamPosition(history.personId().toString(), history.version()));
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
