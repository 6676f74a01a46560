package io.careerledger.readiness.career;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.StreamPosition;
import io.careerledger.events.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CareerHistoryTest {

    private static final UUID ADA = id(1);
    private static final UUID GRACE = id(2);
    private static final LocalDate START = day("2024-03-01");

    private final CareerStream stream = CareerStream.of(ADA).joined("PM", START);

    @Test
    void isEmptyBeforeTheFirstEvent() {
        assertThat(CareerHistory.empty().isEmpty()).isTrue();
        assertThat(CareerHistory.empty().positionOn(LocalDate.MAX)).isNull();
        assertThat(CareerHistory.empty().employment().joinedBy(LocalDate.MAX)).isFalse();
    }

    @Test
    void hasAWithdrawalInsideTheCutAsSoonAsWhatItNames() {
        CareerHistory history = stream.rated(id(10), "execution", 4, Relation.MANAGER, GRACE, START.plusDays(5))
                .ratingWithdrawn(id(10), START.plusDays(9))
                .startCorrected(START.plusDays(2))
                .history();

        assertThat(history.isInside(1, START.plusDays(4))).isFalse();
        assertThat(history.isInside(2, START.plusDays(4))).isFalse();
        assertThat(history.isInside(2, START.plusDays(5))).isTrue();
        assertThat(history.isInside(3, START)).isTrue();
    }

    @Test
    void skipsAnEventItAlreadyHolds() {
        stream.rated(id(10), "execution", 4, Relation.MANAGER, GRACE, START);
        CareerHistory history = stream.history();

        assertThat(history.withAll(stream.events())).isSameAs(history);
    }

    @Test
    void refusesAGapAndNamesIt() {
        stream.rated(id(10), "execution", 4, Relation.MANAGER, GRACE, START);
        RecordedEvent<CareerEvent> second = stream.events().get(1);

        assertThatExceptionOfType(StreamGap.class)
                .isThrownBy(() -> CareerHistory.empty().with(second))
                .satisfies(gap -> {
                    assertThat(gap.streamId()).isEqualTo(ADA.toString());
                    assertThat(gap.expected()).isZero();
                    assertThat(gap.actual()).isEqualTo(1);
                });
    }

    @Test
    void refusesAnotherPersonsEvent() {
        CareerEvent other =
                CareerStream.of(GRACE).joined("PM", START).events().getFirst().event();

        assertThatIllegalArgumentException().isThrownBy(() -> stream.history().with(other));
    }

    @Test
    void keepsAnEarlierHistoryUntouchedWhenTwoFuturesBranchFromIt() {
        CareerHistory base = stream.rated(id(10), "execution", 3, Relation.MANAGER, GRACE, START)
                .rated(id(11), "execution", 3, Relation.PEER, id(3), START)
                .history();
        CareerHistory one = base.with(rating(id(12)));
        CareerHistory two = base.with(rating(id(13)));

        assertThat(ratingIds(base)).containsExactly(id(10), id(11));
        assertThat(ratingIds(one)).containsExactly(id(10), id(11), id(12));
        assertThat(ratingIds(two)).containsExactly(id(10), id(11), id(13));
    }

    /** Whatever room the shared array has left: with one of these lengths there is some, with another none. */
    @Test
    void keepsBranchesApartAtEveryLength() {
        for (int length = 1; length < 20; length++) {
            CareerHistory base = stream.rated(id(100 + length), "execution", 3, Relation.PEER, GRACE, START)
                    .history();
            List<UUID> before = ratingIds(base);
            CareerHistory one = base.with(rating(id(12)));
            CareerHistory two = base.with(rating(id(13)));

            assertThat(ratingIds(base)).isEqualTo(before);
            assertThat(ratingIds(one)).hasSize(length + 1).endsWith(id(12));
            assertThat(ratingIds(two)).hasSize(length + 1).endsWith(id(13));
        }
    }

    @Test
    void countsOneVersionPerEvent() {
        assertThat(stream.history().version()).isEqualTo(1);
        assertThat(stream.left(day("2024-05-01")).history().version()).isEqualTo(2);
    }

    @Test
    void standsAtTheLastEventInsideTheCut() {
        CareerHistory history = stream.rated(id(10), "execution", 4, Relation.MANAGER, GRACE, day("2024-04-01"))
                .rated(id(11), "execution", 4, Relation.PEER, id(3), day("2024-06-01"))
                .history();

        assertThat(history.positionOn(START.minusDays(1))).isNull();
        assertThat(history.positionOn(day("2024-03-31"))).isEqualTo(new StreamPosition(ADA.toString(), 1));
        assertThat(history.positionOn(day("2024-05-31"))).isEqualTo(new StreamPosition(ADA.toString(), 2));
        assertThat(history.positionOn(day("2024-06-01"))).isEqualTo(new StreamPosition(ADA.toString(), 3));
    }

    @Test
    void takesAWithdrawalIntoTheCutAsSoonAsWhatItNames() {
        CareerHistory history = stream.rated(id(10), "execution", 4, Relation.MANAGER, GRACE, day("2024-04-01"))
                .ratingWithdrawn(id(10), day("2024-09-01"))
                .outcome(id(20), Tier.FEATURE, null, null, "1", day("2024-05-01"))
                .retracted(id(20), day("2024-09-01"))
                .history();

        assertThat(history.positionOn(day("2024-03-31"))).isEqualTo(new StreamPosition(ADA.toString(), 1));
        assertThat(history.positionOn(day("2024-04-01"))).isEqualTo(new StreamPosition(ADA.toString(), 3));
        assertThat(history.positionOn(day("2024-05-01"))).isEqualTo(new StreamPosition(ADA.toString(), 5));
    }

    @Test
    void takesACorrectionOfTheStartIntoEveryCut() {
        CareerHistory history = stream.startCorrected(day("2024-02-01")).history();

        assertThat(history.positionOn(day("2023-01-01"))).isEqualTo(new StreamPosition(ADA.toString(), 2));
    }

    private static List<UUID> ratingIds(CareerHistory history) {
        return history.ratings().all().stream().map(Rating::ratingId).toList();
    }

    private static CareerEvent rating(UUID ratingId) {
        return CareerStream.of(ADA)
                .rated(ratingId, "execution", 5, Relation.PEER, id(4), START)
                .events()
                .getFirst()
                .event();
    }
}
