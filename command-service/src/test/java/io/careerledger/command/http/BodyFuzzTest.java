package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.http.LedgerClient.Answer;
import io.careerledger.web.openapi.OpenApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Random bodies made of what the schemas speak of, and of what they do not, are never answered with a 5xx. */
class BodyFuzzTest {

    private static final long SEED = 20260301;
    private static final int BODIES_PER_CALL = 60;
    private static final int IMPORT_LINES = 3_000;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "1",
            "3",
            "3.5",
            "-1",
            "1e400",
            "1e-400",
            "99999999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"2026-02-01\"",
            "\"2026-02-30\"",
            "\"0000-00-00\"",
            "\"9999-12-31\"",
            "\"USD\"",
            "\"12.50\"",
            "\"1e5\"",
            "\"PM\"",
            "\"SPM\"",
            "\"product-management\"",
            "\"execution\"",
            "\"TASK\"",
            "\"DISPUTE\"",
            "\"MANAGER\"",
            "\"CORRECTION\"",
            "\"0198c0ae-0000-7000-8000-000000000001\"",
            "\"https://example.org\"",
            "\"a@b.c\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uffff\"",
            "[]",
            "{}",
            "[null]",
            "[\"execution\"]",
            "[[]]",
            "{\"amount\": \"1\", \"currency\": \"USD\"}",
            "{\"name\": \"x\"}",
            "[{\"title\": \"t\", \"url\": \"http://x\"}]");

    private static LedgerService service;
    private static LedgerClient hr;
    private static LedgerClient grace;
    private static UUID ada;
    private static JsonNode document;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() {
        service = LedgerService.start();
        hr = service.hr();
        ada = hr.report("ada", "PM", hr.person("grace", "GPM"));
        grace = service.as("grace@example.org");
        document = service.bean(OpenApiDocument.class).root();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersNoBodyWithAServerError() {
        for (var path : document.path("paths").properties()) {
            JsonNode schema = path.getValue().at("/post/requestBody/content/application~1json/schema/$ref");
            if (schema.isString()) {
                for (int n = 0; n < BODIES_PER_CALL; n++) {
                    assertNoServerError(concrete(path.getKey()), body(schema.asString()));
                }
            }
        }
    }

    @Test
    void answersNoLineWithAServerError() {
        List<JsonNode> names = document.at("/components/schemas/ImportLine/properties/command/enum")
                .valueStream()
                .toList();
        String lines = String.join(
                "\n",
                IntStream.range(0, IMPORT_LINES)
                        .mapToObj(n ->
                                line(names.get(random.nextInt(names.size())).toString()))
                        .toList());
        List<JsonNode> replies = hr.ndjson(lines).lines();
        assertThat(replies)
                .hasSize(IMPORT_LINES)
                .allSatisfy(reply -> assertThat(reply.path("status").asInt())
                        .as(reply.toString())
                        .isLessThan(500));
    }

    /** By HR or by the line, so that every command comes as far as to its rules. */
    private void assertNoServerError(String path, String body) {
        Answer answer = (random.nextBoolean() ? hr : grace).post(path, body);
        assertThat(answer.status())
                .as("%s %s: %s", path, body, answer.http().body())
                .isLessThan(500);
    }

    private String concrete(String path) {
        return path.replace("{personId}", ada.toString())
                .replaceAll("\\{[A-Za-z]+}", "0198c0ae-0000-7000-8000-000000000001");
    }

    private String body(String schemaRef) {
        List<String> fields = new ArrayList<>();
        for (String field : fieldsOf(document.at(schemaRef.substring(1)))) {
            if (random.nextInt(10) < 8) {
                fields.add("\"" + field + "\": " + value());
            }
        }
        if (random.nextInt(10) == 0) {
            fields.add("\"surprise\": " + value());
        }
        return random.nextInt(50) == 0 ? value() : "{" + String.join(", ", fields) + "}";
    }

    private String line(String command) {
        List<String> schemas = document.at("/components/schemas")
                .propertyStream()
                .map(entry -> entry.getKey())
                .toList();
        String body = body("#/components/schemas/" + schemas.get(random.nextInt(schemas.size())));
        return body.startsWith("{}") || !body.startsWith("{")
                ? body
                : "{\"command\": " + command + ", \"personId\": \"" + ada + "\", " + body.substring(1);
    }

    private static List<String> fieldsOf(JsonNode schema) {
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        return resolved.path("properties")
                .propertyStream()
                .map(entry -> entry.getKey())
                .toList();
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
