package io.careerledger.standalone.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Makes every user a client with a secret of her own; nobody is registered, so there is no list to keep. Beside them there is
 * the one client at which users log in with a form.
 */
final class IssuerClients implements RegisteredClientRepository {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    /** Of a token that is renewed without its user: short, so that an end of the session is soon an end of everything. */
    private static final Duration RENEWED_TOKEN_LIFE = Duration.ofMinutes(10);

    private final IssuerKeys keys;
    private final IssuerIdentity identity;

    IssuerClients(IssuerKeys keys, IssuerIdentity identity) {
        this.keys = keys;
        this.identity = identity;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("users of the development issuer are not registered");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(DevelopmentIssuer.DASHBOARD)
                ? dashboard()
                : IssuerUser.named(clientId).map(this::client).orElse(null);
    }

    private RegisteredClient client(IssuerUser user) {
        return withSecret(user.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens(TOKEN_LIFE).build())
                .build();
    }

    private RegisteredClient dashboard() {
        return withSecret(DevelopmentIssuer.DASHBOARD)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> identity.dashboards().forEach(url -> uris.add(url + "/login/oauth2/code/career")))
                .postLogoutRedirectUris(uris -> identity.dashboards().forEach(url -> uris.add(url + "/logout")))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens(RENEWED_TOKEN_LIFE)
                        .refreshTokenTimeToLive(TOKEN_LIFE)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private RegisteredClient.Builder withSecret(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(SecretComparison.encoded(keys.secretOf(name)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    private static TokenSettings.Builder tokens(Duration life) {
        return TokenSettings.builder().accessTokenTimeToLive(life).idTokenSignatureAlgorithm(SignatureAlgorithm.RS256);
    }
}
