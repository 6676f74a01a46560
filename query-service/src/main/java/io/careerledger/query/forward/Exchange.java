package io.careerledger.query.forward;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.nio.support.classic.ClassicToAsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.classic.ClassicToAsyncResponseConsumer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpHeaders;

/** One request passed on, and its answer passed back while it is sent. */
final class Exchange {

    private static final List<String> ANSWERED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.ALLOW,
            HttpHeaders.WWW_AUTHENTICATE,
            "Idempotency-Replayed");

    private final CommandConnections commands;
    private final Timeout timeout;

    Exchange(CommandConnections commands, Timeout timeout) {
        this.commands = commands;
        this.timeout = timeout;
    }

    /**
     * Returns when the answer is passed back and nobody reads the request any more.
     *
     * @throws ProblemException {@code unavailable} (503) when command-service does not begin to answer
     * @throws IOException when the answer breaks off, or its reader is gone
     */
    void pass(ClassicHttpRequest request, HttpServletResponse response) throws IOException {
        var producer = new ClassicToAsyncRequestProducer(request, timeout);
        var consumer = new ClassicToAsyncResponseConsumer(timeout);
        Future<Void> exchange = commands.client().execute(producer, consumer, failing(consumer));
        Future<?> sending = commands.senders().submit(() -> {
            producer.blockWaiting().execute();
            return null;
        });
        try (ClassicHttpResponse answer = answer(consumer)) {
            copy(answer, response);
        } finally {
            exchange.cancel(true);
            await(sending);
        }
    }

    private static ClassicHttpResponse answer(ClassicToAsyncResponseConsumer consumer) {
        try {
            return consumer.blockWaiting();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void copy(ClassicHttpResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getCode());
        for (String name : ANSWERED) {
            Header header = answer.getFirstHeader(name);
            if (header != null) {
                response.setHeader(name, header.getValue());
            }
        }
        HttpEntity entity = answer.getEntity();
        if (entity != null) {
            try (InputStream body = entity.getContent()) {
                StreamedBody.pass(body, response.getOutputStream());
            }
        }
        response.flushBuffer();
    }

    /** The servlet's request is not given back while it is read; its reader ends with the next piece, or by the server's own limit. */
    private static void await(Future<?> sending) {
        try {
            sending.get();
        } catch (ExecutionException | CancellationException e) {
            // what was not sent any more has been answered, or the failure to connect has been told
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FutureCallback<Void> failing(ClassicToAsyncResponseConsumer consumer) {
        return new FutureCallback<>() {
            @Override
            public void completed(Void nothing) {
                // the answer is complete when it is read
            }

            @Override
            public void failed(Exception e) {
                consumer.failed(e);
            }

            @Override
            public void cancelled() {
                consumer.failed(new IOException("cancelled"));
            }
        };
    }

    private static ProblemException unavailable(Exception cause) {
        return new ProblemException(Problems.unavailable("Writes are not taken at the moment; try again."), cause);
    }
}
