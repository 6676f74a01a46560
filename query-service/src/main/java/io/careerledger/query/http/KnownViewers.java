package io.careerledger.query.http;

import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import io.careerledger.web.token.Caller;
import io.careerledger.web.token.Identity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matches the caller of a request to a person of the ledger by her email or external id, or to a service user by its role. */
@Component
public class KnownViewers {

    private static final String BY_EMAIL =
            "select p.person_id from standing p where p.email_key = :email and p.employed and ";

    private static final String BY_EXTERNAL_ID = "select p.person_id from standing p "
            + "where p.external_id = :value and p.source = :source and p.employed and ";

    private final JdbcClient jdbc;
    private final LiveLayout layout;
    private final Clock clock;

    KnownViewers(ServiceDatabase database, LiveLayout layout, Clock clock) {
        this.jdbc = database.client();
        this.layout = layout;
        this.clock = clock;
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

    /** The employed person whom the token names, whatever roles it has besides; one statement, none where it names nobody. */
    public Optional<UUID> personOf(Caller caller) {
        Identity identity = caller.identity();
        if (identity == null) {
            return Optional.empty();
        }
        // the way to the operator's page does not lead past this check
        layout.require();
        List<UUID> employed = employed(identity, Cut.on(LocalDate.now(clock)));
        if (employed.size() > 1) {
            throw new ProblemException(Problems.unavailable("What names the caller is changing hands; try again."));
        }
        return employed.stream().findFirst();
    }

    private List<UUID> employed(Identity identity, Cut today) {
        return named(identity, StandingSql.holds(today, "p"))
                .params(StandingSql.parameters(today))
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec named(Identity identity, String today) {
        return switch (identity) {
            case Identity.Email email ->
                jdbc.sql(BY_EMAIL + today).param("email", email.email().strip().toLowerCase(Locale.ROOT));
            case Identity.External external ->
                jdbc.sql(BY_EXTERNAL_ID + today)
                        .param("value", external.value())
                        .param("source", external.source());
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(
                "unknown-caller",
                403,
                "Nobody whom the ledger knows",
                "The token is valid, but matches no employed person and no service user."));
    }
}
