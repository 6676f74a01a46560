package io.careerledger.standalone.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Makes every user a client with a secret of her own; nobody is registered, so there is no list to keep. */
final class IssuerClients implements RegisteredClientRepository {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final IssuerKeys keys;

    IssuerClients(IssuerKeys keys) {
        this.keys = keys;
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
        return IssuerUser.named(clientId).map(this::client).orElse(null);
    }

    private RegisteredClient client(IssuerUser user) {
        return RegisteredClient.withId(user.name())
                .clientId(user.name())
                .clientSecret(SecretComparison.encoded(keys.secretOf(user.name())))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build())
                .build();
    }
}
