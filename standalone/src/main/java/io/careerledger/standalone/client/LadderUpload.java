package io.careerledger.standalone.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Publishes a ladder from a file, in whichever of the known formats it is written. */
public final class LadderUpload {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI commandService;
    private final String token;

    public LadderUpload(URI commandService, String token) {
        this.commandService = commandService;
        this.token = token;
    }

    /**
     * Publishes the file as that version of that ladder.
     *
     * @return what the ledger answered
     * @throws ClientException when the file cannot be read, or the ledger refuses it: then with its reasons
     */
    public String publish(Path file, String ladderId, String version) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            commandService.resolve("/v1/ladders/" + ladderId + "/versions/" + version))
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", isJson(file) ? "application/json" : "application/yaml")
                    .PUT(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new ClientException(
                        "the ledger refuses " + file + " (" + response.statusCode() + "): " + response.body());
            }
            return response.body();
        } catch (FileNotFoundException e) {
            throw new ClientException("there is no file " + file, e);
        } catch (IllegalArgumentException e) {
            throw new ClientException("no name of a ladder and version: " + ladderId + ", " + version, e);
        } catch (IOException e) {
            throw new ClientException("the ledger does not answer; is it up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
