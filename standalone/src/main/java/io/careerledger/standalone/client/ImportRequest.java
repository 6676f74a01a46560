package io.careerledger.standalone.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.nio.support.classic.ClassicToAsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.classic.ClassicToAsyncResponseConsumer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends one import of any length and reads the replies while it is sent, so that neither side ever holds all of it. (The
 * JDK's own client reads nothing before it has sent everything.)
 */
public final class ImportRequest {

    public static final ContentType NDJSON = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);
    public static final ContentType CSV = ContentType.create("text/csv", StandardCharsets.UTF_8);

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Timeout TIMEOUT = Timeout.ofMinutes(5);

    private final URI commandService;
    private final String token;

    public ImportRequest(URI commandService, String token) {
        this.commandService = commandService;
        this.token = token;
    }

    /** Writes the lines of the import. */
    @FunctionalInterface
    public interface Lines {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Sends the lines.
     *
     * @param kind of a CSV file: people, outcomes or ratings; empty for NDJSON
     * @param report is added to as replies come
     * @throws ImportBrokenOff when not all lines were answered, and the rest may be sent again
     * @throws ClientException when the ledger refuses the import as a whole
     */
    public void send(Lines lines, ContentType type, String kind, ImportReport report) {
        String query = kind.isEmpty() ? "" : "?kind=" + kind;
        ClassicHttpRequest request = ClassicRequestBuilder.post(commandService.resolve("/v1/imports" + query))
                .setHeader("Authorization", "Bearer " + token)
                .setEntity(new EntityTemplate(-1, type, null, lines::writeTo))
                .build();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                CloseableHttpAsyncClient client = HttpAsyncClients.createDefault()) {
            client.start();
            report.begin();
            exchange(request, client, threads, report);
        } catch (IOException | ExecutionException e) {
            throw e.getCause() instanceof ClientException refusal
                    ? refusal
                    : new ImportBrokenOff(report.answered(), reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }

    /** Sends and reads at the same time; when either fails, or the connection does, neither is waited for. */
    private static void exchange(
            ClassicHttpRequest request, CloseableHttpAsyncClient client, ExecutorService threads, ImportReport report)
            throws IOException, InterruptedException, ExecutionException {
        var producer = new ClassicToAsyncRequestProducer(request, BUFFER_BYTES, TIMEOUT);
        var consumer = new ClassicToAsyncResponseConsumer(BUFFER_BYTES, TIMEOUT);
        CompletableFuture<ImportReport> result = new CompletableFuture<>();
        Future<Void> exchange = client.execute(producer, consumer, failing(result));
        Future<?> sending = threads.submit(() -> told(result, () -> {
            producer.blockWaiting().execute();
            return null;
        }));
        Future<?> reading = threads.submit(() -> told(result, () -> replies(consumer, report)));
        try {
            result.get();
        } finally {
            exchange.cancel(true);
            sending.cancel(true);
            reading.cancel(true);
        }
    }

    /** Completes the result with what the task gives, unless that is null, or with its failure. */
    private static void told(CompletableFuture<ImportReport> result, Callable<@Nullable ImportReport> task) {
        try {
            ImportReport report = task.call();
            if (report != null) {
                result.complete(report);
            }
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private static FutureCallback<Void> failing(CompletableFuture<ImportReport> result) {
        return new FutureCallback<>() {
            @Override
            public void completed(Void nothing) {
                // The replies are complete when their reader says so.
            }

            @Override
            public void failed(Exception e) {
                result.completeExceptionally(e);
            }

            @Override
            public void cancelled() {
                result.completeExceptionally(new IOException("cancelled"));
            }
        };
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static ImportReport replies(ClassicToAsyncResponseConsumer consumer, ImportReport report)
            throws IOException, InterruptedException {
        try (ClassicHttpResponse response = consumer.blockWaiting()) {
            HttpEntity entity = response.getEntity();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(entity.getContent(), StandardCharsets.UTF_8))) {
                requireSuccess(response.getCode(), reader, report);
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    report.add(line);
                }
                return report;
            }
        }
    }

    private static void requireSuccess(int status, BufferedReader reader, ImportReport report) throws IOException {
        if (status >= 300) {
            String answer = "the ledger refuses the import (" + status + "): " + reader.readAllAsString();
            boolean later = status == TOO_MANY_REQUESTS || status >= 500;
            throw later ? new ImportBrokenOff(report.answered(), answer) : new ClientException(answer);
        }
    }
}
