package io.careerledger.command.imports;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** What is read once the other side is gone. */
final class BrokenConnection extends InputStream {

    private BrokenConnection() {}

    /** A connection that breaks after this text. */
    static InputStream after(String text) {
        return new SequenceInputStream(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new BrokenConnection());
    }

    @Override
    public int read() throws IOException {
        throw new EOFException("cut off");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        throw new EOFException("cut off");
    }
}
