package io.careerledger.query.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands where command-service does: notes what it is asked, and answers every line of an import at once. */
final class CommandSide implements AutoCloseable {

    record Asked(String method, String target, Headers headers, String body) {}

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private CommandSide(HttpServer server) {
        this.server = server;
    }

    static CommandSide start() {
        try {
            CommandSide side =
                    new CommandSide(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            side.server.createContext("/", side::whole);
            side.server.createContext("/v1/imports", side::lines);
            side.server.setExecutor(side.threads);
            side.server.start();
            return side;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void whole(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        note(exchange, body);
        Headers headers = exchange.getResponseHeaders();
        headers.add("Content-Type", "application/json");
        headers.add("Location", "/v1/people/1");
        headers.add("ETag", "\"7\"");
        headers.add("Set-Cookie", "inner=1");
        headers.add("Server", "inner");
        headers.add("Connection", "X-Hop");
        headers.add("X-Hop", "1");
        exchange.sendResponseHeaders(201, body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private void lines(HttpExchange exchange) throws IOException {
        note(exchange, "");
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(exchange.getRequestBody(), UTF_8));
                OutputStream out = exchange.getResponseBody()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(("answer to " + line + "\n").getBytes(UTF_8));
                out.flush();
            }
        }
    }

    private void note(HttpExchange exchange, String body) {
        asked.add(new Asked(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
