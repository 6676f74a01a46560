package io.careerledger.query.forward;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Connections to the one command-service that is set: {@value #MOST} at a time, and to nowhere else. */
final class CommandConnections implements AutoCloseable {

    static final int MOST = 256;

    private static final Timeout CONNECT = Timeout.ofSeconds(2);

    private final URI commands;
    private final CloseableHttpAsyncClient client;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MOST);

    private CommandConnections(URI commands, CloseableHttpAsyncClient client) {
        this.commands = commands;
        this.client = client;
    }

    /** @throws IllegalArgumentException for what is no absolute http(s) URL without a path */
    static CommandConnections to(URI commands) {
        boolean web = "http".equals(commands.getScheme()) || "https".equals(commands.getScheme());
        if (!web || commands.getHost() == null || !commands.getRawPath().isEmpty() || commands.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "career.command-url (CAREER_COMMAND_URL) must be an http(s) URL of a host and no path");
        }
        CloseableHttpAsyncClient client = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST)
                        .setMaxConnPerRoute(MOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .build())
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        client.start();
        return new CommandConnections(commands, client);
    }

    /** The path and query of a request as they came, at command-service. */
    URI placeOf(HttpServletRequest request) {
        String query = request.getQueryString();
        try {
            return new URI(commands + request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw new ProblemException(Problems.malformed("The URL cannot be read."), e);
        }
    }

    Semaphore places() {
        return places;
    }

    CloseableHttpAsyncClient client() {
        return client;
    }

    ExecutorService senders() {
        return senders;
    }

    @Override
    public void close() throws IOException {
        client.close();
        senders.shutdownNow();
    }
}
