package io.careerledger.query.projection.generation;

import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** How to connect to the database of the views. */
public record DatabaseLogin(String url, String user, String password) {

    /** As the settings of the service say. */
    public static DatabaseLogin of(DataSourceProperties database) {
        return new DatabaseLogin(
                database.determineUrl(),
                Objects.requireNonNullElse(database.determineUsername(), ""),
                Objects.requireNonNullElse(database.determinePassword(), ""));
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
