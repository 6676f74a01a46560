package io.careerledger.readiness.career;

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
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.StreamPosition;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a prefix of one person's stream says of her, to be asked for any day.
 *
 * <p>Immutable. The history as known at an instant is the fold of the events recorded by then; everything here takes
 * effect by its effective date, save withdrawals, retractions and corrections of the start date, which hold for every day
 * once they are known. Successors share what they have in common, so that folding one event more costs constant time
 * (withdrawals and attestations: a copy of one array of references), and keeping an earlier history costs little.
 */
public final class CareerHistory {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final CareerHistory EMPTY = new CareerHistory(
            NOBODY,
            DayLog.EMPTY,
            Employment.NONE,
            Ratings.NONE,
            Outcomes.NONE,
            Mentorships.NONE,
            Promotions.NONE,
            FeedbackRequests.NONE);

    private final UUID personId;
    private final DayLog log;
    private final Employment employment;
    private final Ratings ratings;
    private final Outcomes outcomes;
    private final Mentorships mentorships;
    private final Promotions promotions;
    private final FeedbackRequests feedbackRequests;

    private CareerHistory(
            UUID personId,
            DayLog log,
            Employment employment,
            Ratings ratings,
            Outcomes outcomes,
            Mentorships mentorships,
            Promotions promotions,
            FeedbackRequests feedbackRequests) {
        this.personId = personId;
        this.log = log;
        this.employment = employment;
        this.ratings = ratings;
        this.outcomes = outcomes;
        this.mentorships = mentorships;
        this.promotions = promotions;
        this.feedbackRequests = feedbackRequests;
    }

    /** The history of a stream without events. */
    public static CareerHistory empty() {
        return EMPTY;
    }

    /**
     * Folds a stream, or what of it was known at some time.
     *
     * @throws StreamGap when an event is missing
     */
    public static CareerHistory of(Iterable<? extends RecordedEvent<? extends CareerEvent>> events) {
        return EMPTY.withAll(events);
    }

    /**
     * Folds further events in; those already folded are skipped.
     *
     * @throws StreamGap when an event is missing
     * @throws IllegalArgumentException when an event is another person's
     */
    public CareerHistory withAll(Iterable<? extends RecordedEvent<? extends CareerEvent>> events) {
        CareerHistory history = this;
        for (RecordedEvent<? extends CareerEvent> event : events) {
            history = history.with(event);
        }
        return history;
    }

    /**
     * Folds the next event in; one already folded changes nothing.
     *
     * @throws StreamGap when events before it are missing
     * @throws IllegalArgumentException when the event is another person's
     */
    public CareerHistory with(RecordedEvent<? extends CareerEvent> next) {
        return with(next.sequence(), next.event());
    }

    /**
     * The same of a fact alone, for who has no use for its recording.
     *
     * @param sequence its place in the stream, from 0
     * @throws StreamGap when events before it are missing
     * @throws IllegalArgumentException when the event is another person's
     */
    public CareerHistory with(long sequence, CareerEvent event) {
        if (sequence < version()) {
            return this;
        }
        if (sequence > version()) {
            throw new StreamGap(event.streamId(), version(), sequence);
        }
        return with(event);
    }

    /**
     * Folds an event in as the next of the stream.
     *
     * @throws IllegalArgumentException when the event is another person's
     */
    public CareerHistory with(CareerEvent event) {
        if (!isEmpty() && !event.personId().equals(personId)) {
            throw new IllegalArgumentException("an event of " + event.personId() + " in the stream of " + personId);
        }
        CareerHistory next = new CareerHistory(
                isEmpty() ? event.personId() : personId,
                log.with(insideFrom(event)),
                employment,
                ratings,
                outcomes,
                mentorships,
                promotions,
                feedbackRequests);
        return next.evolved(event, log.size());
    }

    private CareerHistory evolved(CareerEvent event, int sequence) {
        return switch (event) {
            case PersonAdded e -> with(employment.added(e, sequence));
            case PersonDetailsChanged e -> with(employment.detailsChanged(e));
            case StartDateCorrected e -> with(employment.startCorrected(e.effectiveOn()));
            case ReportingLineChanged e -> with(employment.lineChanged(e, sequence));
            case PersonLeft e -> with(employment.left(e.effectiveOn()));
            case DepartureWithdrawn e -> with(employment.departureWithdrawn());
            case PersonRejoined e -> with(employment.rejoined(e, sequence));
            case LevelChanged e -> with(employment.levelChanged(e, sequence));
            case OutcomeRecorded e -> with(outcomes.recorded(e, sequence));
            case OutcomeAttested e -> with(outcomes.attested(e, sequence));
            case OutcomeRetracted e -> with(outcomes.retracted(e.outcomeId()));
            case SkillRated e -> with(ratings.rated(e, sequence));
            case RatingWithdrawn e -> with(ratings.withdrawn(e.ratingId()));
            case FeedbackRequested e -> with(feedbackRequests.requested(e, sequence));
            case FeedbackRequestWithdrawn e -> with(feedbackRequests.withdrawn(e.requestId(), e.effectiveOn()));
            case PromotionProposed e -> with(promotions.proposed(e, sequence));
            case PromotionPanelChanged e -> with(promotions.panelChanged(e));
            case PromotionReviewed e -> with(promotions.reviewed(e, sequence));
            case PromotionDecided e -> with(promotions.decided(e, sequence));
            case PromotionWithdrawn e -> with(promotions.withdrawn(e));
            case DecisionResponded e -> with(promotions.responded(e));
            case MentorshipStarted e -> with(mentorships.started(e, sequence));
            case MentoringSessionHeld e -> with(mentorships.held(e, sequence));
            case MentoringSessionWithdrawn e -> with(mentorships.sessionWithdrawn(e.mentorshipId(), e.sessionId()));
            case MentorshipEnded e -> with(mentorships.ended(e.mentorshipId(), e.effectiveOn()));
            case MentorshipWithdrawn e -> with(mentorships.withdrawn(e.mentorshipId()));
        };
    }

