package io.careerledger.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as one caller. */
final class LedgerClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final String token;

    LedgerClient(int port, String token) {
        this.port = port;
        this.token = token;
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, "application/json", body, headers);
    }

    Answer put(String path, String type, String body, String... headers) {
        return send("PUT", path, type, body, headers);
    }

    Answer ndjson(String lines) {
        return send("POST", "/v1/imports", "application/x-ndjson", lines);
    }

    Answer csv(String kind, String table) {
        return send("POST", "/v1/imports?kind=" + kind, "text/csv", table);
    }

    Answer send(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(method, BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String authorization() {
        return "Bearer " + token;
    }

    /** Adds a person on the shipped ladder who started in 2024, and says her id. */
    UUID person(String name, String level) {
        return id(post("/v1/people", person(name, level, "2024-01-01")));
    }

    /** The same, reporting to the manager from her first day on. */
    UUID report(String name, String level, UUID managerId) {
        String body = person(name, level, "2024-01-01");
        return id(post("/v1/people", body.replaceFirst("\\{", "{\"managerId\": \"" + managerId + "\",")));
    }

    static String person(String name, String level, String startedOn) {
        return """
                {"name": "%s", "email": "%s@example.org", "ladder": "product-management", "level": "%s", "startedOn": "%s"}
                """.formatted(name, name, level, startedOn);
    }

    static UUID id(Answer answer) {
        return UUID.fromString(answer.created().json().path("id").asString());
    }

    /** An answer with what tests ask of it. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        @Nullable
        String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        List<JsonNode> lines() {
            return http.body()
                    .lines()
                    .map(JSON::readTree)
                    .map(JsonNode.class::cast)
                    .toList();
        }

        /** Of an import, the status of each line. */
        List<Integer> statuses() {
            return lines().stream().map(line -> line.path("status").asInt()).toList();
        }

        /** Of an import, what the n-th reply, from 0, points at. */
        List<String> pointers(int reply) {
            return pointersOf(lines().get(reply).path("problem"));
        }

        Answer created() {
            assertThat(status()).as(http.body()).isEqualTo(201);
            return this;
        }

        Answer problem(int status, String slug) {
            assertThat(status()).as(http.body()).isEqualTo(status);
            assertThat(json().path("type").asString()).isEqualTo("/problems/" + slug);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(json().path("status").asInt()).isEqualTo(status);
            assertThat(json().path("instance").asString())
                    .isEqualTo(http.request().uri().getPath());
            assertThat(http.body()).doesNotContain("Exception", "careerledger.", "SELECT", "jackson");
            return this;
        }

        List<String> pointers() {
            return pointersOf(json());
        }

        private static List<String> pointersOf(JsonNode problem) {
            return problem.path("errors")
                    .valueStream()
                    .map(fault -> fault.path("pointer").asString())
                    .toList();
        }
    }
}
