package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequestWithdrawn;
import io.careerledger.events.CareerEvent.FeedbackRequested;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import java.util.UUID;

/** What a fact does to the evidence that scores are made of. */
sealed interface Bearing {

    /** It is evidence: a rating, an outcome or a mentorship. */
    record Item(UUID id) implements Bearing {}

    /** It belongs to evidence and counts from when both are there: an attestation, or the end of a mentorship. */
    record Remark(UUID of) implements Bearing {}

    /** It is evidence within other evidence: a mentoring session. */
    record Part(UUID id, UUID of) implements Bearing {}

    /** The evidence never was, on whatever day. */
    record TakenBack(UUID id) implements Bearing {}

    /** It is about employment, a promotion or who was asked: the score, once its level is given, knows nothing of it. */
    record None() implements Bearing {}

    Bearing NONE = new None();

    static Bearing of(CareerEvent fact) {
        return switch (fact) {
            case SkillRated e -> new Item(e.ratingId());
            case RatingWithdrawn e -> new TakenBack(e.ratingId());
            case OutcomeRecorded e -> new Item(e.outcomeId());
            case OutcomeAttested e -> new Remark(e.outcomeId());
            case OutcomeRetracted e -> new TakenBack(e.outcomeId());
            case MentorshipStarted e -> new Item(e.mentorshipId());
            case MentoringSessionHeld e -> new Part(e.sessionId(), e.mentorshipId());
            case MentoringSessionWithdrawn e -> new TakenBack(e.sessionId());
            case MentorshipEnded e -> new Remark(e.mentorshipId());
            case MentorshipWithdrawn e -> new TakenBack(e.mentorshipId());
            case PersonAdded e -> NONE;
            case PersonDetailsChanged e -> NONE;
            case StartDateCorrected e -> NONE;
            case ReportingLineChanged e -> NONE;
            case PersonLeft e -> NONE;
            case DepartureWithdrawn e -> NONE;
            case PersonRejoined e -> NONE;
            case LevelChanged e -> NONE;
            case FeedbackRequested e -> NONE;
            case FeedbackRequestWithdrawn e -> NONE;
            case PromotionProposed e -> NONE;
            case PromotionPanelChanged e -> NONE;
            case PromotionReviewed e -> NONE;
            case PromotionDecided e -> NONE;
            case PromotionWithdrawn e -> NONE;
            case DecisionResponded e -> NONE;
        };
    }
}
