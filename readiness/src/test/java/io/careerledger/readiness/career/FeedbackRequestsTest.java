package io.careerledger.readiness.career;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedbackRequestsTest {

    private static final UUID ADA = new UUID(1, 1);
    private static final UUID LIN = new UUID(1, 2);
    private static final UUID REQUEST = new UUID(2, 1);
    private static final UUID RATING = new UUID(3, 1);
    private static final LocalDate ASKED = LocalDate.of(2025, 3, 1);
    private static final LocalDate EXPIRES = LocalDate.of(2025, 3, 31);

    private final CareerHistory asked = CareerHistory.empty()
            .with(new FeedbackRequested(ADA, REQUEST, ADA, LIN, List.of("execution"), List.of(), null, EXPIRES, ASKED));

    @Test
    void isOpenFromTheDayOfAskingThroughTheDayItExpires() {
        FeedbackRequests requests = asked.feedbackRequests();
        assertThat(requests.openOn(ASKED.minusDays(1))).isEmpty();
        assertThat(requests.openOn(ASKED)).hasSize(1);
        assertThat(requests.openOn(EXPIRES)).hasSize(1);
        assertThat(requests.openOn(EXPIRES.plusDays(1))).isEmpty();
    }

    @Test
    void isOpenNoLongerOnTheDayOfItsWithdrawal() {
        CareerHistory withdrawn =
                asked.with(new FeedbackRequestWithdrawn(ADA, REQUEST, LIN, "By mistake", ASKED.plusDays(3)));
        assertThat(withdrawn.feedbackRequests().openOn(ASKED.plusDays(2))).hasSize(1);
        assertThat(withdrawn.feedbackRequests().openOn(ASKED.plusDays(3))).isEmpty();
        assertThat(withdrawn.feedbackRequests().all()).hasSize(1);
    }

    @Test
    void isAnsweredByWhoeverWasAskedSince() {
        assertThat(isRated(asked)).isFalse();
        assertThat(isRated(asked.with(rated(ADA)))).isFalse();
        assertThat(isRated(asked.with(rated(LIN)))).isTrue();
        assertThat(isRated(asked.with(rated(LIN)).with(new RatingWithdrawn(ADA, RATING, "r", EXPIRES))))
                .isFalse();
    }

    private static boolean isRated(CareerHistory history) {
        FeedbackRequest request = history.feedbackRequests().all().getFirst();
        return request.isRated("execution", history.ratings()) && !request.isRated("discovery", history.ratings());
    }

    private static SkillRated rated(UUID raterId) {
        return new SkillRated(
                ADA, RATING, "execution", 4, Relation.PEER, raterId, "seen", List.of(), ASKED.plusDays(1));
    }
}
