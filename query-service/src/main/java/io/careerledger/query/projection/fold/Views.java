package io.careerledger.query.projection.fold;

import io.careerledger.query.projection.table.PersonRow;
import io.careerledger.query.projection.table.ViewRows;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;

/** What a person's history says on a day, which its owner stores and a reader may work out for herself. */
public final class Views {

    private Views() {}

    public static ViewRows of(CareerHistory history, int partition, LocalDate today, LadderCatalog ladders) {
        PersonRow person = PersonRows.of(history, partition, today);
        return new ViewRows(person, person.employed() ? ReadinessRows.of(history, person, ladders) : null);
    }
}
