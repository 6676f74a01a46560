package io.careerledger.readiness.career;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.EntryPath;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmploymentTest {

    private static final UUID ADA = id(1);
    private static final LocalDate START = day("2024-03-01");

    private final CareerStream stream = CareerStream.of(ADA).joined("PM", START);

    @Test
    void hasJoinedFromTheStartDateOn() {
        assertThat(employment().joinedBy(START.minusDays(1))).isFalse();
        assertThat(employment().joinedBy(START)).isTrue();
        assertThat(employment().isEmployedOn(START.minusDays(1))).isFalse();
        assertThat(employment().isEmployedOn(START)).isTrue();
    }

    @Test
    void movesLevelAndLineWithACorrectedStartDate() {
        stream.startCorrected(day("2023-11-15"));

        assertThat(employment().startedOn()).isEqualTo(day("2023-11-15"));
        assertThat(levelOn(day("2023-11-14"))).isNull();
        assertThat(levelOn(day("2023-11-15"))).isEqualTo("PM");
        assertThat(employment().reportingLineOn(day("2023-11-15"))).isNotNull();
    }

    @Test
    void isEmployedOnTheLastDayAndNotOnTheNext() {
        stream.left(day("2025-06-30"));

        assertThat(employment().isEmployedOn(day("2025-06-30"))).isTrue();
        assertThat(employment().isEmployedOn(day("2025-07-01"))).isFalse();
        assertThat(employment().leftBefore(day("2025-06-30"))).isNull();
        assertThat(employment().leftBefore(day("2025-07-01"))).isEqualTo(day("2025-06-30"));
    }

    @Test
    void leavesOnTheEarlierOfTwoLastDays() {
        stream.left(day("2025-06-30")).left(day("2025-07-31"));
        assertThat(employment().lastLeftOn()).isEqualTo(day("2025-06-30"));

        stream.left(day("2025-05-31"));
        assertThat(employment().lastLeftOn()).isEqualTo(day("2025-05-31"));
    }

    @Test
    void stopsAPersonsOwnViewsAtTheDaySheLeft() {
        stream.left(day("2025-06-30"));

        assertThat(employment().viewedOn(day("2025-06-29"))).isEqualTo(day("2025-06-29"));
        assertThat(employment().viewedOn(day("2026-01-01"))).isEqualTo(day("2025-06-30"));
    }

    @Test
    void neverLeftWhenTheDepartureWasWithdrawn() {
        stream.left(day("2025-06-30")).departureWithdrawn(day("2025-08-01"));

        assertThat(employment().isEmployedOn(day("2025-07-15"))).isTrue();
        assertThat(employment().lastLeftOn()).isNull();
    }

    @Test
    void isEmployedAgainAfterRejoiningButNotInBetween() {
        stream.left(day("2025-06-30")).rejoined("SPM", day("2026-02-01"));

        assertThat(employment().isEmployedOn(day("2026-01-31"))).isFalse();
        assertThat(employment().isEmployedOn(day("2026-02-01"))).isTrue();
        assertThat(employment().viewedOn(day("2026-01-31"))).isEqualTo(day("2025-06-30"));
        assertThat(employment().viewedOn(day("2026-02-01"))).isEqualTo(day("2026-02-01"));
        assertThat(employment().startedOn()).isEqualTo(START);
        assertThat(levelOn(day("2026-01-31"))).isEqualTo("PM");
        assertThat(levelOn(day("2026-02-01"))).isEqualTo("SPM");
    }

    @Test
    void isAtTheLevelOfTheLatestEffectiveFactWhateverItsPlaceInTheStream() {
        stream.level("PM", "SPM", day("2025-01-01")).level("PM", "APM", day("2024-09-01"));

        assertThat(levelOn(day("2024-08-31"))).isEqualTo("PM");
        assertThat(levelOn(day("2024-09-01"))).isEqualTo("APM");
        assertThat(levelOn(day("2024-12-31"))).isEqualTo("APM");
        assertThat(levelOn(day("2025-01-01"))).isEqualTo("SPM");
        assertThat(employment().levelFacts()).extracting(LevelFact::level).containsExactly("PM", "APM", "SPM");
        assertThat(requireNonNull(employment().lastLevelFact()).level()).isEqualTo("SPM");
    }

    @Test
    void takesTheLaterInTheStreamOfTwoLevelsOnOneDate() {
        stream.level("PM", "SPM", day("2025-01-01")).level("PM", "APM", day("2025-01-01"));

        assertThat(levelOn(day("2025-01-01"))).isEqualTo("APM");
        assertThat(requireNonNull(employment().lastLevelFact()).level()).isEqualTo("APM");
    }

    @Test
    void reportsToTheManagerOfTheLatestEffectiveLine() {
        stream.reportsTo(id(5), "Search", day("2025-01-01")).reportsTo(id(6), null, day("2024-06-01"));

        assertThat(managerOn(day("2024-05-31"))).isNull();
        assertThat(managerOn(day("2024-06-01"))).isEqualTo(id(6));
        assertThat(managerOn(day("2025-01-01"))).isEqualTo(id(5));
        assertThat(requireNonNull(employment().reportingLineOn(day("2025-01-01")))
                        .team())
                .isEqualTo("Search");
    }

    @Test
    void changesOnlyTheDetailsThatWereGiven() {
        stream.with(new PersonDetailsChanged(
                        ADA, "Ada King", null, null, null, EntryPath.DIRECT_HIRE, null, day("2025-01-01")))
                .with(new PersonDetailsChanged(
                        ADA, null, "king@example.org", null, null, null, null, day("2024-06-01")));

        assertThat(employment().detailsOn(day("2024-05-31")))
                .isEqualTo(new PersonDetails("Ada", "ada@example.org", null, null, null));
        assertThat(employment().detailsOn(day("2024-12-31")))
                .isEqualTo(new PersonDetails("Ada", "king@example.org", null, null, null));
        assertThat(employment().detailsOn(day("2025-01-01")))
                .isEqualTo(new PersonDetails("Ada King", "king@example.org", null, null, EntryPath.DIRECT_HIRE));
    }

    private Employment employment() {
        return stream.history().employment();
    }

    private @Nullable String levelOn(LocalDate day) {
        LevelFact fact = employment().levelOn(day);
        return fact == null ? null : fact.level();
    }

    private @Nullable UUID managerOn(LocalDate day) {
        return requireNonNull(employment().reportingLineOn(day)).managerId();
    }
}
