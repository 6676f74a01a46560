package io.careerledger.query.http.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets as RFC 4180 has it: the columns are the components of a record. Every cell that has a value is in
 * quotes, so that one that is empty is no text.
 */
public final class CsvRows<T extends Record> implements RowWriter<T> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    private final List<Method> columns;
    private final Writer out;
    private final CSVPrinter printer;

    public CsvRows(OutputStream stream, Class<T> row, boolean bom) throws IOException {
        this.columns = Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        // a row may be its package's own
        columns.forEach(column -> column.setAccessible(true));
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.printer = new CSVPrinter(out, FORMAT);
        if (bom) {
            out.write(BYTE_ORDER_MARK);
        }
        printer.printRecord(columns.stream().map(Method::getName));
    }

    @Override
    public void write(T row) throws IOException {
        printer.printRecord(columns.stream().map(column -> cell(column, row)));
    }

    @Override
    public void end(long rows) throws IOException {
        out.flush();
    }

    private static @Nullable Object cell(Method column, Record row) {
        return switch (value(column, row)) {
            case null -> null;
            case String text -> Cells.text(text);
            case Collection<?> list -> Cells.list(list);
            case Object other -> other;
        };
    }

    private static @Nullable Object value(Method column, Record row) {
        try {
            return column.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
