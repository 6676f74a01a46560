package io.careerledger.query.login;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Takes the tokens of a login that went well, and begins the session under a new name. */
final class LoginEnd implements OAuth2AuthorizedClientRepository {

    private static final Logger LOG = LoggerFactory.getLogger(LoginEnd.class);

    private final Sessions sessions;
    private final BrowserCookie cookie;
    private final LoginSettings settings;
    private final JwtDecoder decoder;

    LoginEnd(Sessions sessions, BrowserCookie cookie, LoginSettings settings, JwtDecoder decoder) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.settings = settings;
        this.decoder = decoder;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tokens tokens = tokens(client, user);
        cookie.of(request).ifPresent(sessions::end);
        cookie.set(response, sessions.begin(tokens), settings.life());
    }

    /** A provider that is set up wrongly is found out here, and not by a session in which everything is refused. */
    private Tokens tokens(OAuth2AuthorizedClient client, Authentication user) {
        String access = client.getAccessToken().getTokenValue();
        OAuth2RefreshToken refresh = client.getRefreshToken();
        try {
            Instant until = Objects.requireNonNull(decoder.decode(access).getExpiresAt());
            String id = user.getPrincipal() instanceof OidcUser person
                    ? person.getIdToken().getTokenValue()
                    : null;
            return new Tokens(user.getName(), access, until, refresh == null ? null : refresh.getTokenValue(), id);
        } catch (JwtException e) {
            LOG.warn("The provider's access tokens are not for this service: {}", e.getMessage());
            throw new ProblemException(
                    Problem.of(
                            "login-failed",
                            401,
                            "The login did not succeed",
                            "The provider's access token is not one that this service takes: a JWT of its issuer for its audience."));
        }
    }

    /** Tokens are found by the session's cookie, see {@link SessionToken}. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the library's
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request, HttpServletResponse response) {
        cookie.of(request).ifPresent(sessions::end);
    }
}
