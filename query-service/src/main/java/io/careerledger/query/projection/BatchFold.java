package io.careerledger.query.projection;

import io.careerledger.query.projection.arrival.Arrival;
import io.careerledger.query.projection.fold.ParkReason;
import io.careerledger.query.projection.fold.PersonChanges;
import io.careerledger.query.projection.fold.Stop;
import io.careerledger.query.projection.fold.StreamFold;
import io.careerledger.query.projection.table.Changes;
import io.careerledger.query.projection.table.ParkedRecordRow;
import io.careerledger.query.projection.table.ParkedStreamRow;
import io.careerledger.query.projection.table.StreamRow;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Folds the streams of a batch one by one; what is wrong with one of them parks that one. Pure. */
final class BatchFold {

    private final Instant now;
    private final LocalDate today;
    private final LadderCatalog ladders;
    private final BatchResult result = BatchResult.empty();

    BatchFold(Instant now, LadderCatalog ladders) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.ladders = ladders;
    }

    BatchResult result() {
        return result;
    }

    /**
     * Takes in one stream.
     *
     * @param before its history so far
     * @param kept what is kept of it from before, if it is to be tried again
     */
    void add(StreamWork work, CareerHistory before, List<Arrival.OfPerson> kept) {
        switch (work.aim()) {
            case APPLY -> settle(work, before, StreamFold.of(before, work.arrivals()));
            case RETRY -> settle(work, before, StreamFold.retried(before, kept));
            case HEAL -> heal(work, before, kept);
            case KEEP -> keep(work.arrivals());
        }
    }

    /** Parks a stream whose rows the database refuses. */
    void refuse(StreamWork work, CareerHistory before, String detail) {
        settle(work, before, StreamFold.refused(before, work.arrivals(), ParkReason.WRITE, detail));
    }

    /** Parks a stream whose stored facts this code cannot read. */
    void unreadable(StreamWork work, String fault) {
        park(work, new Stop(work.head().version(), ParkReason.UNREADABLE, "stored before: " + fault));
        keep(work.arrivals());
    }

    private void heal(StreamWork work, CareerHistory before, List<Arrival.OfPerson> kept) {
        List<Arrival.OfPerson> all = new ArrayList<>(kept);
        all.addAll(work.arrivals());
        if (all.stream().anyMatch(arrival -> arrival.sequence() == null)) {
            // somebody must look at the record without a place first
            keep(work.arrivals());
        } else {
            settle(work, before, StreamFold.of(before, all));
        }
    }

    private void settle(StreamWork work, CareerHistory before, StreamFold fold) {
        Changes changes = Changes.none();
        StreamFold settled = fold;
        if (!fold.applied().isEmpty()) {
            try {
                changes = PersonChanges.of(fold, work.partition(), today, ladders);
            } catch (RuntimeException e) {
                String detail = "the stream makes no standing: " + e.getClass().getSimpleName();
                settled = StreamFold.refused(before, work.arrivals(), ParkReason.FOLD, detail);
            }
        }
        result.changes().add(changes);
        if (!settled.history().isEmpty()) {
            result.histories().add(settled.history());
        }
        Stop stop = settled.stop();
        if (stop != null) {
            stop(work, settled, stop);
        } else if (work.head().parked()) {
            result.released().add(work.personId());
        }
    }

    private void stop(StreamWork work, StreamFold fold, Stop stop) {
        park(work, stop);
        keep(fold.kept());
        if (fold.applied().isEmpty() && work.head().version() == 0) {
            result.changes().streams().add(new StreamRow(work.personId(), work.partition(), 0));
        }
        if (work.head().parked() && !fold.applied().isEmpty()) {
            result.advanced().add(work.personId());
        }
        if (work.aim() == StreamWork.Aim.RETRY) {
            result.givenUp().add(work.personId());
        }
    }

    private void park(StreamWork work, Stop stop) {
        result.parked()
                .add(new ParkedStreamRow(
                        work.personId(),
                        work.partition(),
                        stop.expectedSequence(),
                        stop.reason().name(),
                        stop.detail(),
                        now));
    }

    private void keep(List<Arrival.OfPerson> arrivals) {
        arrivals.forEach(arrival ->
                result.kept().add(new ParkedRecordRow(arrival.personId(), arrival.sequence(), arrival.raw())));
    }
}
