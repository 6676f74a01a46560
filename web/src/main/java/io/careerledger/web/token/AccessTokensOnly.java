package io.careerledger.web.token;

import java.util.List;
import java.util.Locale;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses identity tokens where header and audience do not tell them apart: a token that does not say that it is an access
 * token (RFC 9068) must have nothing that only identity tokens have.
 */
final class AccessTokensOnly implements OAuth2TokenValidator<Jwt> {

    private static final List<String> OF_IDENTITY_TOKENS = List.of("nonce", "at_hash", "c_hash", "s_hash");

    private static final OAuth2TokenValidatorResult REFUSED = OAuth2TokenValidatorResult.failure(
            new OAuth2Error("invalid_token", "an identity token opens nothing", null));

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return saysSo(token) || !isMarked(token) ? OAuth2TokenValidatorResult.success() : REFUSED;
    }

    private static boolean saysSo(Jwt token) {
        return String.valueOf(token.getHeaders().get("typ"))
                .toLowerCase(Locale.ROOT)
                .endsWith("at+jwt");
    }

    private static boolean isMarked(Jwt token) {
        return OF_IDENTITY_TOKENS.stream().anyMatch(token::hasClaim)
                || "ID".equals(token.getClaims().get("typ"))
                || "id".equals(token.getClaims().get("token_use"));
    }
}
