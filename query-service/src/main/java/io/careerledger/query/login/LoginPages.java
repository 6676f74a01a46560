package io.careerledger.query.login;

import io.careerledger.web.limit.Rate;
import io.careerledger.web.limit.RateLimits;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What lies around the login itself: {@code /login} leads to it, {@code /logout} ends it here and at the provider. */
final class LoginPages extends OncePerRequestFilter {

    private static final String PAGE = "/pages/logout.html";

    private final Provider provider;
    private final Sessions sessions;
    private final BrowserCookie cookie;
    private final SameOrigin origin;
    private final RateLimits rates;

    LoginPages(Provider provider, Sessions sessions, BrowserCookie cookie, SameOrigin origin, RateLimits rates) {
        this.provider = provider;
        this.sessions = sessions;
        this.cookie = cookie;
        this.origin = origin;
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        rates.take(Rate.LOGINS, request.getRemoteAddr(), response);
        String step = request.getMethod() + " " + request.getRequestURI();
        switch (step) {
            case "GET /login" -> begin(request, response);
            case "GET /logout" -> page(response);
            case "POST /logout" -> end(request, response);
            case "GET " + Provider.BEGINNING, "GET " + Provider.END -> {
                // says that the provider is away before a filter of the library fails by it
                provider.registration();
                chain.doFilter(request, response);
            }
            default -> throw new ProblemException(Problems.notFound("There is nothing at this path."));
        }
    }

    /** At the one address that the provider leads back to: a cookie set at another would not be seen there. */
    private void begin(HttpServletRequest request, HttpServletResponse response) {
        UriComponentsBuilder url =
                UriComponentsBuilder.fromUriString(origin.origin()).path(Provider.BEGINNING);
        OwnPath.of(request.getParameter(PendingLogins.RETURN_TO))
                .ifPresent(path ->
                        url.queryParam(PendingLogins.RETURN_TO, "{path}").uriVariables(Map.of("path", path)));
        seeOther(response, url.encode().toUriString());
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        origin.require(request);
        Optional<Tokens> ended = cookie.of(request).flatMap(sessions::end);
        cookie.remove(response);
        String place = ended.map(Tokens::idToken).flatMap(this::endOfLogin).orElse(origin.origin() + "/logout");
        if (MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT))) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(JsonMapper.shared().writeValueAsString(Map.of("location", place)));
        } else {
            seeOther(response, place);
        }
    }

    private Optional<String> endOfLogin(String idToken) {
        return provider.endOfLogin()
                .map(UriComponentsBuilder::fromUri)
                .map(url -> url.queryParam("id_token_hint", "{token}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .build(Map.of("token", idToken, "back", origin.origin() + "/logout")))
                .map(URI::toString);
    }

    private static void seeOther(HttpServletResponse response, String place) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, place);
    }

    private static void page(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
        try (InputStream in = Objects.requireNonNull(LoginPages.class.getResourceAsStream(PAGE))) {
            in.transferTo(response.getOutputStream());
        }
    }
}
