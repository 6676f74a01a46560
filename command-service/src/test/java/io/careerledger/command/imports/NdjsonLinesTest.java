package io.careerledger.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {

    @Test
    void splitsAtLineFeedsAndPassesOverBlankLines() throws IOException {
        assertThat(read("{}\n\r\n  \n{\"a\":1}\r\nlast")).containsExactly("1:{}", "4:{\"a\":1}\r", "5:last");
    }

    @Test
    void readsNothingFromNothing() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void takesALineAtTheLimitAndLetsGoOfALongerOne() throws IOException {
        String longest = "x".repeat(ImportLimits.MAX_LINE_BYTES);
        assertThat(read(longest + "\nnext")).containsExactly("1:" + longest, "2:next");
        assertThat(read(longest + "x\nnext")).containsExactly("1:too-large", "2:next");
        assertThat(read(longest + "x")).containsExactly("1:too-large");
    }

    @Test
    void givesNoLineThatWasCutOff() throws IOException {
        NdjsonLines lines = new NdjsonLines(BrokenConnection.after("whole\nhal"));
        lines.next();
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
        assertThat(lines.unfinished()).isEqualTo(2);
    }

    @Test
    void saysTheNextPlaceWhenCutOffAfterAWholeLine() throws IOException {
        NdjsonLines lines = new NdjsonLines(BrokenConnection.after("whole\n"));
        assertThat(lines.unfinished()).isEqualTo(1);
        lines.next();
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
        assertThat(lines.unfinished()).isEqualTo(2);
    }

    @Test
    void saysTheNextPlaceWhenCutOffAfterABlankLine() throws IOException {
        NdjsonLines lines = new NdjsonLines(BrokenConnection.after("whole\n\n"));
        lines.next();
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
        assertThat(lines.unfinished()).isEqualTo(3);
    }

    private static List<String> read(String text) throws IOException {
        NdjsonLines lines = new NdjsonLines(bytes(text));
        List<String> read = new ArrayList<>();
        for (RawLine line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + ":"
                    + switch (line) {
                        case RawLine.Text content -> new String(content.content(), StandardCharsets.UTF_8);
                        case RawLine.Unreadable unreadable ->
                            unreadable.problem().slug();
                        case RawLine.Row row -> "a row";
                    });
        }
        return read;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
