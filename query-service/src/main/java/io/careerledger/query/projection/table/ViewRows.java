package io.careerledger.query.projection.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's history says on one day, as rows.
 *
 * @param readiness null when she is not employed on that day
 */
public record ViewRows(PersonRow person, @Nullable ReadinessRow readiness) {

    /** The persons of all these. */
    public static List<PersonRow> persons(List<ViewRows> all) {
        return all.stream().map(ViewRows::person).toList();
    }
}
