package io.careerledger.standalone.browser;

import io.careerledger.standalone.LedgerProcess;
import io.careerledger.standalone.StandaloneLedger;
import io.careerledger.standalone.client.ImportReport;
import io.careerledger.standalone.client.ImportRequest;
import io.careerledger.standalone.demo.DemoLoad;
import io.careerledger.standalone.demo.DemoPlan;
import io.careerledger.standalone.issuer.IssuerKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One ledger with the demo organisation for all browser tests of a run; it ends with the run. */
final class DemoLedger implements AutoCloseable {

    private final Path home;
    private final LedgerProcess process;
    private String position = "";

    private DemoLedger(Path home, LedgerProcess process) {
        this.home = home;
        this.process = process;
    }

    static DemoLedger started() {
        try {
            Path home = Files.createTempDirectory("browser-tests");
            DemoLedger ledger = new DemoLedger(home, LedgerProcess.started(home));
            ledger.load();
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() {
        DemoLoad load = new DemoLoad(DemoPlan.standard(LocalDate.now(Clock.systemUTC())), home, true);
        ImportReport report = new ImportReport();
        String token = process.token("hr");
        load.send(() -> new ImportRequest(process.endpoints().command(), token), report, notice -> {});
        if (report.refused() > 0) {
            throw new AssertionError(report.refusals().toString());
        }
        process.awaitProjections();
    }

    /** Where the dashboard is. */
    URI origin() {
        return process.endpoints().query();
    }

    /** Of every user, at the built-in issuer. */
    String password() {
        return IssuerKeys.in(StandaloneLedger.issuerKeys(home)).password();
    }

    /** What the API answers the auditor, no older than what was written through {@link #write}. */
    JsonNode query(String path) {
        return position.isEmpty() ? process.query(path) : process.query(path, "Min-Position", position);
    }

    /** The id of the one person of that name. */
    String personId(String name) {
        JsonNode found = query("/v1/people?q=" + name.replace(" ", "%20")).path("items");
        return Optional.ofNullable(found.get(0)).orElseThrow().path("personId").asString("");
    }

    /** Writes as that user, through the API as any other client would. */
    void write(String user, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(
                        process.endpoints().command().resolve(path))
                .header("Authorization", "Bearer " + process.token(user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = sent(request);
        if (response.statusCode() != 201) {
            throw new AssertionError(path + " " + response.body());
        }
        position =
                JsonMapper.shared().readTree(response.body()).path("position").asString("");
    }

    /** What anybody without a token or session gets at a path. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build());
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
