package io.careerledger.standalone.issuer;

import io.careerledger.events.ServiceUser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the issuer gives tokens to: one of the three service users, or a person by email. Whether the ledger knows
 * such a person is for the services to say.
 *
 * @param name claim {@code sub}
 * @param email claim {@code email}; null for a service user
 * @param roles claim {@code roles}
 */
record IssuerUser(String name, @Nullable String email, List<String> roles) {

    private static final int MAX_EMAIL_CHARS = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+");

    static Optional<IssuerUser> named(String name) {
        if (ServiceUser.withRole(name).isPresent()) {
            return Optional.of(new IssuerUser(name, null, List.of(name)));
        }
        boolean email = name.length() <= MAX_EMAIL_CHARS && EMAIL.matcher(name).matches();
        return email ? Optional.of(new IssuerUser(name, name, List.of())) : Optional.empty();
    }
}
