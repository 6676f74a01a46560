package io.careerledger.query.projection;

import io.careerledger.query.projection.table.Changes;
import io.careerledger.query.projection.table.ParkedRecordRow;
import io.careerledger.query.projection.table.ParkedStreamRow;
import io.careerledger.readiness.career.CareerHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * All that a batch is going to write. Mutable: it is collected person by person.
 *
 * @param parked streams that stop here
 * @param kept records that wait
 * @param released streams that are parked no longer
 * @param advanced parked streams that got further and stop again
 * @param givenUp parked streams whose records without a place are given up
 * @param histories as they stand after the batch
 */
record BatchResult(
        Changes changes,
        List<ParkedStreamRow> parked,
        List<ParkedRecordRow> kept,
        List<UUID> released,
        List<UUID> advanced,
        List<UUID> givenUp,
        List<CareerHistory> histories) {

    static BatchResult empty() {
        return new BatchResult(
                Changes.none(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Nothing left to write: it is written already, and these are the histories now. */
    static BatchResult of(List<CareerHistory> histories) {
        BatchResult written = empty();
        written.histories().addAll(histories);
        return written;
    }
}
