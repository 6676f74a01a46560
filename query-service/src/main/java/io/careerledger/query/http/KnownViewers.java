package io.careerledger.query.http;

import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.token.Caller;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matches the caller of a request to a person of the ledger by her email, or to a service user by its role. */
@Component
class KnownViewers {

    private static final String BY_EMAIL = "select person_id from person where email_key = :email and employed";

    private final JdbcClient jdbc;

    KnownViewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement for a person, none for a service user.
     *
     * @throws ProblemException {@code unknown-caller} (403) when the token matches nobody who is employed
     */
    Viewer viewerOf(Caller caller) {
        return caller.serviceUser()
                .map(Viewer::of)
                .or(() -> personOf(caller).map(id -> new Viewer(id, null)))
                .orElseThrow(KnownViewers::unknown);
    }

    private Optional<UUID> personOf(Caller caller) {
        String email = caller.email();
        return email == null
                ? Optional.empty()
                : jdbc.sql(BY_EMAIL)
                        .param("email", email.toLowerCase(Locale.ROOT))
                        .query(UUID.class)
                        .optional();
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                "unknown-caller",
                403,
                "Nobody whom the ledger knows",
                "The token is valid, but matches no employed person and no service user."));
    }
}
