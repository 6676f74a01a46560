package io.careerledger.query.projection;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** Tells a database that refuses what certain rows say from one that fails, which all rows have to wait for. */
final class Refusal {

    /** Cardinality, data exception, constraint, check option; and rows or index entries beyond what fits. */
    private static final Pattern OF_ROWS = Pattern.compile("(21|22|23|44)...|54000");

    private Refusal() {}

    /** Whether the same rows would be refused again, and others not. */
    static boolean isOfRows(DataAccessException e) {
        if (e.getMostSpecificCause() instanceof SQLException cause && cause.getSQLState() != null) {
            return OF_ROWS.matcher(cause.getSQLState()).matches();
        }
        return e instanceof DataIntegrityViolationException;
    }

    /** What of a refusal can be told without quoting a row. */
    static String sayable(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                ? "SQL state " + cause.getSQLState()
                : e.getClass().getSimpleName();
    }
}
