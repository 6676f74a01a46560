package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.PersonRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.PersonDetails;
import io.careerledger.readiness.career.ReportingLine;
import io.careerledger.readiness.career.Spell;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a person stands on a day: before her first day as she will join, after her last as she left. */
final class PersonRows {

    private PersonRows() {}

    /** Fails for a stream that no joining begins. */
    static PersonRow of(CareerHistory history, int partition, LocalDate today) {
        Employment employment = history.employment();
        LocalDate startedOn = require(employment.startedOn());
        LocalDate day = today.isBefore(startedOn) ? startedOn : employment.viewedOn(today);
        PersonDetails details = require(employment.detailsOn(day));
        LevelFact level = require(employment.levelOn(day));
        ReportingLine line = employment.reportingLineOn(day);
        return new PersonRow(
                history.personId(),
                partition,
                history.version(),
                details.name(),
                details.email(),
                details.source(),
                details.externalId(),
                details.entryPath() == null ? null : details.entryPath().name(),
                level.ladder(),
                level.level(),
                level.effectiveOn(),
                line == null ? null : line.managerId(),
                line == null ? null : line.team(),
                startedOn,
                leftOn(employment, day),
                employment.isEmployedOn(today),
                today,
                employment.nextChangeAfter(today));
    }

    private static @Nullable LocalDate leftOn(Employment employment, LocalDate day) {
        return employment.spells().stream()
                .filter(spell -> spell.includes(day))
                .findFirst()
                .map(Spell::leftOn)
                .orElse(null);
    }

    private static <T> T require(@Nullable T known) {
        return Objects.requireNonNull(known, "no joining begins the stream");
    }
}