    /** The first day on which the event is inside a cut: a withdrawal is as soon as what it names is. */
    private int insideFrom(CareerEvent event) {
        int own = Day.of(event.effectiveOn());
        return switch (event) {
            case StartDateCorrected e -> Day.ALWAYS;
            case DepartureWithdrawn e -> Math.min(own, Day.orNever(employment.lastLeftOn()));
            case OutcomeRetracted e -> Math.min(own, outcomes.dayOf(e.outcomeId()));
            case RatingWithdrawn e -> Math.min(own, ratings.dayOf(e.ratingId()));
            case MentorshipWithdrawn e -> Math.min(own, mentorships.dayOf(e.mentorshipId()));
            case MentoringSessionWithdrawn e -> Math.min(own, mentorships.dayOf(e.mentorshipId(), e.sessionId()));
            case PersonAdded e -> own;
            case PersonDetailsChanged e -> own;
            case ReportingLineChanged e -> own;
            case PersonLeft e -> own;
            case PersonRejoined e -> own;
            case LevelChanged e -> own;
            case OutcomeRecorded e -> own;
            case OutcomeAttested e -> own;
            case SkillRated e -> own;
            case FeedbackRequested e -> own;
            case FeedbackRequestWithdrawn e -> own;
            case PromotionProposed e -> own;
            case PromotionPanelChanged e -> own;
            case PromotionReviewed e -> own;
            case PromotionDecided e -> own;
            case PromotionWithdrawn e -> own;
            case DecisionResponded e -> own;
            case MentorshipStarted e -> own;
            case MentoringSessionHeld e -> own;
            case MentorshipEnded e -> own;
        };
    }

    /** Whether nothing is known of anyone. */
    public boolean isEmpty() {
        return version() == 0;
    }

    /** Whose history this is; all zeros while it is empty. */
    public UUID personId() {
        return personId;
    }

    /** How many events are folded in. */
    public int version() {
        return log.size();
    }

    /** Where the last event inside the cut at {@code asOf} stands; null when there is none. */
    public @Nullable StreamPosition positionOn(LocalDate asOf) {
        int sequence = log.lastInside(Day.of(asOf));
        return sequence < 0 ? null : new StreamPosition(personId.toString(), sequence + 1);
    }

    /**
     * Whether the event is inside the cut at {@code asOf}; one that takes back is as soon as what it names is.
     *
     * @param sequence of an event that is folded in
     */
    public boolean isInside(int sequence, LocalDate asOf) {
        return log.isInside(sequence, Day.of(asOf));
    }

    public Employment employment() {
        return employment;
    }

    public Ratings ratings() {
        return ratings;
    }

    public Outcomes outcomes() {
        return outcomes;
    }

    /** The mentorships in which the person is the mentor. */
    public Mentorships mentorships() {
        return mentorships;
    }

    public Promotions promotions() {
        return promotions;
    }

    /** Whoever was asked for feedback on the person. */
    public FeedbackRequests feedbackRequests() {
        return feedbackRequests;
    }

    private CareerHistory with(Employment changed) {
        return new CareerHistory(personId, log, changed, ratings, outcomes, mentorships, promotions, feedbackRequests);
    }

    private CareerHistory with(Ratings changed) {
        return new CareerHistory(
                personId, log, employment, changed, outcomes, mentorships, promotions, feedbackRequests);
    }

    private CareerHistory with(Outcomes changed) {
        return new CareerHistory(
                personId, log, employment, ratings, changed, mentorships, promotions, feedbackRequests);
    }

    private CareerHistory with(Mentorships changed) {
        return new CareerHistory(personId, log, employment, ratings, outcomes, changed, promotions, feedbackRequests);
    }

    private CareerHistory with(Promotions changed) {
        return new CareerHistory(personId, log, employment, ratings, outcomes, mentorships, changed, feedbackRequests);
    }

    private CareerHistory with(FeedbackRequests changed) {
        return new CareerHistory(personId, log, employment, ratings, outcomes, mentorships, promotions, changed);
    }
}
