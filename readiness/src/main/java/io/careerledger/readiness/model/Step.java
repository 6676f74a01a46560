package io.careerledger.readiness.model;

import io.careerledger.events.Tier;
import java.time.LocalDate;
import java.util.UUID;

/** A fact that does not exist yet, as exact as it takes to say what the score would be with it. */
sealed interface Step {

    /** What the term would measure, 0..1. */
    double termAfter();

    /**
     * Further peers rate today, each at the present estimate.
     *
     * @param bar the estimate from which the competency is more probably met than not
     * @param settles whether that many are enough to settle the competency
     */
    record MoreRaters(int raters, double estimate, double bar, boolean settles, double termAfter) implements Step {}

    /** Everyone else who rated does so again today, where she had rated below what is expected now at that. */
    record RenewedRatings(int raters, int expected, double termAfter) implements Step {}

    /** Someone else corroborates today an outcome that is only claimed. */
    record Corroboration(UUID outcomeId, LocalDate occurredOn, Tier tier, double termAfter) implements Step {}

    /** An outcome of today at the level's tier and with its reference benefit, wholly the person's, is recorded. */
    record FurtherOutcome(Tier tier, double benefit, String currency, double termAfter) implements Step {}

    /** That many sessions of an active mentorship are held today. */
    record MoreSessions(UUID mentorshipId, int sessions, double termAfter) implements Step {}

    /** A mentorship is started, and that many sessions of it are held today. */
    record FurtherMentorship(int sessions, double termAfter) implements Step {}
}
