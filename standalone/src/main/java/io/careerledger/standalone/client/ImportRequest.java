package io.careerledger.standalone.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.nio.support.classic.ClassicToAsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.classic.ClassicToAsyncResponseConsumer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

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
        try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();
                CloseableHttpAsyncClient client = HttpAsyncClients.createDefault()) {
            client.start();
            return exchanged(request, client, sender);
        } catch (IOException | ExecutionException e) {
            throw new ClientException("the import broke off: " + reason(e) + "; what was answered is kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }

    private static ImportReport exchanged(
            ClassicHttpRequest request, CloseableHttpAsyncClient client, ExecutorService sender)
            throws IOException, InterruptedException, ExecutionException {
        var producer = new ClassicToAsyncRequestProducer(request, TIMEOUT);
        var consumer = new ClassicToAsyncResponseConsumer(TIMEOUT);
        Future<Void> exchange = client.execute(producer, consumer, null);
        Future<Boolean> sending = sender.submit(() -> {
            producer.blockWaiting().execute();
            return true;
        });
        try {
            ImportReport report = replies(consumer);
            sending.get();
            exchange.get();
            return report;
        } catch (ClientException | IOException | ExecutionException e) {
            // Ends a sender that a refusal of the whole import has left with nobody to send to.
            client.close(CloseMode.IMMEDIATE);
            throw e;
        }
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
