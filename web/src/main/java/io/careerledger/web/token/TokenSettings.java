package io.careerledger.web.token;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens a service takes. Without an issuer and an audience it does not start.
 *
 * @param issuer the OpenID Connect provider, an absolute https URL; http on a loopback address only ({@code CAREER_ISSUER})
 * @param audience what {@code aud} of a token must contain ({@code CAREER_AUDIENCE})
 */
@ConfigurationProperties("career")
public record TokenSettings(String issuer, String audience) {

    public TokenSettings(@Nullable String issuer, @Nullable String audience) {
        this.issuer = required("career.issuer (CAREER_ISSUER)", issuer);
        this.audience = required("career.audience (CAREER_AUDIENCE)", audience);
        URI location = URI.create(this.issuer);
        if (location.getHost() == null || !(isScheme(location, "https") || isScheme(location, "http"))) {
            throw new IllegalArgumentException("career.issuer (CAREER_ISSUER) must be an absolute http(s) URL");
        }
        if (!isScheme(location, "https") && !Loopback.isHost(location.getHost())) {
            throw new IllegalArgumentException(
                    "career.issuer (CAREER_ISSUER) must be https: by http, keys and with them"
                            + " whose tokens are taken are for anyone on the way to choose");
        }
    }

    private static boolean isScheme(URI location, String scheme) {
        return scheme.equalsIgnoreCase(location.getScheme());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set: whose tokens are taken is never guessed");
        }
        return value.strip();
    }
}
