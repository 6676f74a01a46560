package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.Changes;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;

/** Turns what was applied to a stream into rows. */
public final class PersonChanges {

    private PersonChanges() {}

    /** The rows that change when the applied facts are new. Fails for a stream that no joining begins. */
    public static Changes of(StreamFold fold, int partition, LocalDate today, LadderCatalog ladders) {
        CareerHistory history = fold.history();
        if (history.employment().startedOn() == null) {
            throw new IllegalStateException("no joining begins the stream");
        }
        Changes changes = Changes.none();
        changes.events().addAll(fold.applied());
        fold.applied().stream().flatMap(TimelineRows::of).forEach(changes.timeline()::add);
        changes.streams().add(new StreamRow(history.personId(), partition, history.version()));
        StandingChanges.collect(fold, partition, changes);
        changes.moved().addAll(MovedRows.of(fold.applied(), partition, changes.movesStandings()));
        changes.evaluated().add(ReadinessRows.of(history, partition, today, ladders));
        changes.promotions().add(PromotionRows.of(fold, partition));
        changes.feedbackRequests().addAll(FeedbackRows.of(fold, partition));
        return changes;
    }
}
