package io.careerledger.command.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text that ends with {@link RecordTooLong} when too much of it is read without a row coming of it. */
final class BoundedRecords extends FilterReader {

    private long sinceRecord;

    BoundedRecords(Reader text) {
        super(text);
    }

    /** A row was found: counting starts anew. */
    void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int characters) throws RecordTooLong {
        sinceRecord += characters;
        if (sinceRecord > ImportLimits.MAX_LINE_BYTES) {
            throw new RecordTooLong();
        }
    }
}
