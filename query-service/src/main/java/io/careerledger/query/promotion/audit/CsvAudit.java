package io.careerledger.query.promotion.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
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
 * A table for spreadsheets as RFC 4180 has it: the columns are the components of {@link AuditRow}. Every cell that has a value
 * is in quotes, so that one that is empty is no text.
 */
final class CsvAudit implements AuditWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<RecordComponent> COLUMNS = Arrays.asList(AuditRow.class.getRecordComponents());

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

    private final Writer out;
    private final CSVPrinter printer;

    CsvAudit(OutputStream stream, boolean bom) throws IOException {
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.printer = new CSVPrinter(out, FORMAT);
        if (bom) {
            out.write(BYTE_ORDER_MARK);
        }
        printer.printRecord(COLUMNS.stream().map(RecordComponent::getName));
    }

    @Override
    public void write(AuditRow row) throws IOException {
        printer.printRecord(COLUMNS.stream().map(column -> cell(column, row)));
    }

    @Override
    public void end(long decisions) throws IOException {
        out.flush();
    }

    private static @Nullable Object cell(RecordComponent column, AuditRow row) {
        return switch (value(column, row)) {
            case null -> null;
            case String text -> Cells.text(text);
            case Collection<?> list -> Cells.list(list);
            case Object other -> other;
        };
    }

    private static @Nullable Object value(RecordComponent column, AuditRow row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
