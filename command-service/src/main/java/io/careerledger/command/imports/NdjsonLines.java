package io.careerledger.command.imports;

import io.careerledger.web.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Newline-delimited JSON: splits at line feeds, passes over blank lines, and lets go of a line that grows too long. */
final class NdjsonLines implements LineSource {

    private static final int BUFFER = 64 * 1024;

    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private boolean ended;
    private long number;
    private boolean within;

    NdjsonLines(InputStream input) {
        this.input = input;
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        while (position < filled || fill()) {
            RawLine line = readLine();
            if (line != null) {
                return line;
            }
        }
        return null;
    }

    @Override
    public long unfinished() {
        return within ? number : number + 1;
    }

    private boolean fill() throws IOException {
        if (!ended) {
            filled = Math.max(0, input.read(buffer, 0, BUFFER));
            position = 0;
            ended = filled == 0;
        }
        return !ended;
    }

    /** Null for a blank line. */
    private @Nullable RawLine readLine() throws IOException {
        number++;
        within = true;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        boolean complete = false;
        while (!complete && (position < filled || fill())) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - position;
            if (length <= ImportLimits.MAX_LINE_BYTES) {
                line.write(buffer, position, end - position);
            }
            complete = end < filled;
            position = complete ? end + 1 : end;
        }
        within = false;
        return length > ImportLimits.MAX_LINE_BYTES ? tooLong() : text(line.toByteArray());
    }

    private RawLine tooLong() {
        return new RawLine.Unreadable(
                number, Problems.tooLarge("A line may have at most " + ImportLimits.MAX_LINE_BYTES + " bytes."));
    }

    private @Nullable RawLine text(byte[] content) {
        for (byte character : content) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return new RawLine.Text(number, content);
            }
        }
        return null;
    }
}
