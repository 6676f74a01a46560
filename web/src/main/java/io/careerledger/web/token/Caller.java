package io.careerledger.web.token;

import io.careerledger.events.ServiceUser;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who a token says is calling.
 *
 * @param subject claim {@code sub}
 * @param email claim {@code email} of a person, unless the issuer says that it is not verified
 * @param roles claim {@code roles}, those that the ledger knows
 */
public record Caller(String subject, @Nullable String email, Set<ServiceUser> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(ServiceUser role) {
        return roles.contains(role);
    }

    /** The service user that the caller acts as when she is no person of the ledger. */
    public Optional<ServiceUser> serviceUser() {
        return Arrays.stream(ServiceUser.values()).filter(roles::contains).findFirst();
    }

    /**
     * The caller of a request that passed the token check.
     *
     * @throws ProblemException {@code unauthenticated} (401) for one that was let through without a token
     */
    public static Caller of(HttpServletRequest request) {
        return of(token(request));
    }

    /**
     * When the token of a request that passed the token check ends; what goes on for longer must stop then.
     *
     * @throws ProblemException as above
     */
    public static Instant expiryOf(HttpServletRequest request) {
        return Objects.requireNonNull(token(request).getExpiresAt(), "a token without an end is not let in");
    }

    static Caller of(Jwt token) {
        return new Caller(Objects.requireNonNullElse(token.getSubject(), ""), emailOf(token), rolesOf(token));
    }

    private static Jwt token(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken authenticated) {
            return authenticated.getToken();
        }
        throw new ProblemException(Problems.unauthenticated("The request carries no bearer token."));
    }

    private static @Nullable String emailOf(Jwt token) {
        boolean denied = Boolean.FALSE.equals(token.getClaim("email_verified"));
        return !denied && token.getClaim("email") instanceof String email && !email.isBlank() ? email : null;
    }

    private static Set<ServiceUser> rolesOf(Jwt token) {
        List<?> names = token.getClaim("roles") instanceof List<?> list ? list : List.of();
        return names.stream()
                .flatMap(name -> ServiceUser.withRole(String.valueOf(name)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
