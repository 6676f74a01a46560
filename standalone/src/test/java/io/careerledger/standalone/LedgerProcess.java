package io.careerledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.standalone.client.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as a process of its own, as {@code ./career up} starts it, on free ports. */
public final class LedgerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final List<String> PORTS = List.of(
            "CAREER_QUERY_PORT", "CAREER_COMMAND_PORT", "CAREER_ISSUER_PORT", "CAREER_PG_PORT", "CAREER_KAFKA_PORT");

    private final Path home;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private LedgerProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts the ledger of the home and returns when it says that it is ready. */
    public static LedgerProcess started(Path home) throws IOException {
        Files.createDirectories(home);
        Files.deleteIfExists(home.resolve("endpoints"));
        LedgerProcess ledger =
                new LedgerProcess(home, program(home, Map.of(), "up").start());
        try {
            Awaitility.await().atMost(START).until(() -> Endpoints.of(home).isPresent() || !ledger.process.isAlive());
            assertThat(ledger.process.isAlive()).as(ledger.log()).isTrue();
            return ledger;
        } catch (RuntimeException | AssertionError e) {
            ledger.process.destroyForcibly();
            throw e;
        }
    }

    /** The program in that home, its output going to a file there. */
    static ProcessBuilder program(Path home, Map<String, String> environment, String command) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Career.class.getName(),
                command);
        PORTS.forEach(port -> builder.environment().put(port, "0"));
        builder.environment().put("CAREER_HOME", home.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("test.log").toFile());
        return builder;
    }

    /** Whether this ledger, or another one in its home, has said where it is. */
    boolean isReady() {
        return Endpoints.of(home).isPresent();
    }

    public Endpoints endpoints() {
        return Endpoints.of(home).orElseThrow();
    }

    public String token(String user) {
        URI issuer = endpoints().issuer();
        assertThat(issuer).isNotNull();
        return issuer == null ? "" : new TokenRequest(issuer, StandaloneLedger.issuerKeys(home)).tokenOf(user);
    }

    /** What the query service answers the auditor. */
    public JsonNode query(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoints().query().resolve(path))
                .header("Authorization", "Bearer " + token("auditor"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    /** Waits until every partition of every projection has applied all that there is. */
    public void awaitProjections() {
        Awaitility.await().atMost(START).until(() -> lag() == 0);
    }

    private long lag() {
        long[] lag = {0};
        query("/v1/projections").findValues("lag").forEach(value -> lag[0] += Math.max(0, value.asLong(0)));
        return lag[0];
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the process in order and gives its exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String log() {
        try {
            return Files.readString(home.resolve("test.log"));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
