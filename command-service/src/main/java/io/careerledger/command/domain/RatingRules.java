package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.WithdrawRating;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.LadderRef;
import io.careerledger.events.Relation;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.Ladder;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What raters say of a person's competencies. */
final class RatingRules {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    private RatingRules() {}

    static List<CareerEvent> rate(RateSkill c, Career career, Circumstances given) {
        UUID raterId = Objects.requireNonNullElse(c.raterId(), given.actorId());
        refuseOtherRater(raterId, given);
        judge(c, career, given);
        Presence.required(career, c.observedOn(), Rule.RATING_BEFORE_JOINING);
        if ((c.relation() == Relation.SELF) != raterId.equals(c.personId())) {
            throw Refused.because(Rule.SELF_RELATION, "the relation is " + c.relation() + ", the rater " + raterId);
        }
        if (career.history().ratings().withId(c.ratingId()) != null) {
            throw Refused.because(Rule.ID_TAKEN, "a rating with the id " + c.ratingId() + " was recorded before");
        }
        return List.of(new SkillRated(
                c.personId(),
                c.ratingId(),
                c.competency(),
                c.rating(),
                c.relation(),
                raterId,
                c.rationale(),
                c.outcomeIds(),
                c.observedOn()));
    }

    private static void judge(RateSkill c, Career career, Circumstances given) {
        Faults faults = new Faults(given.today()).observed("/observedOn", c.observedOn());
        faults.unless(
                c.rating() >= LOWEST && c.rating() <= HIGHEST,
                "/rating",
                "must be a whole number from " + LOWEST + " to " + HIGHEST + ", is " + c.rating());
        Ladder ladder = given.ladderOf(career, c.observedOn());
        faults.unless(
                Competencies.has(ladder, c.competency()),
                "/competency",
                "'" + c.competency() + "' is no competency of " + new LadderRef(ladder.id(), ladder.version()));
        for (int index = 0; index < c.outcomeIds().size(); index++) {
            UUID outcomeId = c.outcomeIds().get(index);
            faults.unless(
                    career.history().outcomes().withId(outcomeId) != null,
                    "/outcomeIds/" + index,
                    "the person has no outcome " + outcomeId);
        }
        faults.refuseIfAny();
    }

    static List<CareerEvent> withdraw(WithdrawRating c, Career career, Circumstances given) {
        Rating rating = career.rating(c.ratingId());
        refuseOtherRater(rating.raterId(), given);
        if (rating.isWithdrawn()) {
            throw Refused.because(Rule.ALREADY_WITHDRAWN, "rating " + c.ratingId() + " was withdrawn");
        }
        return List.of(new RatingWithdrawn(c.personId(), c.ratingId(), c.reason(), given.today()));
    }

    private static void refuseOtherRater(UUID raterId, Circumstances given) {
        if (!raterId.equals(given.actorId()) && !given.context().authority().actsForOthers()) {
            throw Refused.because(Rule.NOT_THE_RATER, "the rater is " + raterId + ", the actor " + given.actorId());
        }
    }
}
