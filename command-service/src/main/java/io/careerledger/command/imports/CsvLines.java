package io.careerledger.command.imports;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it, its first row naming the columns. A row is known by the line it starts on. Text that is no
 * CSV ends the import, since nobody can say where the next row would start; text that is no UTF-8 spoils only its row.
 */
final class CsvLines implements LineSource {

    private static final int MAX_COLUMNS = 100;

    /** What the decoder puts where the bytes are no UTF-8. */
    private static final String REPLACEMENT = "\uFFFD";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final CsvKind kind;
    private final BoundedRecords text;
    private @Nullable CSVParser parser;
    private @Nullable Iterator<CSVRecord> rows;
    private List<String> columns = List.of();
    private long unfinished = 1;
    private boolean ended;

    CsvLines(CsvKind kind, InputStream input) {
        this.kind = kind;
        this.text = new BoundedRecords(new InputStreamReader(
                input,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(REPLACEMENT)));
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            return columns.isEmpty() ? firstRow() : row();
        } catch (UncheckedIOException e) {
            return unreadable(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    @Override
    public long unfinished() {
        return unfinished;
    }

    private @Nullable RawLine firstRow() throws IOException {
        parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        rows = parser.iterator();
        if (!rows.hasNext()) {
            ended = true;
            return null;
        }
        List<String> names = rows.next().stream().map(CsvLines::name).toList();
        if (names.size() > MAX_COLUMNS || Set.copyOf(names).size() != names.size() || names.contains("")) {
            return end(Problems.malformed(
                    "The first row must name up to " + MAX_COLUMNS + " columns, each by a name of its own."));
        }
        if (isMisread(names.stream())) {
            return end(Problems.malformed("The first row is not valid UTF-8."));
        }
        columns = names;
        unfinished = parser.getCurrentLineNumber() + 1;
        return row();
    }

    private static String name(String cell) {
        String name = cell.strip();
        return name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    private @Nullable RawLine row() throws IOException {
        if (parser == null || rows == null || !rows.hasNext()) {
            ended = true;
            return null;
        }
        text.recordRead();
        CSVRecord row = rows.next();
        unfinished = parser.getCurrentLineNumber() + 1;
        return judged(row, parser.getCurrentLineNumber() - lineBreaksIn(row));
    }

    private RawLine judged(CSVRecord row, long number) {
        if (isMisread(row.stream())) {
            return new RawLine.Unreadable(number, Problems.malformed("The row is not valid UTF-8."));
        }
        return row.size() == columns.size()
                ? new RawLine.Row(number, CsvRow.of(kind, cells(row)), length(row))
                : new RawLine.Unreadable(
                        number,
                        Problems.malformed(
                                "The row has " + row.size() + " cells, the table " + columns.size() + " columns."));
    }

    private static boolean isMisread(Stream<String> cells) {
        // A decoder that reports faults drops the good characters before them. The price of one that replaces: a cell
        // whose author wrote U+FFFD is refused as well, which is all but always text that was spoilt before.
        return cells.anyMatch(cell -> cell.contains(REPLACEMENT));
    }

    private Map<String, String> cells(CSVRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.get(i));
        }
        return cells;
    }

    private static long lineBreaksIn(CSVRecord row) {
        return row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }

    private static int length(CSVRecord row) {
        return row.stream().mapToInt(String::length).sum();
    }

    /** Faults of the text are answered; a connection that broke is not. */
    private RawLine unreadable(IOException e) throws IOException {
        return switch (e) {
            case RecordTooLong tooLong ->
                end(Problems.tooLarge("A row may have at most " + ImportLimits.MAX_LINE_BYTES + " characters."));
            case CSVException csv -> end(Problems.malformed("The text is no CSV from here on: quotes are misplaced."));
            default -> throw e;
        };
    }

    private RawLine end(Problem problem) {
        ended = true;
        long number = unfinished++;
        return new RawLine.Unreadable(number, problem);
    }
}
