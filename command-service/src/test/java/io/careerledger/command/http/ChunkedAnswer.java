package io.careerledger.command.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The body of an answer that comes in chunks, for tests that speak HTTP by hand; the head must say 200. */
final class ChunkedAnswer extends FilterInputStream {

    private boolean begun;
    private int left;

    ChunkedAnswer(InputStream answer) {
        super(answer);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0 && !nextChunk()) {
            return -1;
        }
        int read = super.read(into, offset, Math.min(length, left));
        left -= Math.max(0, read);
        if (left == 0) {
            line();
        }
        return read;
    }

    private boolean nextChunk() throws IOException {
        if (!begun) {
            skipHead();
        }
        String size = line();
        left = size.isEmpty() ? 0 : HexFormat.fromHexDigits(size);
        return left > 0;
    }

    private void skipHead() throws IOException {
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("not the expected answer: " + status);
        }
        for (String header = line(); !header.isEmpty(); header = line()) {
            begun = true;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = super.read(); next >= 0 && next != '\n'; next = super.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }
}
