package io.careerledger.standalone.client;

import io.careerledger.standalone.issuer.IssuerKeys;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Gets a user's token from the development issuer, with the secret that lies in the ledger's home. */
public final class TokenRequest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI issuer;
    private final Path keys;

    /** The keys are the issuer's own file: whoever can read it may be anybody. */
    public TokenRequest(URI issuer, Path keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    /**
     * The bearer token of the user.
     *
     * @param user {@code hr}, {@code auditor}, {@code calibration} or an email
     * @throws ClientException when the issuer does not answer, or knows no such user
     */
    public String tokenOf(String user) {
        if (!Files.isReadable(keys)) {
            throw new ClientException("cannot read " + keys + ", the secrets of the development issuer");
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(user) + "&client_secret="
                + encoded(IssuerKeys.in(keys).secretOf(user));
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = sent(request);
        if (response.statusCode() != 200) {
            throw new ClientException(
                    "no token for '" + user + "': a user is hr, auditor, calibration or a person's email");
        }
        return JsonMapper.shared()
                .readTree(response.body())
                .path("access_token")
                .asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ClientException("the issuer at " + issuer + " does not answer; is the ledger up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }
}
