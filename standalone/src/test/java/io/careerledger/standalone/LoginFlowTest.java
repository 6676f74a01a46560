package io.careerledger.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.standalone.issuer.IssuerKeys;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser logs in at the built-in issuer, writes through query-service and leaves, out of the box. */
class LoginFlowTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @Test
    void logsInWritesAndLogsOut(@TempDir Path home) throws Exception {
        try (LedgerProcess ledger = LedgerProcess.started(home)) {
            URI query = ledger.endpoints().query();
            String password = IssuerKeys.in(StandaloneLedger.issuerKeys(home)).password();

            HttpResponse<String> form = get(query.resolve("/login?returnTo=/v1/me"));
            assertThat(form.uri().getPath()).isEqualTo("/login");
            HttpResponse<String> refused = submit(form, "hr", "guess");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("role=\"alert\"");

            HttpResponse<String> me = submit(refused, "hr", password);
            assertThat(me.uri()).isEqualTo(query.resolve("/v1/me"));
            assertThat(me.body()).contains("\"roles\":[\"hr\"]");

            HttpResponse<String> written = add(query);
            assertThat(written.statusCode()).as(written.body()).isEqualTo(201);

            HttpResponse<String> out = post(query.resolve("/logout"), query, "");
            assertThat(out.uri().getPath()).isEqualTo("/logout");
            assertThat(get(query.resolve("/v1/me")).statusCode()).isEqualTo(401);
            assertThat(get(query.resolve("/login")).body())
                    .as("logged out at the issuer too")
                    .contains("_csrf");
        }
    }

    private HttpResponse<String> add(URI query) throws IOException, InterruptedException {
        return post(query.resolve("/v1/people"), query, """
                {"name": "Ada", "email": "ada@lumenworks.example", "ladder": "product-management", "level": "PM",
                 "startedOn": "2024-01-15"}""");
    }

    private HttpResponse<String> submit(HttpResponse<String> form, String user, String password)
            throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).isTrue();
        String body =
                "username=" + user + "&password=" + password + "&_csrf=" + URLEncoder.encode(csrf.group(1), UTF_8);
        return http.send(
                HttpRequest.newBuilder(form.uri().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI place, URI origin, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(place)
                        .header("Content-Type", "application/json")
                        .header("Origin", origin.toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI place) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(place).header("Accept", "text/html, */*").build(), BodyHandlers.ofString());
    }
}
