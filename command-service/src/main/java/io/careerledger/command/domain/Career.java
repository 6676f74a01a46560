package io.careerledger.command.domain;

import io.careerledger.events.CareerEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.FeedbackRequest;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.Mentorship;
import io.careerledger.readiness.career.Outcome;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.career.Spell;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was ever recorded of one person, as her rules ask for it. */
public record Career(CareerHistory history) {

    private static final Career INITIAL = new Career(CareerHistory.empty());

    /** Of a person nobody has heard of. */
    public static Career initial() {
        return INITIAL;
    }

    public Career evolve(CareerEvent event) {
        return new Career(history.with(event));
    }

    /** How many events led here. */
    public long version() {
        return history.version();
    }

    /**
     * The level fact that holds on the day; before the first one, that one, for a portfolio is judged by the ladder that
     * its owner joined on.
     *
     * @throws java.util.NoSuchElementException when nobody joined
     */
    public LevelFact levelOn(LocalDate day) {
        LevelFact holding = employment().levelOn(day);
        return holding == null ? employment().levelFacts().getFirst() : holding;
    }

    UUID personId() {
        return history.personId();
    }

    Employment employment() {
        return history.employment();
    }

    Spell lastSpell() {
        return employment().spells().getLast();
    }

    /** Her last day, of which she has not come back; else null. */
    @Nullable
    LocalDate leftOn() {
        return lastSpell().leftOn();
    }

    Outcome outcome(UUID outcomeId) {
        return found(history.outcomes().withId(outcomeId), "outcome", outcomeId);
    }

    Rating rating(UUID ratingId) {
        return found(history.ratings().withId(ratingId), "rating", ratingId);
    }

    Mentorship mentorship(UUID mentorshipId) {
        return found(history.mentorships().withId(mentorshipId), "mentorship given", mentorshipId);
    }

    FeedbackRequest feedbackRequest(UUID requestId) {
        return found(history.feedbackRequests().withId(requestId), "feedback request", requestId);
    }

    PromotionCase promotion(UUID caseId) {
        return found(history.promotions().withId(caseId), "promotion case", caseId);
    }

    private <T> T found(@Nullable T thing, String kind, UUID id) {
        if (thing == null) {
            throw Refused.because(Rule.NOT_FOUND, "person " + personId() + " has no " + kind + " with id " + id);
        }
        return thing;
    }
}
