package io.careerledger.command.imports;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One import from its first line to its last reply; reads and decides in one thread and never waits for the client. */
final class ImportRun {

    private final LineSource source;
    private final LineReader reader;
    private final BatchWriter writer;
    private final ReplySpool spool;
    private final JsonMapper json;
    private final UUID importerId;
    private final @Nullable String traceparent;
    private boolean stopped;

    ImportRun(
            LineSource source,
            LineReader reader,
            BatchWriter writer,
            ReplySpool spool,
            JsonMapper json,
            UUID importerId,
            @Nullable String traceparent) {
        this.source = source;
        this.reader = reader;
        this.writer = writer;
        this.spool = spool;
        this.json = json;
        this.importerId = importerId;
        this.traceparent = traceparent;
    }

    /** Carries out what can be read, to the end of the input or to where it breaks off. */
    void run() throws IOException {
        Batch batch = new Batch();
        try {
            RawLine raw = source.next();
            while (raw != null && !stopped) {
                ImportedLine line = reader.read(raw, importerId);
                if (!batch.admits(line)) {
                    batch = written(batch);
                }
                batch.add(line, raw.bytes());
                if (batch.isFull() || !source.ready()) {
                    batch = written(batch);
                }
                raw = stopped ? null : source.next();
            }
        } catch (IOException e) {
            write(batch);
            report(
                    source.lastNumber(),
                    Problems.malformed("The input broke off here; what came before was carried out."));
            throw e;
        }
        write(batch);
    }

    private Batch written(Batch batch) throws IOException {
        write(batch);
        return new Batch();
    }

    private void write(Batch batch) throws IOException {
        if (batch.isEmpty() || stopped) {
            return;
        }
        List<LineReply> replies = writer.write(batch.lines(), traceparent);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LineReply reply : replies) {
            lines.writeBytes(line(reply));
        }
        spool.append(lines.toByteArray());
        if (replies.stream().anyMatch(LineReply::tellsOfOutage)) {
            stop(Problems.unavailable("The import ended here; the lines from here on were not carried out."));
        } else if (spool.isFull()) {
            stop(
                    Problem.of(
                            "replies-unread",
                            429,
                            "Too many replies are unread",
                            "The import ended here, because its replies are not read; the lines from here on were not carried out."));
        }
    }

    private void stop(Problem problem) throws IOException {
        stopped = true;
        report(source.lastNumber() + 1, problem);
    }

    private void report(long number, Problem problem) throws IOException {
        spool.append(line(LineReply.refused(number, problem)));
    }

    private byte[] line(LineReply reply) {
        return (json.writeValueAsString(reply) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
