package io.careerledger.command.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of an import, one by one, in memory that does not grow with their number. */
interface LineSource {

    /**
     * The next line; null at the end of the input.
     *
     * @throws IOException when the client is cut off before the end; what was read before stays read
     */
    @Nullable
    RawLine next() throws IOException;

    /** Place of the first line that was not given out whole, counted from 1; it may be past the end. */
    long unfinished();
}
