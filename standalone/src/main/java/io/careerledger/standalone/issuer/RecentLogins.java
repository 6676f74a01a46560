package io.careerledger.standalone.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps the last {@value #MOST} logins for as long as they can be renewed, in memory: after a restart their users log in
 * again. Of the tokens that users get as clients nothing is kept: they prove themselves by their signature.
 */
final class RecentLogins implements OAuth2AuthorizationService {

    private static final int MOST = 1_000;

    private static final Map<String, Class<? extends OAuth2Token>> KINDS = Map.of(
            "code", OAuth2AuthorizationCode.class,
            "access_token", OAuth2AccessToken.class,
            "refresh_token", OAuth2RefreshToken.class,
            "id_token", OidcIdToken.class);

    private final Cache<String, OAuth2Authorization> logins = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            logins.put(authorization.getId(), authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        logins.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return logins.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Optional<OAuth2Authorization> found = logins.asMap().values().stream()
                .filter(login -> type == null
                        ? KINDS.values().stream().anyMatch(kind -> has(login, kind, token))
                        : Optional.ofNullable(KINDS.get(type.getValue()))
                                .filter(kind -> has(login, kind, token))
                                .isPresent())
                .findFirst();
        return found.orElse(null);
    }

    private static boolean has(OAuth2Authorization login, Class<? extends OAuth2Token> kind, String token) {
        OAuth2Authorization.Token<? extends OAuth2Token> held = login.getToken(kind);
        return held != null && held.getToken().getTokenValue().equals(token);
    }
}
