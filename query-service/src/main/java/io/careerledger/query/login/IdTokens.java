package io.careerledger.query.login;

import java.time.Clock;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** Checks the identity tokens of logins as OpenID Connect asks, by the service's own clock. */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

    IdTokens(Clock clock) {
        decoders.setJwtValidatorFactory(client -> validator(client, clock));
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration client) {
        return decoders.createDecoder(client);
    }

    private static OAuth2TokenValidator<Jwt> validator(ClientRegistration client, Clock clock) {
        var time = new JwtTimestampValidator();
        time.setClock(clock);
        var content = new OidcIdTokenValidator(client);
        content.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(time, content);
    }
}
