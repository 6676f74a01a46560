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
     * @throws ClientException when the ledger does not answer, or refuses the import as a whole
     */
    public ImportReport send(Lines lines, ContentType type, String kind) {
        String query = kind.isEmpty() ? "" : "?kind=" + kind;
        ClassicHttpRequest request = ClassicRequestBuilder.post(commandService.resolve("/v1/imports" + query))
                .setHeader("Authorization", "Bearer " + token)
                .setEntity(new EntityTemplate(-1, type, null, lines::writeTo))
                .build();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                CloseableHttpAsyncClient client = HttpAsyncClients.createDefault()) {
            client.start();
            return exchanged(request, client, threads);
        } catch (IOException | ExecutionException e) {
            throw e.getCause() instanceof ClientException refusal ? refusal : brokenOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }

    /** Sends and reads at the same time; when either fails, or the connection does, neither is waited for. */
    private static ImportReport exchanged(
            ClassicHttpRequest request, CloseableHttpAsyncClient client, ExecutorService threads)
            throws IOException, InterruptedException, ExecutionException {
        var producer = new ClassicToAsyncRequestProducer(request, TIMEOUT);
        var consumer = new ClassicToAsyncResponseConsumer(TIMEOUT);
        CompletableFuture<ImportReport> result = new CompletableFuture<>();
        Future<Void> exchange = client.execute(producer, consumer, failing(result));
        Future<?> sending = threads.submit(() -> told(result, () -> {
            producer.blockWaiting().execute();
            return null;
        }));
        Future<?> reading = threads.submit(() -> told(result, () -> replies(consumer)));
        try {
            return result.get();
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
        } catch (Exception e) {
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

    private static ClientException brokenOff(Exception e) {
        return new ClientException("the import broke off: " + reason(e) + "; what was answered is kept", e);
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static ImportReport replies(ClassicToAsyncResponseConsumer consumer)
            throws IOException, InterruptedException {
        try (ClassicHttpResponse response = consumer.blockWaiting()) {
            HttpEntity entity = response.getEntity();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(entity.getContent(), StandardCharsets.UTF_8))) {
                if (response.getCode() >= 300) {
                    throw new ClientException(
                            "the ledger refuses the import (" + response.getCode() + "): " + reader.readAllAsString());
                }
                ImportReport report = new ImportReport();
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    report.add(line);
                }
                return report;
            }
        }
    }
}
