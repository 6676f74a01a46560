package io.careerledger.command.imports;

import io.careerledger.command.imports.ImportedLine.Sendable;
import io.careerledger.command.registry.People;
import io.careerledger.events.ServiceUser;
import io.careerledger.web.problem.Fault;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sees to it that whoever a line says acted is somebody. */
@Component
class LineActors {

    private final People people;

    LineActors(People people) {
        this.people = people;
    }

    /** Actors who are neither service users nor people of the ledger. */
    Set<UUID> strangersIn(Collection<Sendable> lines) {
        Set<UUID> actors = lines.stream()
                .map(Sendable::actorId)
                .filter(id -> ServiceUser.withId(id).isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        actors.removeAll(people.known(actors));
        return actors;
    }

    /** 422: the line names an actor whom nobody knows. */
    static Problem stranger(UUID actorId) {
        return Problems.validation(List.of(new Fault("/actorId", "nobody has the id " + actorId)));
    }
}
