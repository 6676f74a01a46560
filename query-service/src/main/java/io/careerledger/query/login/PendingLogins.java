package io.careerledger.query.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import tools.jackson.databind.json.JsonMapper;

/** A login under way, sealed in a cookie: whoever only begins to log in leaves nothing on the server. */
final class PendingLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    static final String RETURN_TO = "returnTo";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final byte[] PLACE = "pending login".getBytes(UTF_8);

    private final BrowserCookie cookie;
    private final Seal seal;
    private final Clock clock;

    PendingLogins(BrowserCookie cookie, Seal seal, Clock clock) {
        this.cookie = cookie;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param returnTo path of this service where the browser came from; null for none */
    private record Pending(
            String authorizationUri,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            String nonce,
            String codeVerifier,
            @Nullable String returnTo,
            Instant until) {

        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(authorizationUri)
                    .clientId(clientId)
                    .redirectUri(redirectUri)
                    .scopes(scopes)
                    .state(state)
                    .attributes(Map.of(
                            OAuth2ParameterNames.REGISTRATION_ID,
                            Provider.ID,
                            OidcParameterNames.NONCE,
                            nonce,
                            PkceParameterNames.CODE_VERIFIER,
                            codeVerifier))
                    .build();
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            cookie.remove(response);
            return;
        }
        Pending pending = new Pending(
                asked.getAuthorizationUri(),
                asked.getClientId(),
                Objects.requireNonNull(asked.getRedirectUri()),
                asked.getScopes(),
                Objects.requireNonNull(asked.getState()),
                Objects.requireNonNull(asked.<String>getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                OwnPath.of(request.getParameter(RETURN_TO)).orElse(null),
                clock.instant().plus(LIFE));
        byte[] sealed = seal.close(
                PLACE, JsonMapper.shared().writeValueAsString(pending).getBytes(UTF_8));
        cookie.set(response, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return pending(request).map(Pending::request).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Pending> pending = pending(request);
        cookie.remove(response);
        pending.map(Pending::returnTo).ifPresent(path -> request.setAttribute(RETURN_TO, path));
        return pending.map(Pending::request).orElse(null);
    }

    private Optional<Pending> pending(HttpServletRequest request) {
        return cookie.of(request)
                .flatMap(PendingLogins::decoded)
                .flatMap(closed -> seal.open(PLACE, closed))
                .map(json -> JsonMapper.shared().readValue(new String(json, UTF_8), Pending.class))
                .filter(pending -> clock.instant().isBefore(pending.until()))
                .filter(pending -> pending.state().equals(request.getParameter(OAuth2ParameterNames.STATE)));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
