package io.careerledger.query.projection.table;

import java.time.LocalDate;

/** Dates as PostgreSQL reads them, the first and the last of Java being its infinite ones. */
final class SqlDates {

    private SqlDates() {}

    static String text(LocalDate date) {
        if (date.equals(LocalDate.MIN)) {
            return "-infinity";
        }
        return date.equals(LocalDate.MAX) ? "infinity" : date.toString();
    }
}
