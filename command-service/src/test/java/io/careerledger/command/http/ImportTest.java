package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.events.ServiceUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static LedgerService service;
    private static LedgerClient hr;
    private static UUID ada;

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
        ada = hr.person("ada", "PM");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersEveryLineInOrderAndKeepsTheGoodOnes() {
        long facts = service.facts();
        Answer replies = hr.ndjson(outcome("one") + "\n"
                + "not json\n"
                + "\n"
                + "{\"command\": \"fly\"}\n"
                + outcome("two").replace("TASK", "NONE") + "\n"
                + outcome("three").replace(ada.toString(), "0198c0ae-0000-7000-8000-00000000dead") + "\n"
                + outcome("four"));
        assertThat(replies.lines())
                .extracting(line -> line.path("line").asInt())
                .containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(replies.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(201, 400, 422, 422, 404, 201);
        assertThat(replies.lines().get(0).path("personId").asString()).isEqualTo(ada.toString());
        assertThat(replies.lines().get(0).path("position").asString()).isNotBlank();
        assertThat(replies.pointers(2)).containsExactly("/command");
        assertThat(replies.pointers(3)).containsExactly("/tier");
        assertThat(replies.lines().get(4).at("/problem/type").asString()).isEqualTo("/problems/not-found");
        assertThat(service.facts()).isEqualTo(facts + 2);
    }

    @Test
    void namesAllFaultsOfALineAtOnce() {
        Answer replies = hr.ndjson("""
                {"command": "attest-outcome", "actorId": "x", "verdict": "MAYBE", "idempotencyKey": "", "more": 1}
                """);
        assertThat(replies.pointers(0))
                .containsExactly("/actorId", "/idempotencyKey", "/more", "/outcomeId", "/personId", "/verdict");
    }

    @Test
    void recordsWhoDidItAndWhen() {
        UUID grace = hr.person("grace", "GPM");
        UUID outcome = UUID.fromString("0198c0ae-2222-7000-8000-000000000001");
        Answer replies = hr.ndjson(outcome("dated").replace("{", "{\"id\": \"" + outcome + "\", ")
                + """

                {"command": "attest-outcome", "personId": "%s", "outcomeId": "%s", "verdict": "CORROBORATE", "attestedOn": "2026-02-03", "actorId": "%s"}
                {"command": "attest-outcome", "personId": "%s", "outcomeId": "%s", "verdict": "CORROBORATE", "actorId": "0198c0ae-0000-7000-8000-00000000dead"}
                """.formatted(ada, outcome, grace, ada, outcome));
        assertThat(replies.statuses()).containsExactly(201, 201, 422);
        assertThat(replies.pointers(2)).containsExactly("/actorId");
        String actor = service.database
                .sql("select actor_id::text from event where stream_id = ? order by sequence_number desc limit 1")
                .param(ada.toString())
                .query(String.class)
                .single();
        assertThat(actor).isEqualTo(grace.toString());
    }

    @Test
    void letsAPersonActWhoWasAddedByALineBefore() {
        UUID kay = UUID.fromString("0198c0ae-3333-7000-8000-000000000001");
        Answer replies = hr.ndjson("""
                {"command": "add-person", "personId": "%s", "name": "Kay", "ladder": "product-management", "level": "PM", "startedOn": "2024-01-01"}
                {"command": "record-outcome", "personId": "%s", "actorId": "%s", "title": "t", "occurredOn": "2026-02-01", "tier": "TASK", "competencies": ["execution"]}
                """.formatted(kay, kay, kay));
        assertThat(replies.statuses()).containsExactly(201, 201);
    }

    @Test
    void carriesALineWithAKeyOutOnce() {
        String line = outcome("keyed").replace("{", "{\"idempotencyKey\": \"k1\", ");
        long facts = service.facts();
        Answer replies = hr.ndjson(line + "\n" + line + "\n" + line.replace("keyed", "other"));
        assertThat(replies.statuses()).containsExactly(201, 201, 422);
        assertThat(replies.lines().get(1).path("replayed").asBoolean()).isTrue();
        assertThat(replies.lines().get(1).path("id"))
                .isEqualTo(replies.lines().get(0).path("id"));
        assertThat(replies.lines().get(2).at("/problem/type").asString()).isEqualTo("/problems/idempotency-mismatch");
        assertThat(hr.ndjson(line).lines().getFirst().path("id"))
                .isEqualTo(replies.lines().get(0).path("id"));
        assertThat(service.facts()).isEqualTo(facts + 1);
    }

    @Test
    void letsOnlyHrImport() {
        long facts = service.facts();
        service.as("ada@example.org").ndjson(outcome("x")).problem(403, "role-required");
        service.as(ServiceUser.AUDITOR).ndjson(outcome("x")).problem(403, "read-only-role");
        hr.send("POST", "/v1/imports", "application/json", outcome("x")).problem(415, "unsupported-media-type");
        hr.send("POST", "/v1/imports", "text/csv", "name\n").problem(400, "malformed");
        assertThat(service.facts()).isEqualTo(facts);
    }

    @Test
    void reportsALineOverTheLimitAndGoesOn() {
        String tooLong = outcome("x".repeat(256 * 1024));
        Answer replies = hr.ndjson(tooLong + "\n" + outcome("after"));
        assertThat(replies.statuses()).containsExactly(413, 201);
    }

    @Test
    void reportsALastLineThatIsCutOff() {
        String whole = outcome("whole");
        Answer replies = hr.ndjson(whole + "\n" + whole.substring(0, 40));
        assertThat(replies.statuses()).containsExactly(201, 400);
        assertThat(replies.lines().get(1).path("line").asInt()).isEqualTo(2);
    }

    @Test
    void keepsWhatWasCompleteWhenTheConnectionBreaks() throws IOException {
        long facts = service.facts();
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            send(out, head());
            send(
                    out,
                    chunk(outcome("a") + "\n" + outcome("b") + "\n"
                            + outcome("c").substring(0, 50)));
        }
        Awaitility.await().until(() -> service.facts() == facts + 2);
    }

    @Test
    void saysWhereTheInputBrokeOffAfterAWholeLine() throws IOException {
        assertThat(repliesUntilHalfClosed(head(), outcome("whole") + "\n"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"line\":1,\"status\":201"),
                        last -> assertThat(last).contains("\"line\":2,\"status\":400", "broke off"));
    }

    @Test
    void saysWhereATableBrokeOffAfterAWholeRow() throws IOException {
        int rows = 501; // one more than a batch takes, so that the first replies come before the end
        String table = "name,ladder,level,startedOn\n" + "Row,product-management,PM,2024-01-01\n".repeat(rows);
        List<String> replies = repliesUntilHalfClosed(head("/v1/imports?kind=people", "text/csv"), table);
        assertThat(replies).hasSize(rows + 1);
        assertThat(replies.get(rows - 1)).contains("\"line\":502,\"status\":201");
        assertThat(replies.get(rows)).contains("\"line\":503,\"status\":400", "broke off");
    }

    @Test
    void answersALineBeforeTheNextOneIsSent() throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            BufferedReader in = replies(socket);
            send(out, head());
            for (int n = 1; n <= 3; n++) {
                send(out, chunk(outcome("turn " + n) + "\n"));
                assertThat(nextReply(in)).contains("\"line\":" + n, "\"status\":201");
            }
            send(out, "0\r\n\r\n");
        }
    }

    @Test
    void refusesAFifthImportWhileFourAreAtWork() throws IOException {
        List<Socket> atWork = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            Socket socket = connect();
            atWork.add(socket);
            send(socket.getOutputStream(), head() + chunk(outcome("at work") + "\n"));
            assertThat(socket.getInputStream().read()).isPositive();
        }
        Answer refused = hr.ndjson(outcome("fifth")).problem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        for (Socket socket : atWork) {
            socket.close();
        }
        Awaitility.await().until(() -> hr.ndjson(outcome("later")).status() == 200);
    }

    @Test
    void answersAHundredThousandLinesToAClientThatReadsAfterwards() throws IOException {
        int lines = 100_000;
        List<String> statuses = new ArrayList<>();
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            send(out, head());
            String bad = "{\"command\": \"record-outcome\", \"title\": \"\"}\n";
            for (int sent = 0; sent < lines; sent += 1_000) {
                send(out, chunk(outcome("good") + "\n" + bad.repeat(999)));
            }
            send(out, "0\r\n\r\n");
            BufferedReader in = replies(socket);
            for (int n = 1; n <= lines; n++) {
                String reply = nextReply(in);
                assertThat(reply).startsWith("{\"line\":" + n + ",");
                if (reply.contains("\"status\":201")) {
                    statuses.add(reply);
                }
            }
        }
        assertThat(statuses).hasSize(lines / 1_000);
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        socket.setSoTimeout(120_000);
        return socket;
    }

    /** What comes back when the client, once it has a reply, ends its side of the connection inside the body. */
    private static List<String> repliesUntilHalfClosed(String head, String content) throws IOException {
        try (Socket socket = connect()) {
            send(socket.getOutputStream(), head + chunk(content));
            BufferedReader in = replies(socket);
            List<String> replies = new ArrayList<>(List.of(nextReply(in)));
            socket.shutdownOutput();
            in.lines().forEach(replies::add);
            return replies;
        }
    }

    private static BufferedReader replies(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new ChunkedAnswer(socket.getInputStream()), StandardCharsets.UTF_8));
    }

    private static String head() {
        return head("/v1/imports", "application/x-ndjson");
    }

    private static String head(String path, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + hr.authorization()
                + "\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String nextReply(BufferedReader in) throws IOException {
        String reply = in.readLine();
        return reply == null ? "the answer ended early" : reply;
    }

    private static String outcome(String title) {
        return """
                {"command": "record-outcome", "personId": "%s", "title": "%s", "occurredOn": "2026-02-01", "tier": "TASK", "competencies": ["execution"]}""".formatted(ada, title);
    }
}
