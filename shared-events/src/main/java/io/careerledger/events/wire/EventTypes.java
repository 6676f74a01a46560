package io.careerledger.events.wire;

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
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import java.util.List;

/** The table of wire names: the only place where a record and its name on the wire meet. */
final class EventTypes {

    /** Every fact that is written today; a row's name stays when its record is renamed or moved. */
    static final List<EventType> CURRENT = List.of(
            new EventType("career.person-added", 1, PersonAdded.class),
            new EventType("career.person-details-changed", 1, PersonDetailsChanged.class),
            new EventType("career.start-date-corrected", 1, StartDateCorrected.class),
            new EventType("career.reporting-line-changed", 1, ReportingLineChanged.class),
            new EventType("career.person-left", 1, PersonLeft.class),
            new EventType("career.departure-withdrawn", 1, DepartureWithdrawn.class),
            new EventType("career.person-rejoined", 1, PersonRejoined.class),
            new EventType("career.level-changed", 1, LevelChanged.class),
            new EventType("career.outcome-recorded", 1, OutcomeRecorded.class),
            new EventType("career.outcome-attested", 1, OutcomeAttested.class),
            new EventType("career.outcome-retracted", 1, OutcomeRetracted.class),
            new EventType("career.skill-rated", 1, SkillRated.class),
            new EventType("career.rating-withdrawn", 1, RatingWithdrawn.class),
            new EventType("career.feedback-requested", 1, FeedbackRequested.class),
            new EventType("career.feedback-request-withdrawn", 1, FeedbackRequestWithdrawn.class),
            new EventType("career.promotion-proposed", 1, PromotionProposed.class),
            new EventType("career.promotion-panel-changed", 1, PromotionPanelChanged.class),
            new EventType("career.promotion-reviewed", 1, PromotionReviewed.class),
            new EventType("career.promotion-decided", 1, PromotionDecided.class),
            new EventType("career.promotion-withdrawn", 1, PromotionWithdrawn.class),
            new EventType("career.decision-responded", 1, DecisionResponded.class),
            new EventType("career.mentorship-started", 1, MentorshipStarted.class),
            new EventType("career.mentoring-session-held", 1, MentoringSessionHeld.class),
            new EventType("career.mentoring-session-withdrawn", 1, MentoringSessionWithdrawn.class),
            new EventType("career.mentorship-ended", 1, MentorshipEnded.class),
            new EventType("career.mentorship-withdrawn", 1, MentorshipWithdrawn.class),
            new EventType("ladder.version-published", 1, LadderVersionPublished.class));

    private EventTypes() {}
}
