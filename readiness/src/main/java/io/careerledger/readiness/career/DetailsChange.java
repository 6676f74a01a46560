package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.EntryPath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is not null changed on {@code effectiveOn}. */
record DetailsChange(
        @Nullable String name,
        @Nullable String email,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable EntryPath entryPath,
        LocalDate effectiveOn) {

    static DetailsChange of(PersonDetailsChanged event) {
        return new DetailsChange(
                event.name(),
                event.email(),
                event.source(),
                event.externalId(),
                event.entryPath(),
                event.effectiveOn());
    }

    PersonDetails appliedTo(PersonDetails before) {
        return new PersonDetails(
                name == null ? before.name() : name,
                email == null ? before.email() : email,
                source == null ? before.source() : source,
                externalId == null ? before.externalId() : externalId,
                entryPath == null ? before.entryPath() : entryPath);
    }
}
