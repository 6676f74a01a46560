package io.careerledger.query.login;

import io.careerledger.query.testing.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Keeps cookies as a browser does, and follows no redirect by itself. */
final class Browser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final RunningService service;
    private final String url;

    Browser(RunningService service, String url) {
        this.service = service;
        this.url = url;
    }

    /** Logs a person in and gives the answer that begins her session. */
    HttpResponse<String> logIn(String email, String query) {
        return get(callback(email, query));
    }

    HttpResponse<String> logIn(String email) {
        return logIn(email, "");
    }

    /** Where the provider sends the browser back to. */
    String callback(String email, String query) {
        String provider = location(get(location(get("/login" + query))));
        return service.issuer().logins().loggedIn(provider, email);
    }

    HttpResponse<String> get(String place) {
        return send(HttpRequest.newBuilder(at(place)).GET());
    }

    HttpResponse<String> post(String place, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(place))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI at(String place) {
        return URI.create(url).resolve(place);
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    @Override
    public void close() {
        http.close();
    }
}
