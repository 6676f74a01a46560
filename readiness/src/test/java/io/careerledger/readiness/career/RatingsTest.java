package io.careerledger.readiness.career;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final UUID GRACE = id(2);
    private static final UUID LIN = id(3);
    private static final LocalDate MARCH = day("2025-03-01");

    private final CareerStream stream = CareerStream.of(id(1)).joined("PM", day("2024-01-01"));

    @Test
    void countsTheLatestObservedOfOneRater() {
        rated(10, 3, GRACE, MARCH);
        rated(11, 5, GRACE, MARCH.minusDays(1));

        assertThat(counting(MARCH)).containsExactly(id(10));
    }

    @Test
    void countsTheLaterInTheStreamOfOneDay() {
        rated(10, 3, GRACE, MARCH);
        rated(11, 5, GRACE, MARCH);

        assertThat(counting(MARCH)).containsExactly(id(11));
    }

    @Test
    void countsOneRatingOfEveryRaterByRatersId() {
        rated(10, 3, LIN, MARCH);
        rated(11, 5, GRACE, MARCH);

        assertThat(counting(MARCH)).containsExactly(id(11), id(10));
    }

    @Test
    void ignoresWhatIsObservedAfterTheDay() {
        rated(10, 3, GRACE, MARCH);
        rated(11, 5, GRACE, MARCH.plusDays(1));

        assertThat(counting(MARCH)).containsExactly(id(10));
        assertThat(counting(MARCH.plusDays(1))).containsExactly(id(11));
        assertThat(counting(MARCH.minusDays(1))).isEmpty();
    }

    @Test
    void fallsBackToTheEarlierRatingWhenTheLaterIsWithdrawnWheneverThatWas() {
        rated(10, 3, GRACE, MARCH.minusDays(30));
        rated(11, 5, GRACE, MARCH);
        stream.ratingWithdrawn(id(11), MARCH.plusYears(1));

        assertThat(counting(MARCH)).containsExactly(id(10));
        assertThat(requireNonNull(stream.history().ratings().withId(id(11))).isWithdrawn())
                .isTrue();
    }

    @Test
    void keepsCompetenciesApart() {
        rated(10, 3, GRACE, MARCH);
        stream.rated(id(11), "discovery", 4, Relation.MANAGER, GRACE, MARCH);

        assertThat(stream.history().ratings().countingOn(MARCH)).containsOnlyKeys("execution", "discovery");
    }

    @Test
    void keepsEveryNumberOfARating() {
        rated(10, 3, GRACE, MARCH);
        Rating rating = requireNonNull(stream.history().ratings().withId(id(10)));

        assertThat(rating.ratingId()).isEqualTo(id(10));
        assertThat(rating.raterId()).isEqualTo(GRACE);
        assertThat(rating.competency()).isEqualTo("execution");
        assertThat(rating.value()).isEqualTo(3);
        assertThat(rating.relation()).isEqualTo(Relation.PEER);
        assertThat(rating.observedOn()).isEqualTo(MARCH);
        assertThat(rating.sequence()).isEqualTo(1);
        assertThat(rating.ageOn(MARCH.plusDays(7))).isEqualTo(7);
    }

    private void rated(int ratingId, int value, UUID by, LocalDate on) {
        stream.rated(id(ratingId), "execution", value, Relation.PEER, by, on);
    }

    private List<UUID> counting(LocalDate asOf) {
        return stream.history().ratings().countingOn(asOf).getOrDefault("execution", List.of()).stream()
                .map(Rating::ratingId)
                .toList();
    }
}
