package io.careerledger.query.projection.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that a batch adds or replaces. Mutable: a batch collects into it, person by person.
 *
 * @param events new facts
 * @param timeline what the new facts add to timelines, the mentees' included
 * @param streams how far the persons of the batch are applied now
 * @param moved whose views that moves, the mentees' included
 * @param standingEnds stored standings that are known otherwise now
 * @param standings what is known of them instead, and what was for a while within the batch
 * @param evaluated how ready the persons of the batch are now
 * @param promotions what is new about promotion cases
 * @param feedbackRequests new ones, and those that stand otherwise now
 */
public record Changes(
        List<StoredEvent> events,
        List<TimelineRow> timeline,
        List<StreamRow> streams,
        List<MovedRow> moved,
        List<StandingEnd> standingEnds,
        List<StandingRow> standings,
        List<Evaluated> evaluated,
        PromotionChanges promotions,
        List<FeedbackRequestRow> feedbackRequests) {

    public static Changes none() {
        return new Changes(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                PromotionChanges.none(),
                new ArrayList<>());
    }

    /** Whether somebody stands elsewhere now than was known before. */
    public boolean movesStandings() {
        return !standings.isEmpty() || !standingEnds.isEmpty();
    }

    /** Takes in what another person changed. */
    public void add(Changes other) {
        events.addAll(other.events);
        timeline.addAll(other.timeline);
        streams.addAll(other.streams);
        moved.addAll(other.moved);
        standingEnds.addAll(other.standingEnds);
        standings.addAll(other.standings);
        evaluated.addAll(other.evaluated);
        promotions.add(other.promotions);
        feedbackRequests.addAll(other.feedbackRequests);
    }
}
