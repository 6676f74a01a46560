package io.careerledger.command.imports;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One import from its first line to its last reply. The calling thread reads and judges lines; another one decides and
 * commits what has come meanwhile, and neither waits for the client to read.
 */
final class ImportRun {

    private final LineSource source;
    private final LineReader reader;
    private final BatchWriter writer;
    private final ReplySpool spool;
    private final JsonMapper json;
    private final UUID importerId;
    private final @Nullable String traceparent;
    private final WaitingLines lines = new WaitingLines();

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
        FutureTask<Boolean> writing = new FutureTask<>(this::writeAll);
        Thread.ofVirtual().name("import-writer").start(writing);
        try {
            readAll();
        } catch (IOException e) {
            if (endOf(writing)) {
                report(
                        source.unfinished(),
                        Problems.malformed("The input broke off here; what came before was carried out."));
            }
            throw e;
        } finally {
            endOf(writing);
        }
    }

    private void readAll() throws IOException {
        try {
            RawLine raw = source.next();
            while (raw != null && lines.put(reader.read(raw, importerId), raw.bytes())) {
                raw = source.next();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the import was interrupted");
    }

    /** Lets the other thread carry out what waits, and says whether it has carried out everything. */
    private boolean endOf(FutureTask<Boolean> writing) throws IOException {
        lines.finish();
        try {
            return writing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IOException("replies cannot be kept", e.getCause());
        } catch (InterruptedException e) {
            // what is being committed has its replies kept before anybody takes this import for ended
            lines.stop();
            awaitWhateverComes(writing);
            throw interrupted();
        }
    }

    private static void awaitWhateverComes(FutureTask<Boolean> writing) {
        boolean ended = false;
        while (!ended) {
            try {
                writing.get();
                ended = true;
            } catch (InterruptedException e) {
                ended = writing.isDone();
            } catch (ExecutionException e) {
                ended = true;
            }
        }
    }

    private boolean writeAll() throws IOException, InterruptedException {
        try {
            List<ImportedLine> batch = lines.take();
            while (!batch.isEmpty()) {
                if (!write(batch)) {
                    return false;
                }
                batch = lines.take();
            }
            return true;
        } finally {
            lines.stop();
        }
    }

    /** Answers the lines, and says whether there is a point in going on. */
    private boolean write(List<ImportedLine> batch) throws IOException {
        List<LineReply> replies = writer.write(batch, traceparent);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (LineReply reply : replies) {
            text.writeBytes(line(reply));
        }
        spool.append(text.toByteArray());
        if (replies.stream().anyMatch(LineReply::tellsOfOutage)) {
            return stop(Problems.unavailable("The import ended here; the lines from here on were not carried out."));
        }
        return !spool.isFull()
                || stop(
                        Problem.of(
                                "replies-unread",
                                429,
                                "Too many replies are unread",
                                "The import ended here, because its replies are not read; the lines from here on were not carried out."));
    }

    private boolean stop(Problem problem) throws IOException {
        report(lines.stop(), problem);
        return false;
    }

    private void report(long number, Problem problem) throws IOException {
        spool.append(line(LineReply.refused(number, problem)));
    }

    private byte[] line(LineReply reply) {
        return (json.writeValueAsString(reply) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
