package io.careerledger.web.token;

import io.careerledger.events.ServiceUser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the claims of a checked token: the one place that says who calls, for both services. */
final class CallerClaims {

    /** Characters of a claim that names a person; nothing longer is anybody's. */
    private static final int MAX_CHARS = 320;

    private final ClaimSettings settings;

    CallerClaims(ClaimSettings settings) {
        this.settings = settings;
    }

    Caller callerOf(Jwt token) {
        return new Caller(Objects.requireNonNullElse(token.getSubject(), ""), identity(token), roles(token));
    }

    private @Nullable Identity identity(Jwt token) {
        String value = text(claim(token, settings.identity().claim()));
        String source = settings.identity().source();
        if (value == null) {
            return null;
        }
        if (source != null) {
            return new Identity.External(source, value);
        }
        return isVerified(token) ? new Identity.Email(value) : null;
    }

    /** Some issuers write it as text. */
    private boolean isVerified(Jwt token) {
        String verified = String.valueOf(token.getClaims().get("email_verified"));
        return switch (settings.identity().emailVerified()) {
            case REQUIRED -> verified.equalsIgnoreCase("true");
            case UNLESS_FALSE -> !verified.equalsIgnoreCase("false");
        };
    }

    private Set<ServiceUser> roles(Jwt token) {
        List<?> names = claim(token, settings.roles().claim()) instanceof List<?> list ? list : List.of();
        return names.stream()
                .flatMap(name -> ServiceUser.withRole(String.valueOf(name)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(@Nullable Object claim) {
        String text = claim instanceof String || claim instanceof Integer || claim instanceof Long
                ? claim.toString().strip()
                : "";
        return text.isEmpty() || text.length() > MAX_CHARS ? null : text;
    }

    private static @Nullable Object claim(Jwt token, String name) {
        Map<?, ?> claims = token.getClaims();
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        @Nullable Object within = claims;
        for (String step : name.split("\\.", -1)) {
            within = within instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return within;
    }
}
