package io.careerledger.query.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session keeps, and the browser never sees.
 *
 * @param subject whose they are
 * @param accessUntil when the access token ends
 * @param refreshToken null where the provider gives none: then the session ends with the access token
 * @param idToken names the login to the provider when it is to end
 */
record Tokens(
        String subject,
        String accessToken,
        Instant accessUntil,
        @Nullable String refreshToken,
        @Nullable String idToken) {

    /** A token is renewed this long before its end, so that what is asked with it can be answered. */
    private static final Duration AHEAD = Duration.ofSeconds(60);

    boolean isFresh(Instant now) {
        return now.isBefore(accessUntil.minus(AHEAD));
    }

    boolean isValid(Instant now) {
        return now.isBefore(accessUntil);
    }

    byte[] written() {
        return JsonMapper.shared().writeValueAsString(this).getBytes(UTF_8);
    }

    static Tokens read(byte[] written) {
        return JsonMapper.shared().readValue(new String(written, UTF_8), Tokens.class);
    }

    @Override
    public String toString() {
        return "tokens until " + accessUntil;
    }
}
