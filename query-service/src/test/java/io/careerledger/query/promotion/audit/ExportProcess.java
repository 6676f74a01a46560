package io.careerledger.query.promotion.audit;

import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.http.export.CsvRows;
import io.careerledger.query.http.export.ExportForm;
import io.careerledger.query.http.export.ExportFormat;
import io.careerledger.query.http.export.NdjsonRows;
import io.careerledger.query.http.export.RowWriter;
import io.careerledger.query.http.export.StreamedRows;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.testing.ViewsDatabase;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.web.issuer.LocalPositions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Exports what there is, counts it and says so: an export in a heap of its own. */
final class ExportProcess {

    private ExportProcess() {}

    public static void main(String[] args) throws IOException {
        try (ViewsDatabase database = ViewsDatabase.at(new DatabaseAccess(args[0], args[1], args[2]))) {
            Counting out = new Counting();
            ExportFormat format = ExportFormat.valueOf(args[3]);
            LocalDate from = LocalDate.of(1960, 1, 1);
            AuditQuery query = new AuditQuery(
                    Cut.on(LocalDate.of(2026, 3, 2)), from, from.plusYears(1), new ExportForm(format, false));
            AtomicLong decisions = new AtomicLong();
            AuditExport export = new AuditExport(
                    new StreamedRows(database.jdbc(), new DataSourceTransactionManager(database.pool())),
                    LadderCatalog::empty,
                    new EventCodec(),
                    LocalPositions.KEY);
            export.run(query, () -> counted(writer(format, out, query), decisions));
            System.out.println(decisions.get() + " decisions in " + out.bytes + " bytes");
        }
    }

    private static RowWriter<AuditRow> writer(ExportFormat format, OutputStream out, AuditQuery query)
            throws IOException {
        JsonMapper json = JsonMapper.shared();
        return switch (format) {
            case JSON -> new JsonAudit(out, json, query);
            case NDJSON -> new NdjsonRows<>(out, json);
            case CSV -> new CsvRows<>(out, AuditRow.class, query.form().bom());
        };
    }

    private static RowWriter<AuditRow> counted(RowWriter<AuditRow> writer, AtomicLong decisions) {
        return new RowWriter<AuditRow>() {
            @Override
            public void write(AuditRow row) throws IOException {
                decisions.incrementAndGet();
                writer.write(row);
            }

            @Override
            public void end(long count) throws IOException {
                writer.end(count);
            }
        };
    }

    private static final class Counting extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) {
            bytes += length;
        }
    }
}
