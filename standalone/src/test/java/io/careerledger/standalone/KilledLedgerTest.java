package io.careerledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.standalone.client.ClientException;
import io.careerledger.standalone.client.ImportBrokenOff;
import io.careerledger.standalone.client.ImportReport;
import io.careerledger.standalone.client.ImportRequest;
import io.careerledger.standalone.demo.DemoLoad;
import io.careerledger.standalone.demo.DemoOrganisation;
import io.careerledger.standalone.demo.DemoPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KilledLedgerTest {

    /** So many events are on the topic when the process is killed, in the middle of an import. */
    private static final int EVENTS_BEFORE_KILL = 300;

    @TempDir
    Path home;

    @Test
    void aLedgerKilledWhileImportingLosesAndRepeatsNothing() throws Exception {
        List<ObjectNode> lines = demoLines();
        try (LedgerProcess ledger = LedgerProcess.started(home)) {
            ImportRequest request = new ImportRequest(ledger.endpoints().command(), ledger.token("hr"));
            assertThatThrownBy(() -> request.send(
                            out -> writeAndKill(out, lines, ledger), ImportRequest.NDJSON, "", new ImportReport()))
                    .isInstanceOf(ImportBrokenOff.class);
            // The connection is gone a little before the process is.
            Awaitility.await().until(() -> !ledger.isRunning());
        }
        try (LedgerProcess ledger = LedgerProcess.started(home)) {
            ledger.awaitProjections();
            assertThat(events(ledger)).isGreaterThanOrEqualTo(EVENTS_BEFORE_KILL);
            ImportReport report = new ImportReport();
            new ImportRequest(ledger.endpoints().command(), ledger.token("hr"))
                    .send(out -> write(out, lines), ImportRequest.NDJSON, "", report);
            assertThat(report.refusals()).isEmpty();
            assertThat(report.accepted()).isEqualTo(lines.size());
            ledger.awaitProjections();
            assertThat(recorded(ledger, "ratings", lines, "rate-skill")).isEqualTo(sent(lines, "rate-skill"));
            assertThat(recorded(ledger, "outcomes", lines, "record-outcome")).isEqualTo(sent(lines, "record-outcome"));
        }
    }

    @Test
    void aDemoGoesOnWhenItsLedgerComesBack() throws Exception {
        DemoPlan plan = new DemoPlan(60, 2, 7, LocalDate.now(Clock.systemUTC()));
        List<ObjectNode> lines = demoLines();
        List<String> notices = new ArrayList<>();
        CompletableFuture<LedgerProcess> comesBack = new CompletableFuture<>();
        try (LedgerProcess first = LedgerProcess.started(home)) {
            AtomicBoolean killed = new AtomicBoolean();
            ImportReport report = new ImportReport(answered -> {
                if (answered > EVENTS_BEFORE_KILL && killed.compareAndSet(false, true)) {
                    comesBack.completeAsync(() -> anotherAfter(first));
                }
            });
            new DemoLoad(plan, home, true).send(() -> request(first), report, notices::add);
            assertThat(notices).isNotEmpty();
            assertThat(report.refusals()).isEmpty();
            assertThat(report.accepted()).isEqualTo(lines.size());
        }
        try (LedgerProcess second = comesBack.join()) {
            second.awaitProjections();
            assertThat(recorded(second, "ratings", lines, "rate-skill")).isEqualTo(sent(lines, "rate-skill"));
        }
    }

    /** To whichever ledger runs in the home. */
    private static ImportRequest request(LedgerProcess ledger) {
        if (!ledger.isReady()) {
            throw new ClientException("no ledger is ready");
        }
        return new ImportRequest(ledger.endpoints().command(), ledger.token("hr"));
    }

    private LedgerProcess anotherAfter(LedgerProcess first) {
        try {
            first.kill();
            return LedgerProcess.started(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stopsInOrderAndRefusesASecondLedgerInItsHome() throws Exception {
        try (LedgerProcess ledger = LedgerProcess.started(home)) {
            Process second = LedgerProcess.program(home, Map.of(), "up").start();
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(ledger.log()).contains("a ledger runs already in " + home);
            assertThat(ledger.isRunning()).isTrue();

            assertThat(ledger.stop()).isEqualTo(143);
            assertThat(Endpoints.of(home)).isEmpty();
            assertThat(ledger.log()).doesNotContain("did not stop in order");
        }
    }

    @Test
    void badSettingsStopTheStartAndAreAllNamed() throws Exception {
        Process process = LedgerProcess.program(
                        home, Map.of("CAREER_QUERY_PORT", "eighty", "CAREER_ISSUER", "nowhere"), "up")
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(home.resolve("test.log")).content().contains("CAREER_QUERY_PORT=eighty", "CAREER_ISSUER=nowhere");
    }

    private static List<ObjectNode> demoLines() {
        List<ObjectNode> lines = new ArrayList<>();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        new DemoOrganisation(new DemoPlan(60, 2, 7, today)).lines(lines::add);
        return lines;
    }

    private static void write(OutputStream out, List<ObjectNode> lines) throws IOException {
        for (ObjectNode line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Holds back the second half until some of the first has reached the topic, and sends it to a dead process. */
    private static void writeAndKill(OutputStream out, List<ObjectNode> lines, LedgerProcess ledger)
            throws IOException {
        int half = lines.size() / 2;
        write(out, lines.subList(0, half));
        out.flush();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> events(ledger) >= EVENTS_BEFORE_KILL);
        try {
            ledger.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        write(out, lines.subList(half, lines.size()));
    }

    private static long events(LedgerProcess ledger) {
        return ledger.query("/v1/projections").findValues("endOffset").stream()
                .mapToLong(offset -> offset.asLong(0))
                .sum();
    }

    private static Map<String, Integer> sent(List<ObjectNode> lines, String command) {
        Map<String, Integer> counts = new HashMap<>();
        lines.stream()
                .filter(line -> line.path("command").asString("").equals(command))
                .forEach(line -> counts.merge(line.path("personId").asString(""), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> recorded(
            LedgerProcess ledger, String list, List<ObjectNode> lines, String command) {
        Map<String, Integer> counts = new HashMap<>();
        for (String personId : sent(lines, command).keySet()) {
            JsonNode page = ledger.query("/v1/people/" + personId + "/" + list + "?limit=500");
            assertThat(page.path("nextCursor").isNull()).isTrue();
            counts.put(personId, page.path("items").size());
        }
        return counts;
    }
}
