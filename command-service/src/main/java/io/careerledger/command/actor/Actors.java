package io.careerledger.command.actor;

import io.careerledger.access.Access;
import io.careerledger.access.Act;
import io.careerledger.access.Asker;
import io.careerledger.access.Matter;
import io.careerledger.access.Ties;
import io.careerledger.access.Verdict;
import io.careerledger.command.domain.Authority;
import io.careerledger.command.domain.Employee;
import io.careerledger.command.domain.ExternalId;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.registry.People;
import io.careerledger.events.ServiceUser;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.token.Caller;
import io.careerledger.web.token.Identity;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Matches callers to the actors that facts are recorded under. */
@Component
public class Actors {

    private final People people;

    Actors(People people) {
        this.people = people;
    }

    /**
     * The person whom the token names, by email or external id, else the service user of her role.
     *
     * @throws ProblemException {@code read-only-role} or {@code unknown-caller}, both 403
     */
    public UUID writer(Caller caller) {
        if (isReadOnly(caller)) {
            throw new ProblemException(Problem.of(
                    "read-only-role", 403, "This role changes nothing", "The caller's role reads and never writes."));
        }
        return person(caller)
                .or(() -> caller.serviceUser().map(ServiceUser::id))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "unknown-caller",
                        403,
                        "The caller is nobody in the ledger",
                        "The token is valid, but names no person of the ledger and has no role of it.")));
    }

    /** In what capacity the caller sends single commands. */
    public static Authority authority(Caller caller) {
        return caller.has(ServiceUser.HR) ? Authority.FOR_OTHERS : Authority.OWN;
    }

    /**
     * Lets the caller pass who may do what is about nobody.
     *
     * @param actorId who she is
     * @throws ProblemException the rule that stands against it (403)
     */
    public static void require(Act act, Caller caller, UUID actorId) {
        Asker asker = caller.has(ServiceUser.HR) ? Asker.of(ServiceUser.HR) : Asker.person(actorId);
        if (Access.judge(act, asker, Ties.NONE, Matter.WHOLE)
                instanceof Verdict.Forbidden(String rule, String detail)) {
            throw new ProblemException(Problem.of(rule, 403, Rule.called(rule).sentence(), detail));
        }
    }

    private static boolean isReadOnly(Caller caller) {
        boolean reads = caller.has(ServiceUser.AUDITOR) || caller.has(ServiceUser.CALIBRATION);
        return reads && !caller.has(ServiceUser.HR);
    }

    private Optional<UUID> person(Caller caller) {
        return Optional.ofNullable(caller.identity()).flatMap(this::named).map(Employee::personId);
    }

    private Optional<Employee> named(Identity identity) {
        return switch (identity) {
            case Identity.Email email -> people.withEmail(email.email());
            case Identity.External external ->
                people.withExternalId(new ExternalId(external.source(), external.value()));
        };
    }
}
