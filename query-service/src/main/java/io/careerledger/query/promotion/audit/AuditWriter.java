package io.careerledger.query.promotion.audit;

import java.io.IOException;

/**
 * Writes an export decision by decision. One that is not {@link #end ended} must not look like a whole one: whoever writes
 * it then breaks the connection.
 */
interface AuditWriter {

    /** Begins the answer, which can be no other from then on. */
    @FunctionalInterface
    interface Opening {

        AuditWriter open() throws IOException;
    }

    void write(AuditRow row) throws IOException;

    /** Says that this is all. */
    void end(long decisions) throws IOException;
}
