package io.careerledger.query.login;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.TokenSettings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one provider that people log in at: that of the tokens. It is asked about itself with the first login, so that it may
 * start later than we.
 */
final class Provider implements ClientRegistrationRepository {

    static final String ID = "career";

    /** Where a login begins. */
    static final String BEGINNING = "/oauth2/authorization/" + ID;

    /** Where the provider leads back to. */
    static final String END = "/login/oauth2/code/" + ID;

    private final SingletonSupplier<ClientRegistration> registration;

    Provider(TokenSettings tokens, LoginSettings settings) {
        this.registration = SingletonSupplier.of(() -> discovered(tokens, settings));
    }

    /**
     * This service as the provider's client.
     *
     * @throws ProblemException {@code unavailable} (503) while the provider cannot be asked about itself
     */
    ClientRegistration registration() {
        try {
            return registration.obtain();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problems.unavailable("The login provider does not answer; try again."), e);
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /** Where a browser goes to end its login at the provider, if that has such a place. */
    Optional<URI> endOfLogin() {
        Object place =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return Optional.ofNullable(place).map(url -> URI.create(url.toString()));
    }

    private static ClientRegistration discovered(TokenSettings tokens, LoginSettings settings) {
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcIssuerLocation(tokens.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .redirectUri(settings.publicUrl() + END)
                .scope(settings.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return settings.clientSecret().isEmpty()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : builder.clientSecret(settings.clientSecret()).build();
    }
}
