package io.careerledger.query.login;

import io.careerledger.web.token.Loopback;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in with a browser; without a client id they do not.
 *
 * @param clientId as which the provider knows this service ({@code CAREER_LOGIN_CLIENT_ID})
 * @param clientSecret empty for a public client, which PKCE alone protects ({@code CAREER_LOGIN_CLIENT_SECRET})
 * @param publicUrl where browsers see this service, without a path: https, or http on a loopback address ({@code CAREER_PUBLIC_URL})
 * @param sessionKey at least 256 random bits as base64url, the same for every instance ({@code CAREER_SESSION_KEY})
 * @param scopes that are asked for ({@code CAREER_LOGIN_SCOPES}), {@code openid} among them
 * @param idle after which a session that is not used ends ({@code CAREER_SESSION_IDLE}), 1 minute to 1 day
 * @param life after which any session ends ({@code CAREER_SESSION_LIFE}), 1 minute to 30 days
 * @param landing path where a login leads that came from nowhere
 */
@ConfigurationProperties("career.login")
record LoginSettings(
        String clientId,
        String clientSecret,
        URI publicUrl,
        String sessionKey,
        Set<String> scopes,
        Duration idle,
        Duration life,
        String landing) {

    private static final int KEY_BYTES = 32;

    LoginSettings(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable URI publicUrl,
            @Nullable String sessionKey,
            @DefaultValue("openid") Set<String> scopes,
            @DefaultValue("30m") Duration idle,
            @DefaultValue("12h") Duration life,
            @DefaultValue("/") String landing) {
        this.clientId = required("client-id (CAREER_LOGIN_CLIENT_ID)", clientId);
        this.clientSecret = clientSecret == null ? "" : clientSecret.strip();
        this.publicUrl = origin(URI.create(
                required("public-url (CAREER_PUBLIC_URL)", publicUrl == null ? null : publicUrl.toString())));
        this.sessionKey = required("session-key (CAREER_SESSION_KEY)", sessionKey);
        this.scopes = Set.copyOf(scopes);
        this.idle = within("idle (CAREER_SESSION_IDLE)", idle, Duration.ofDays(1));
        this.life = within("life (CAREER_SESSION_LIFE)", life, Duration.ofDays(30));
        this.landing = landing;
        if (key().length < KEY_BYTES) {
            throw fault("session-key (CAREER_SESSION_KEY) must be at least 32 random bytes as base64url");
        }
        if (!scopes.contains("openid")) {
            throw fault("scopes (CAREER_LOGIN_SCOPES) must contain openid");
        }
    }

    byte[] key() {
        try {
            return Base64.getUrlDecoder().decode(sessionKey);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("career.login.session-key (CAREER_SESSION_KEY) is no base64url", e);
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    @Override
    public String toString() {
        return "login of " + clientId + " at " + publicUrl;
    }

    private static URI origin(URI url) {
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        boolean here =
                "http".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && Loopback.isHost(url.getHost());
        boolean bare = url.getRawPath().isEmpty() && url.getRawQuery() == null && url.getRawFragment() == null;
        if (url.getHost() == null || url.getUserInfo() != null || !bare || !(https || here)) {
            throw fault("public-url (CAREER_PUBLIC_URL) must be https://host[:port], or http on a loopback address");
        }
        return url;
    }

    private static Duration within(String name, Duration value, Duration most) {
        if (value.compareTo(Duration.ofMinutes(1)) < 0 || value.compareTo(most) > 0) {
            throw fault(name + " must be from 1 minute to " + most.toDays() + " days");
        }
        return value;
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw fault(name + " must be set for logging in");
        }
        return value.strip();
    }

    private static IllegalArgumentException fault(String words) {
        return new IllegalArgumentException("career.login." + words);
    }
}
