package io.careerledger.web.token;

import io.careerledger.events.ServiceUser;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a token says is calling.
 *
 * @param subject claim {@code sub}
 * @param identity by which a person is found ({@link ClaimSettings}); none where the email is not known to be verified
 * @param roles those that the ledger knows
 */
public record Caller(String subject, @Nullable Identity identity, Set<ServiceUser> roles) {

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
        return token(request).caller();
    }

    /**
     * When the token of a request that passed the token check ends; what goes on for longer must stop then.
     *
     * @throws ProblemException as above
     */
    public static Instant expiryOf(HttpServletRequest request) {
        return Objects.requireNonNull(token(request).getToken().getExpiresAt(), "a token without an end is not let in");
    }

    /**
     * The token of a request that passed the token check, for whoever asks another service in the caller's name.
     *
     * @throws ProblemException as above
     */
    public static String tokenOf(HttpServletRequest request) {
        return token(request).getToken().getTokenValue();
    }

    private static CallerToken token(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof CallerToken authenticated) {
            return authenticated;
        }
        throw new ProblemException(Problems.unauthenticated("The request carries no bearer token."));
    }
}
