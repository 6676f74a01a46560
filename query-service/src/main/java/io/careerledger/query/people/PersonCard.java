package io.careerledger.query.people;

import io.careerledger.query.projection.read.Cut;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shown of a person to those who help her, whom she helps, or who are asked about her. */
record PersonCard(
        UUID personId,
        String name,
        String ladder,
        String level,
        LocalDate asOf,
        @Nullable Instant knownAt) {

    /** The person of a history in which she had joined by the day. */
    static PersonCard of(CareerHistory history, Cut cut) {
        Employment employment = history.employment();
        LocalDate day = employment.viewedOn(cut.asOf());
        LevelFact level = Objects.requireNonNull(employment.levelOn(day));
        String name = Objects.requireNonNull(employment.detailsOn(day)).name();
        return new PersonCard(history.personId(), name, level.ladder(), level.level(), cut.asOf(), cut.knownAt());
    }
}
