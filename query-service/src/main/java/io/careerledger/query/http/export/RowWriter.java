package io.careerledger.query.http.export;

import java.io.IOException;

/**
 * Writes an export row by row. One that is not {@link #end ended} must not look like a whole one: whoever writes it then
 * breaks the connection.
 */
public interface RowWriter<T> {

    /** Begins the answer, which can be no other from then on. */
    @FunctionalInterface
    interface Opening<T> {
        RowWriter<T> open() throws IOException;
    }

    void write(T row) throws IOException;

    /** Says that this is all. */
    void end(long rows) throws IOException;
}
