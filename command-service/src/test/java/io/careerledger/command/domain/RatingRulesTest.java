package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.GRACE;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.LIN;
import static io.careerledger.command.domain.Facts.OUTCOME;
import static io.careerledger.command.domain.Facts.RATING;
import static io.careerledger.command.domain.Facts.achieved;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.id;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;
import static io.careerledger.command.domain.Facts.rate;
import static io.careerledger.command.domain.Facts.rated;
import static io.careerledger.command.domain.Facts.ratingWithdrawn;
import static io.careerledger.command.domain.Facts.rejoined;

import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.WithdrawRating;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may say what of whose competencies, and of which days. */
class RatingRulesTest {

    private static final LocalDate ON = LocalDate.of(2023, 5, 1);

    @Test
    void recordsARatingInTheActorsName() {
        given(joined(), achieved())
                .by(GRACE)
                .when(new RateSkill(
                        ADA, RATING, "discovery", 4, Relation.PEER, null, "Talks to users", List.of(OUTCOME), ON))
                .then(new SkillRated(
                        ADA, RATING, "discovery", 4, Relation.PEER, GRACE, "Talks to users", List.of(OUTCOME), ON));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void acceptsRatingsFromOneToFive(int rating) {
        given(joined()).when(rate("discovery", rating, Relation.PEER, ON)).accepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void refusesAnyOtherRating(int rating) {
        given(joined()).when(rate("discovery", rating, Relation.PEER, ON)).refusedValuesAt("/rating");
    }

    @Test
    void refusesRatingBeforeJoining() {
        given(joined()).when(rate("discovery", 3, Relation.PEER, JOINED)).accepted();
        given(joined())
                .when(rate("discovery", 3, Relation.PEER, JOINED.minusDays(1)))
                .refusedBecause(Rule.RATING_BEFORE_JOINING);
    }

    @Test
    void refusesRatingAfterLeaving() {
        given(joined(), left("2024-05-31"))
                .when(rate("discovery", 3, Relation.PEER, day("2024-05-31")))
                .accepted();
        given(joined(), left("2024-05-31"))
                .when(rate("discovery", 3, Relation.PEER, day("2024-06-01")))
                .refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void refusesRatingBetweenTwoEmployments() {
        given(joined(), left("2024-05-31"), rejoined("2025-01-01"))
                .when(rate("discovery", 3, Relation.PEER, day("2024-12-31")))
                .refusedBecause(Rule.PERSON_LEFT);
        given(joined(), left("2024-05-31"), rejoined("2025-01-01"))
                .when(rate("discovery", 3, Relation.PEER, day("2025-01-01")))
                .accepted();
    }

    @Test
    void refusesRatingMoreThanADayAhead() {
        given(joined())
                .when(rate("discovery", 3, Relation.PEER, TODAY.plusDays(1)))
                .accepted();
        given(joined())
                .when(rate("discovery", 3, Relation.PEER, TODAY.plusDays(2)))
                .refusedValuesAt("/observedOn");
    }

    @Test
    void refusesACompetencyThatTheLadderDidNotAssessOnTheDay() {
        given(joined())
                .when(rate("strategy", 3, Relation.PEER, day("2023-12-31")))
                .accepted();
        given(joined())
                .when(rate("strategy", 3, Relation.PEER, day("2024-01-01")))
                .refusedValuesAt("/competency");
    }

    @Test
    void refusesOutcomesThatAreNotHers() {
        given(joined())
                .when(new RateSkill(
                        ADA, RATING, "discovery", 4, Relation.PEER, null, "Talks to users", List.of(OUTCOME), ON))
                .refusedValuesAt("/outcomeIds/0");
    }

    @Test
    void tellsEveryFaultOfARatingAtOnce() {
        given(joined())
                .when(rate("juggling", 9, Relation.PEER, TODAY.plusDays(2)))
                .refusedValuesAt("/observedOn", "/rating", "/competency");
    }

    @Test
    void refusesSelfOfAnotherRater() {
        given(joined()).by(ADA).when(rate("discovery", 3, Relation.SELF, ON)).accepted();
        given(joined()).by(GRACE).when(rate("discovery", 3, Relation.SELF, ON)).refusedBecause(Rule.SELF_RELATION);
    }

    @Test
    void refusesAnotherRelationToHerself() {
        given(joined()).by(ADA).when(rate("discovery", 3, Relation.PEER, ON)).refusedBecause(Rule.SELF_RELATION);
    }

    @Test
    void letsOnlyThoseWhoActForOthersNameAnotherRater() {
        given(joined()).as(GRACE, Authority.FOR_OTHERS).when(ratedBy(LIN)).accepted();
        given(joined()).as(GRACE, Authority.IMPORT).when(ratedBy(LIN)).accepted();
        given(joined()).by(GRACE).when(ratedBy(GRACE)).accepted();
        given(joined()).by(GRACE).when(ratedBy(LIN)).refusedBecause(Rule.NOT_THE_RATER);
    }

    @Test
    void refusesASecondRatingUnderTheSameId() {
        given(joined(), rated(GRACE))
                .when(rate("discovery", 3, Relation.PEER, day("2023-09-01")))
                .refusedBecause(Rule.ID_TAKEN);
    }

    @Test
    void letsTheRaterWithdraw() {
        given(joined(), rated(GRACE))
                .by(GRACE)
                .when(withdrawal(RATING))
                .then(new RatingWithdrawn(ADA, RATING, "Wrong person", TODAY));
        given(joined(), rated(GRACE)).by(LIN).when(withdrawal(RATING)).refusedBecause(Rule.NOT_THE_RATER);
        given(joined(), rated(GRACE)).by(ADA).when(withdrawal(RATING)).refusedBecause(Rule.NOT_THE_RATER);
    }

    @Test
    void letsThoseWhoActForOthersWithdraw() {
        given(joined(), rated(GRACE))
                .as(LIN, Authority.FOR_OTHERS)
                .when(withdrawal(RATING))
                .accepted();
        given(joined(), rated(GRACE))
                .as(LIN, Authority.IMPORT)
                .when(withdrawal(RATING))
                .accepted();
    }

    @Test
    void withdrawsTheRatingOfALeaver() {
        given(joined(), rated(GRACE), left("2024-05-31"))
                .by(GRACE)
                .when(withdrawal(RATING))
                .accepted();
    }

    @Test
    void withdrawsARatingOnce() {
        given(joined(), rated(GRACE), ratingWithdrawn())
                .by(GRACE)
                .when(withdrawal(RATING))
                .refusedBecause(Rule.ALREADY_WITHDRAWN);
        given(joined(), rated(GRACE)).by(GRACE).when(withdrawal(id(99))).refusedBecause(Rule.NOT_FOUND);
    }

    private static RateSkill ratedBy(UUID raterId) {
        return new RateSkill(ADA, RATING, "discovery", 4, Relation.PEER, raterId, "Talks to users", List.of(), ON);
    }

    private static WithdrawRating withdrawal(UUID ratingId) {
        return new WithdrawRating(ADA, ratingId, "Wrong person");
    }
}
