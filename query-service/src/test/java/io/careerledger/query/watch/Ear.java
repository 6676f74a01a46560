package io.careerledger.query.watch;

import io.careerledger.query.testing.RunningService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection that listens, on a socket of its own without a thread: whoever asks it waits. */
final class Ear implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String query;
    private final Socket socket = new Socket();
    private final Map<String, String> headers = new TreeMap<>();
    private @Nullable BufferedReader lines;
    private @Nullable String lastId;

    /**
     * One event.
     *
     * @param id null when it has none
     */
    record Event(String type, @Nullable String id, JsonNode data) {}

    private Ear(int receiveBuffer, String query) {
        this.query = query;
        try {
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens, and has been told that it does. */
    static Ear open(RunningService service, String query, String token, String... headers) {
        Ear ear = ask(service, query, token, headers);
        String type = ear.next().type();
        if (!type.equals("ready")) {
            throw new AssertionError("begins with " + type);
        }
        return ear;
    }

    /** Sends the request and waits for nothing. */
    static Ear ask(RunningService service, String query, String token, String... headers) {
        return new Ear(0, query).send(service.port(), token, headers);
    }

    /** As {@link #ask}, on a connection that takes hardly anything before it is read. */
    static Ear askNarrow(RunningService service, String query, String token) {
        return new Ear(4_096, query).send(service.port(), token);
    }

    private Ear send(int port, String token, String... more) {
        StringBuilder request = new StringBuilder("GET /v1/stream" + query + " HTTP/1.0\r\nHost: localhost\r\n");
        request.append("Authorization: Bearer ").append(token).append("\r\n");
        for (int index = 0; index < more.length; index += 2) {
            request.append(more[index]).append(": ").append(more[index + 1]).append("\r\n");
        }
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Whether it listens about this, as the parameter says. */
    boolean watches(UUID personId, String parameter) {
        return query.startsWith("?" + parameter + "=" + personId);
    }

    int status() {
        readHead();
        return Integer.parseInt(headers.getOrDefault("", ""));
    }

    /** By lower-case name. */
    Map<String, String> headers() {
        readHead();
        return headers;
    }

    /** The next event; comments and hints are stepped over. */
    Event next() {
        List<String> block = nextBlock();
        while (block.stream().noneMatch(line -> line.startsWith("event: "))) {
            block = nextBlock();
        }
        String id = field(block, "id");
        lastId = id == null ? lastId : id;
        return new Event(
                String.valueOf(field(block, "event")), id, JSON.readTree(String.valueOf(field(block, "data"))));
    }

    /** The next lines up to an empty one. */
    List<String> nextBlock() {
        readHead();
        List<String> block = new ArrayList<>();
        String line = line();
        while (line != null && !line.isEmpty()) {
            block.add(line);
            line = line();
        }
        if (line == null) {
            throw new AssertionError("the stream has ended" + (block.isEmpty() ? "" : " after " + block));
        }
        return block;
    }

    /** Whether there is nothing more, ever. */
    boolean isAtEnd() {
        return line() == null;
    }

    /** What an event source would send as {@code Last-Event-ID}. */
    String lastId() {
        return String.valueOf(lastId);
    }

    private static @Nullable String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(null);
    }

    private void readHead() {
        if (lines == null) {
            try {
                lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            headers.put("", String.valueOf(line()).substring(9, 12));
            for (String line = line(); line != null && !line.isEmpty(); line = line()) {
                String[] header = line.split(": ", 2);
                headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
            }
        }
    }

    private @Nullable String line() {
        try {
            return lines == null ? null : lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
