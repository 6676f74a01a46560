package io.careerledger.query.http;

import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matches the caller of a request to a person of the ledger by her email, or to a service user by its role. */
@Component
class KnownViewers {

    private static final String BY_EMAIL = """
            select person_id, employed, coalesce(changes_on <= :today, false) as stale
            from person
            where email_key = :email
            """;

    private final JdbcClient jdbc;
    private final CareerHistories histories;
    private final Clock clock;

    KnownViewers(JdbcClient jdbc, CareerHistories histories, Clock clock) {
        this.jdbc = jdbc;
        this.histories = histories;
        this.clock = clock;
    }

    /** Who has the email: employed or not as the row says, or stale and to be asked of her history. */
    private record Found(UUID personId, boolean employed, boolean stale) {}

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
        if (email == null) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        List<UUID> employed = found(email, today).stream()
                .filter(found -> found.stale() ? isEmployed(found.personId(), today) : found.employed())
                .map(Found::personId)
                .toList();
        if (employed.size() > 1) {
            throw new ProblemException(Problems.unavailable("The caller's email is changing hands; try again."));
        }
        return employed.stream().findFirst();
    }

    private List<Found> found(String email, LocalDate today) {
        return jdbc.sql(BY_EMAIL)
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("today", today)
                .query((row, number) -> new Found(
                        row.getObject("person_id", UUID.class), row.getBoolean("employed"), row.getBoolean("stale")))
                .list();
    }

    private boolean isEmployed(UUID personId, LocalDate today) {
        return histories
                .of(personId)
                .map(history -> history.employment().isEmployedOn(today))
                .orElse(false);
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                "unknown-caller",
                403,
                "Nobody whom the ledger knows",
                "The token is valid, but matches no employed person and no service user."));
    }
}
