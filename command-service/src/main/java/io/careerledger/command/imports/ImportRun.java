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
    private Batch batch = new Batch();
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
        try {
            for (RawLine raw = source.next(); raw != null; raw = stopped ? null : source.next()) {
                take(reader.read(raw, importerId), raw.bytes());
            }
        } catch (IOException e) {
            writeBatch(source.unfinished());
            if (!stopped) {
                report(
                        source.unfinished(),
                        Problems.malformed("The input broke off here; what came before was carried out."));
            }
            throw e;
        }
        writeBatch(source.unfinished());
    }

    private void take(ImportedLine line, int bytes) throws IOException {
        if (!batch.admits(line)) {
            writeBatch(line.number());
        }
        if (stopped) {
            return;
        }
        batch.add(line, bytes);
        if (batch.isFull() || !source.ready()) {
            writeBatch(source.unfinished());
        }
    }

    /** Answers the lines that wait; a line at {@code next} is the first one that does not get its answer here. */
    private void writeBatch(long next) throws IOException {
        List<ImportedLine> waiting = batch.lines();
        batch = new Batch();
        if (waiting.isEmpty()) {
            return;
        }
        List<LineReply> replies = writer.write(waiting, traceparent);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LineReply reply : replies) {
            lines.writeBytes(line(reply));
        }
        spool.append(lines.toByteArray());
        if (replies.stream().anyMatch(LineReply::tellsOfOutage)) {
            stop(next, Problems.unavailable("The import ended here; the lines from here on were not carried out."));
        } else if (spool.isFull()) {
            stop(
                    next,
                    Problem.of(
                            "replies-unread",
                            429,
                            "Too many replies are unread",
                            "The import ended here, because its replies are not read; the lines from here on were not carried out."));
        }
    }

    private void stop(long next, Problem problem) throws IOException {
        stopped = true;
        report(next, problem);
    }

    private void report(long number, Problem problem) throws IOException {
        spool.append(line(LineReply.refused(number, problem)));
    }

    private byte[] line(LineReply reply) {
        return (json.writeValueAsString(reply) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
