package io.careerledger.query.projection.database;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who reads in a transaction, as the walls in the database are told.
 *
 * @param viewer id of a person, or one of the words below
 * @param day today, by which relations are judged
 */
public record Reader(String viewer, LocalDate day) {

    /** Sees the rows of all people. */
    public static final String EVERYBODY = "everybody";

    /** Sees the results of replays, and no row of any person. */
    public static final String CALIBRATION = "calibration";

    /** Who does so, and may see what people are called. */
    public static final String NAMED_CALIBRATION = "named calibration";

    /** Whoever reads in this thread. */
    @FunctionalInterface
    public interface Source {

        /** Null where nobody does: nothing is shown then. */
        @Nullable
        Reader current();
    }

    /** SQL that tells the walls for the rest of a transaction. */
    public String sql() {
        return "set local career.viewer = '" + viewer + "'; set local career.day = '" + day + "'";
    }
}
