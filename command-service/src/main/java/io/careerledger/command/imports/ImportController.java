package io.careerledger.command.imports;

import io.careerledger.access.Act;
import io.careerledger.command.actor.Actors;
import io.careerledger.web.condition.Traceparent;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports: the request's own thread reads, decides and spools the replies, a second one sends them, so that a client may
 * send everything before it reads anything.
 */
@RestController
class ImportController {

    private static final Logger log = LoggerFactory.getLogger(ImportController.class);
    private static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;

    private final Semaphore places = new Semaphore(ImportLimits.MAX_CONCURRENT);
    private final Actors actors;
    private final LineReader reader;
    private final BatchWriter writer;
    private final JsonMapper json;

    ImportController(Actors actors, LineReader reader, BatchWriter writer, JsonMapper json) {
        this.actors = actors;
        this.reader = reader;
        this.writer = writer;
        this.json = json;
    }

    @PostMapping(
            path = "/v1/imports",
            consumes = {NDJSON, "application/ndjson", "application/jsonl"})
    void lines(
            Caller caller,
            @RequestParam(required = false) @Nullable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (kind != null) {
            throw new ProblemException(Problems.malformed("'kind' is for CSV; lines of NDJSON name their commands."));
        }
        admitted(caller, new NdjsonLines(request.getInputStream()), request, response);
    }

    @PostMapping(path = "/v1/imports", consumes = "text/csv")
    void table(Caller caller, @RequestParam String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        admitted(caller, new CsvLines(CsvKind.called(kind), request.getInputStream()), request, response);
    }

    private void admitted(Caller caller, LineSource source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        UUID importerId = actors.writer(caller);
        Actors.require(Act.IMPORT, caller, importerId);
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problems.tooMany("At most " + ImportLimits.MAX_CONCURRENT + " imports run at once."));
        }
        try (ReplySpool spool = new ReplySpool(ImportLimits.SPOOL_MEMORY_BYTES, ImportLimits.SPOOL_FILE_BYTES)) {
            response.setContentType(NDJSON);
            String traceparent = Traceparent.of(request);
            run(new ImportRun(source, reader, writer, spool, json, importerId, traceparent), spool, response);
        } finally {
            places.release();
        }
    }

    private static void run(ImportRun run, ReplySpool spool, HttpServletResponse response) throws IOException {
        Thread sender = Thread.ofVirtual().name("import-replies").start(new Sending(spool, response.getOutputStream()));
        try {
            run.run();
        } catch (IOException e) {
            log.info("An import broke off: {}", e.getClass().getName());
        } finally {
            spool.finish();
            awaitEnd(sender);
        }
    }

    private static void awaitEnd(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException e) {
            sender.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
