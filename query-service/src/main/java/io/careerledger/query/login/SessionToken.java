package io.careerledger.query.login;

import io.careerledger.web.token.HeaderToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/** The token of the header, or where there is none that of the session: it is checked as any other is. */
final class SessionToken implements BearerTokenResolver {

    private static final String FOUND = SessionToken.class.getName();
    private static final String API = "/v1/";

    private final HeaderToken header = new HeaderToken();
    private final BrowserCookie cookie;
    private final Renewal sessions;
    private final SameOrigin origin;

    SessionToken(BrowserCookie cookie, Renewal sessions, SameOrigin origin) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.origin = origin;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !request.getRequestURI().startsWith(API)) {
            return header.resolve(request);
        }
        if (request.getAttribute(FOUND) instanceof String found) {
            return found;
        }
        Optional<String> token = cookie.of(request).flatMap(sessions::current).map(Tokens::accessToken);
        if (token.isPresent()) {
            origin.require(request);
            request.setAttribute(FOUND, token.get());
        }
        return token.orElse(null);
    }
}
