package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.testing.RunningService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor takes away. */
class AuditTest {

    private static final Stage STAGE = Stage.shared();
    private static final RunningService SERVICE = STAGE.service;
    private static final String PATH = "/v1/audit/promotions";

    @Test
    void exportsEveryDecisionInTheRangeInOrder() {
        JsonNode export = SERVICE.read(PATH + "?from=2025-03-10&to=2025-12-31");

        assertThat(export.get("decisions")
                        .valueStream()
                        .map(row -> row.get("caseId").stringValue()))
                .startsWith(
                        STAGE.declined.caseId().toString(),
                        STAGE.approved.caseId().toString());
        assertThat(export.get("count").intValue())
                .isEqualTo(export.get("decisions").size());
        JsonNode row = export.get("decisions").get(0);
        assertThat(row.get("personName").stringValue()).isEqualTo("Ada");
        assertThat(row.get("proposerName").stringValue()).isEqualTo("Mia");
        assertThat(row.get("deciderName").stringValue()).isEqualTo("Dana");
        assertThat(row.get("dissent").intValue()).isEqualTo(2);
        assertThat(row.get("recused").intValue()).isEqualTo(1);
        assertThat(row.get("quorumNeeded").intValue()).isEqualTo(2);
        assertThat(row.get("overrideReason").stringValue()).isEqualTo("The bar on strategy is a must");
        assertThat(row.get("responded").booleanValue()).isTrue();
        assertThat(row.get("failedGates")).isNotEmpty();
        assertThat(SERVICE.read(PATH + "?from=2025-03-11&to=2025-10-19")
                        .get("count")
                        .intValue())
                .isZero();
    }

    @Test
    void looksBackAsKnownAtAnInstant() {
        String known = STAGE.ada.events().get(6).recordedAt().toString();
        assertThat(SERVICE.read(PATH + "?from=2025-03-01&to=2025-03-31&knownAt=" + known)
                        .get("count")
                        .intValue())
                .isZero();
    }

    @Test
    void ndjsonHasOneDecisionALineAndNothingElse() {
        HttpResponse<String> answer = SERVICE.get(PATH + "?format=ndjson&to=2025-10-31");
        List<JsonNode> lines =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(lines)
                .hasSize(SERVICE.read(PATH + "?to=2025-10-31").get("count").intValue())
                .allMatch(line -> line.hasNonNull("caseId"));
    }

    @Test
    void csvHasItsColumnsInOrderAndNoCellThatASpreadsheetTakesForAFormula() throws IOException {
        HttpResponse<String> answer = SERVICE.get(PATH + "?format=csv&from=2025-03-10&to=2026-03-01");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "promotion-decisions_2025-03-10_2026-03-01.csv");
        assertThat(answer.body())
                .startsWith(
                        "\"caseId\",\"personId\",\"personName\",\"fromLevel\",\"targetLevel\",\"ladder\",\"ladderVersion\",");
        try (CSVParser parser = CSVParser.parse(
                answer.body(),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            List<CSVRecord> rows = parser.getRecords();
            CSVRecord deferred = rows.stream()
                    .filter(row -> row.get("outcome").equals("DEFERRED"))
                    .findFirst()
                    .orElseThrow();
            assertThat(deferred.get("rationale")).isEqualTo("'" + Stage.FORMULA);
            assertThat(deferred.get("decidedOn")).isEqualTo("2025-11-23");
            assertThat(deferred.get("personName")).isEqualTo("Lin");
        }
    }

    @Test
    void csvBeginsWithAByteOrderMarkWhenAsked() {
        assertThat(SERVICE.body(PATH + "?format=csv&bom=true&to=2025-03-01")).startsWith("\uFEFF\"caseId\",");
        assertThat(SERVICE.body(PATH + "?format=csv&bom=false&to=2025-03-01")).startsWith("\"caseId\",");
    }

    @Test
    void theFormatMayBeAskedForByAccept() {
        assertThat(SERVICE.get(PATH, "Accept", "text/csv").body()).startsWith("\"caseId\",");
        assertThat(SERVICE.get(PATH, "Accept", "application/x-ndjson").body()).startsWith("{\"caseId\":");
        assertThat(SERVICE.get(PATH, "Accept", "text/csv, application/json;q=0.1")
                        .body())
                .startsWith("\"caseId\",");
        assertThat(SERVICE.get(PATH, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void isStreamedAndNotKeptForAnEntityTag() {
        HttpResponse<String> answer = SERVICE.get(PATH);

        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?format=xml /format",
                "?from=2026-02-01&to=2026-01-01 /from",
                "?from=soon /from",
                "?bom=yes&format=csv /bom",
                "?bom=true&format=json /bom",
                "?wages=1 /wages",
                "?knownAt=2099-01-01T00:00:00Z /knownAt"
            })
    void refusesWhatItDoesNotUnderstand(String given) {
        JsonNode problem = SERVICE.problem(PATH + given.substring(0, given.indexOf(' ')));

        assertThat(problem.get("status").intValue()).isEqualTo(422);
        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(given.substring(given.indexOf(' ') + 1));
    }

    @Test
    void anExportThatFailsMidwayBreaksTheConnectionOff() {
        try (ManyDecisions many = ManyDecisions.in(SERVICE, 2_000)) {
            many.spoilTheLast();
            for (String format : List.of("json", "ndjson", "csv")) {
                assertThatThrownBy(() -> SERVICE.get(PATH + "?format=" + format + many.range()))
                        .isInstanceOf(UncheckedIOException.class);
            }
            assertThat(running()).isZero();
        }
    }

    @Test
    void aReaderWhoStopsReadingFreesTheConnection() throws IOException {
        try (ManyDecisions many = ManyDecisions.in(SERVICE, 20_000);
                Socket reader = connected()) {
            reader.setReceiveBufferSize(4_096);
            reader.getOutputStream().write(request(PATH + "?format=csv" + many.range()));
            InputStream in = reader.getInputStream();
            assertThat(new String(in.readNBytes(15), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
            assertThat(running()).isEqualTo(1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(running()).isZero());
        }
    }

    @Test
    void aReaderWhoGoesAwayFreesTheConnection() throws IOException {
        try (ManyDecisions many = ManyDecisions.in(SERVICE, 20_000)) {
            try (Socket reader = connected()) {
                reader.getOutputStream().write(request(PATH + "?format=csv" + many.range()));
                assertThat(reader.getInputStream().read()).isPositive();
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(running()).isZero());
        }
    }

    @Test
    void onlySoManyExportsRunAtOnce() throws IOException {
        try (ManyDecisions many = ManyDecisions.in(SERVICE, 20_000);
                Socket first = connected();
                Socket second = connected()) {
            for (Socket reader : List.of(first, second)) {
                reader.getOutputStream().write(request(PATH + "?format=csv" + many.range()));
                assertThat(reader.getInputStream().read()).isPositive();
            }
            HttpResponse<String> third = SERVICE.get(PATH);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(SERVICE.get(PATH).statusCode()).isEqualTo(200));
    }

    /** Exports that hold a snapshot of the database. */
    private static long running() {
        Long count = SERVICE.database()
                .jdbc()
                .queryForObject(
                        "select count(*) from pg_stat_activity where datname = current_database() "
                                + "and state in ('active', 'idle in transaction') and query like '%promotion_standing%' "
                                + "and pid <> pg_backend_pid()",
                        Long.class);
        return count == null ? 0 : count;
    }

    private static Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port());
    }

    private static int port() {
        return SERVICE.context().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static byte[] request(String path) {
        String token = SERVICE.token(ServiceUser.AUDITOR);
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
