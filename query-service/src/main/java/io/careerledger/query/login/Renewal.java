package io.careerledger.query.login;

import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Gives the tokens of a session, renewed when they are about to end. A renewal holds a connection to the database while the
 * provider is asked, so only {@value #MOST_AT_ONCE} run at a time.
 */
final class Renewal {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private static final int MOST_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Sessions sessions;
    private final Provider provider;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final JwtDecoder decoder;
    private final Clock clock;

    Renewal(
            Sessions sessions,
            Provider provider,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client,
            JwtDecoder decoder,
            Clock clock) {
        this.sessions = sessions;
        this.provider = provider;
        this.client = client;
        this.decoder = decoder;
        this.clock = clock;
    }

    /**
     * The tokens of a session that lasts.
     *
     * @throws ProblemException {@code unavailable} (503) when they have ended and the provider does not answer
     */
    Optional<Tokens> current(String session) {
        Optional<Tokens> held = sessions.find(session);
        Instant now = clock.instant();
        if (held.isEmpty() || held.get().isFresh(now)) {
            return held;
        }
        if (held.get().refreshToken() == null) {
            return held.filter(tokens -> tokens.isValid(now));
        }
        return renewed(session, held.get());
    }

    private Optional<Tokens> renewed(String session, Tokens held) {
        try {
            if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    return sessions.renew(session, this::asked);
                } finally {
                    places.release();
                }
            }
        } catch (ProblemException e) {
            LOG.warn("The login provider renews no token: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (held.isValid(clock.instant())) {
            return Optional.of(held);
        }
        throw new ProblemException(Problems.unavailable("The login cannot be renewed at the moment; try again."));
    }

    private Optional<Tokens> asked(Tokens held) {
        try {
            return Optional.of(renewed(held, client.getTokenResponse(request(held))));
        } catch (JwtException e) {
            LOG.warn("The provider's access tokens are not for this service any more: {}", e.getMessage());
            return Optional.empty();
        } catch (OAuth2AuthorizationException e) {
            if ("invalid_grant".equals(e.getError().getErrorCode())) {
                return Optional.empty();
            }
            throw new ProblemException(Problems.unavailable("The login provider does not answer; try again."), e);
        }
    }

    private OAuth2RefreshTokenGrantRequest request(Tokens held) {
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, held.accessToken(), Instant.EPOCH, held.accessUntil());
        return new OAuth2RefreshTokenGrantRequest(
                provider.registration(),
                access,
                new OAuth2RefreshToken(Objects.requireNonNull(held.refreshToken()), Instant.EPOCH));
    }

    /** Until when a token holds is what it says itself. */
    private Tokens renewed(Tokens held, OAuth2AccessTokenResponse response) {
        String access = response.getAccessToken().getTokenValue();
        OAuth2RefreshToken refresh = response.getRefreshToken();
        return new Tokens(
                held.subject(),
                access,
                Objects.requireNonNull(decoder.decode(access).getExpiresAt()),
                refresh == null ? held.refreshToken() : refresh.getTokenValue(),
                held.idToken());
    }
}
