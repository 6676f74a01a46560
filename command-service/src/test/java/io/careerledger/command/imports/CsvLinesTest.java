package io.careerledger.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    private static final String HEAD = "name,team\n";

    @Test
    void knowsARowByTheLineItStartsOn() throws IOException {
        assertThat(read(inChunks(HEAD, "A,\"two\nlines\"\n", "B,b\r\n", "\nC,c")))
                .containsExactly("2:A", "4:B", "6:C");
    }

    @Test
    void refusesOnlyTheRowWithTheBadByte() throws IOException {
        String table = HEAD + "A,a\nB,b\nbad \u00ff,c\nC,\u00c3\u00a9\n";
        assertThat(read(latin1(table))).containsExactly("2:A", "3:B", "4:malformed", "5:C");
    }

    @Test
    void refusesARowThatBeginsWithABadByteAfterARowOfItsOwnChunk() throws IOException {
        assertThat(read(inChunks(HEAD, "A,a\n", "\u00ff,b\n", "C,c\n"))).containsExactly("2:A", "3:malformed", "4:C");
    }

    @Test
    void endsAtAFirstRowWithABadByte() throws IOException {
        assertThat(read(latin1("name,t\u00ff\nA,a\n"))).containsExactly("1:malformed");
    }

    @Test
    void reportsTextThatIsNoTableAtAPlaceOfItsOwn() throws IOException {
        assertThat(read(inChunks(HEAD, "A,a\n", "\"b\"b,c\n", "D,d\n"))).containsExactly("2:A", "3:malformed");
        assertThat(read(latin1(HEAD + "A,a\n\"b\nb"))).containsExactly("2:A", "3:malformed");
    }

    @Test
    void saysThePlaceWhereTheConnectionBroke() throws IOException {
        assertThat(brokenAfter("", 0)).isEqualTo(1);
        assertThat(brokenAfter("name,te", 0)).isEqualTo(1);
        assertThat(brokenAfter(HEAD, 0)).isEqualTo(2);
        assertThat(brokenAfter(HEAD + "A,a\n", 1)).isEqualTo(3);
        assertThat(brokenAfter(HEAD + "A,a\nB,", 1)).isEqualTo(3);
        assertThat(brokenAfter(HEAD + "A,\"a\na\"\nB,\"b\n", 1)).isEqualTo(4);
    }

    private static long brokenAfter(String text, int rows) throws IOException {
        CsvLines lines = new CsvLines(CsvKind.PEOPLE, BrokenConnection.after(text));
        for (int n = 0; n < rows; n++) {
            assertThat(lines.next()).isInstanceOf(RawLine.Row.class);
        }
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
        return lines.unfinished();
    }

    private static List<String> read(InputStream text) throws IOException {
        CsvLines lines = new CsvLines(CsvKind.PEOPLE, text);
        List<String> read = new ArrayList<>();
        for (RawLine line = lines.next(); line != null; line = lines.next()) {
            assertThat(lines.unfinished()).isGreaterThan(line.number());
            read.add(line.number() + ":"
                    + switch (line) {
                        case RawLine.Row row -> row.object().path("name").asString();
                        case RawLine.Unreadable unreadable ->
                            unreadable.problem().slug();
                        case RawLine.Text content -> "text";
                    });
        }
        return read;
    }

    /** Each chunk comes by a read of its own; characters are bytes. */
    private static InputStream inChunks(String... chunks) {
        return new SequenceInputStream(Collections.enumeration(
                Arrays.stream(chunks).map(CsvLinesTest::latin1).toList()));
    }

    private static InputStream latin1(String bytes) {
        return new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
